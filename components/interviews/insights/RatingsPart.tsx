/** How the interviews were rated over time: a sentence, from three on a picture, always a table. */
import { useState } from 'preact/hooks';
import { mean } from '@/domain/insights/mean.ts';
import { byMonth, isNextMonth } from '@/domain/insights/months.ts';
import { FEWEST_FOR_A_LINE, unbrokenRuns } from '@/domain/insights/runs.ts';
import { isNextRated, type RatedInterview } from '@/domain/insights/series.ts';
import { LATEST, monthsReach, type Span, spansFor } from '@/domain/insights/span.ts';
import { t } from '@/locales/t.ts';
import type { PointData } from './chart/ChartPoint.tsx';
import { Legend } from './chart/Legend.tsx';
import { TimeChart } from './chart/TimeChart.tsx';
import { Part } from './Part.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { ValueTable } from './ValueTable.tsx';
import { interviewRow, monthRow, valueColumns } from './value-rows.tsx';
import { interviewWords, monthWords } from './value-words.ts';
import { numberWords, spansYears } from './words.ts';

export type RatingsPartProps = { readonly rated: readonly RatedInterview[] };

export function RatingsPart({ rated }: RatingsPartProps) {
  const [chosen, choose] = useState<Span | null>(null);
  const months = byMonth(rated);
  const spans = spansFor(rated.length, months);
  const span = chosen !== null && spans.includes(chosen) ? chosen : (spans[0] ?? 'latest');
  const latest = rated.slice(-LATEST);
  const isPicture = rated.length >= FEWEST_FOR_A_LINE;
  const caption = t('interviews.insights.ratings.caption');
  const withYear = spansYears(latest.map(({ facts }) => facts.at));
  const points =
    span === 'months' ? months.map(monthPoint) : latest.map((each) => pointOf(each, withYear));
  return (
    <Part title={t('interviews.insights.ratings.title')} says={sentence(rated)}>
      {isPicture && (
        <>
          <div class="picture-head">
            <Legend shapes={shapesOf(points)} />
            <SpanChoice spans={spans} shown={span} onChoose={choose} />
          </div>
          <TimeChart
            key={span}
            name={caption}
            points={points}
            lines={
              span === 'months'
                ? unbrokenRuns(months, isNextMonth)
                : unbrokenRuns(latest, isNextRated).map((run) => run.map(placeOf))
            }
            reach={span === 'months' ? monthsReach(months) : []}
          />
        </>
      )}
      {rated.length > 0 && (
        <ValueTable
          caption={caption}
          columns={valueColumns(span, false)}
          rows={
            span === 'months'
              ? months.toReversed().map((month) => monthRow(month, false))
              : latest.toReversed().map((each) => interviewRow(each, withYear))
          }
          isAlone={!isPicture}
        />
      )}
    </Part>
  );
}

const placeOf = ({ facts, value }: RatedInterview) => ({ at: facts.at, value });

function pointOf(rated: RatedInterview, withYear: boolean): PointData {
  const { facts, value, of } = rated;
  return {
    key: facts.interview,
    at: facts.at,
    name: interviewWords(rated, withYear),
    href: `#${facts.interview}`,
    marks: [{ shape: of === 'whole' ? 'interviewer' : 'mean', value }],
  };
}

function monthPoint(month: ReturnType<typeof byMonth>[number]): PointData {
  const { from, at, value } = month;
  const name = monthWords({ ...month, self: null });
  return { key: String(from), at, name, href: null, marks: [{ shape: 'mean', value }] };
}

function shapesOf(points: readonly PointData[]) {
  const used = new Set(points.flatMap(({ marks }) => marks.map(({ shape }) => shape)));
  return (['interviewer', 'mean'] as const).filter((shape) => used.has(shape));
}

/** From so many on, the earlier half may stand against the later one. */
const FEWEST_FOR_HALVES = 6;

function sentence(rated: readonly RatedInterview[]): readonly string[] {
  const values = rated.map(({ value }) => value);
  const average = mean(values);
  if (average === null) return [t('interviews.insights.ratings.none')];
  if (rated.length < FEWEST_FOR_A_LINE) {
    return [t('interviews.insights.ratings.few', rated.length)];
  }
  const said = [
    t('interviews.insights.ratings.many', [
      String(rated.length),
      numberWords(Math.min(...values)),
      numberWords(Math.max(...values)),
      numberWords(average),
    ]),
  ];
  if (rated.length >= FEWEST_FOR_HALVES) {
    const half = Math.floor(rated.length / 2);
    const earlier = numberWords(mean(values.slice(0, half)) ?? 0);
    const later = numberWords(mean(values.slice(-half)) ?? 0);
    said.push(t('interviews.insights.ratings.halves', [earlier, later]));
  }
  if (rated.some(({ of }) => of !== 'whole')) said.push(t('interviews.insights.ratings.means'));
  return said;
}
