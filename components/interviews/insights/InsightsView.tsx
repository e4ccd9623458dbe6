/**
 * The insights: what all interviews together tell, part by part.
 *
 * Owns: their order, and what is said while they are read. Must not know: how anything is counted.
 */
import { t } from '@/locales/t.ts';
import type { Insights, InsightsModel } from '@/state/insights.ts';
import { EmptyPlace } from '../Place.tsx';
import { AspectsPart } from './AspectsPart.tsx';
import { ComparedPart } from './ComparedPart.tsx';
import { HeardPart } from './HeardPart.tsx';
import { PlansPart } from './PlansPart.tsx';
import { RatingsPart } from './RatingsPart.tsx';
import { dayWords } from './words.ts';
import './insights.css';
import './values.css';

export type InsightsViewProps = { readonly model: InsightsModel };

/** Below this there are words and tables, and no picture. */
const FEWEST_FOR_PICTURES = 3;

export function InsightsView({ model }: InsightsViewProps) {
  const insights = model.insights.value;
  const { read, all } = model.progress.value;
  const { interviews } = insights;
  if (all === 0) {
    return (
      <EmptyPlace title={t('interviews.views.insights')} about={t('interviews.insights.empty')} />
    );
  }
  return (
    <article class="insights">
      <h1 tabIndex={-1}>{t('interviews.views.insights')}</h1>
      <p class="dim insights-about">
        {read < all
          ? t('interviews.insights.reading', [String(read), String(all)])
          : aboutWords(insights)}
      </p>
      {interviews > 0 && (
        <>
          <PlansPart plans={insights.plans} />
          <HeardPart heard={insights.heard} interviews={interviews} />
          <RatingsPart rated={insights.rated} />
          <ComparedPart compared={insights.compared} gaps={insights.gaps} />
          <AspectsPart
            aspects={insights.aspects}
            choosable={insights.choosable}
            hasPictures={interviews >= FEWEST_FOR_PICTURES}
          />
        </>
      )}
    </article>
  );
}

function aboutWords({ interviews, from, to }: Insights): string {
  if (interviews === 0) return t('interviews.insights.empty');
  const about = t('interviews.insights.about', interviews, [
    String(interviews),
    dayWords(from, 'dayYear'),
    dayWords(to, 'dayYear'),
  ]);
  if (interviews >= FEWEST_FOR_PICTURES) return about;
  return `${about} ${t('interviews.insights.fewInterviews')}`;
}
