/** The view of the plans, put together. */
import type { VNode } from 'preact';
import { Place } from '@/components/interviews/Place.tsx';
import { t } from '@/locales/t.ts';
import type { ViewContext } from './view-context.ts';

export function openPlans(_context: ViewContext): VNode {
  return <Place title={t('interviews.views.plans')} about={t('interviews.empty.about')} />;
}
