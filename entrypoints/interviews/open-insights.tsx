/** The view of the insights, put together. */
import type { VNode } from 'preact';
import { InsightsView } from '@/components/interviews/insights/InsightsView.tsx';
import { createInsights } from '@/state/insights.ts';
import { followManaged } from '../shared/follow-managed.ts';
import type { ViewContext } from './view-context.ts';

export function openInsights({ surface, archive, reader }: ViewContext): VNode {
  // Which aspects were never asked about is told of the template in use, a school's too.
  followManaged(surface);
  const model = createInsights({
    records: surface.records,
    heads: archive.heads,
    template: surface.template,
    shipped: surface.shipped.aspects,
    isRead: reader.isRead,
    rest: () => new Promise((resolve) => setTimeout(resolve)),
    until: surface.signal,
  });
  return <InsightsView model={model} />;
}
