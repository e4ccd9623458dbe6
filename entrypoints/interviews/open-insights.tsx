/** The view of the insights, put together. */
import type { VNode } from 'preact';
import { Place } from '@/components/interviews/Place.tsx';
import { t } from '@/locales/t.ts';
import type { ViewContext } from './view-context.ts';

export function openInsights(_context: ViewContext): VNode {
  return <Place title={t('interviews.views.insights')} about={t('interviews.empty.about')} />;
}
