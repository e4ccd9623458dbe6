/** The view of the dossier, put together. */
import type { VNode } from 'preact';
import { Place } from '@/components/interviews/Place.tsx';
import { t } from '@/locales/t.ts';
import type { ViewContext } from './view-context.ts';

export function openDossier(_context: ViewContext): VNode {
  return <Place title={t('interviews.views.dossier')} about={t('interviews.empty.about')} />;
}
