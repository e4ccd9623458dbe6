/**
 * One's own guess against the interviewers' ratings: what can be said aspect by aspect, then each
 * interview as two shapes joined by a line.
 */
import { useState } from 'preact/hooks';
import { FEWEST_PAIRS, type Gap } from '@/domain/insights/gaps.ts';
import { byMonth, type Month } from '@/domain/insights/months.ts';
import { FEWEST_FOR_A_LINE } from '@/domain/insights/runs.ts';
import type { ComparedInterview } from '@/domain/insights/series.ts';
import { LATEST, monthsReach, type Span, spansFor } from '@/domain/insights/span.ts';
import { t } from '@/locales/t.ts';
import type { PointData } from './chart/ChartPoint.tsx';
import { Legend } from './chart/Legend.tsx';
import { TimeChart } from './chart/TimeChart.tsx';
import { GapTable } from './GapTable.tsx';
import { gapWords } from './gap-words.ts';
import { Part } from './Part.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { ValueTable } from './ValueTable.tsx';
import { interviewRow, monthRow, valueColumns } from './value-rows.tsx';
import { interviewWords, monthWords } from './value-words.ts';
import { spansYears } from './words.ts';

export type ComparedPartProps = {
  readonly compared: readonly ComparedInterview[];
  readonly gaps: readonly Gap[];
};

export function ComparedPart({ compared, gaps }: ComparedPartProps) {
  const [chosen, choose] = useState<Span | null>(null);
  const months = byMonth(compared);
  const spans = spansFor(compared.length, months);
  const span = chosen !== null && spans.includes(chosen) ? chosen : (spans[0] ?? 'latest');
  const latest = compared.slice(-LATEST);
  const isPicture = compared.length >= FEWEST_FOR_A_LINE;
  const withYear = spansYears(latest.map(({ facts }) => facts.at));
  const caption = t('interviews.insights.compared.caption');
  return (
    <Part title={t('interviews.insights.compared.title')} says={sentence(compared, gaps)}>
      <GapLines gaps={gaps} />
      {isPicture && (
        <>
          <div class="picture-head">
            <Legend shapes={['interviewer', 'self']} />
            <SpanChoice spans={spans} shown={span} onChoose={choose} />
          </div>
          <TimeChart
            key={span}
            name={caption}
            points={
              span === 'months'
                ? months.map(monthPoint)
                : latest.map((each) => pointOf(each, withYear))
            }
            lines={[]}
            reach={span === 'months' ? monthsReach(months) : []}
          />
        </>
      )}
      {compared.length > 0 && (
        <div class="tables">
          <ValueTable
            caption={caption}
            columns={valueColumns(span, true)}
            rows={
              span === 'months'
                ? months.toReversed().map((month) => monthRow(month, true))
                : latest.toReversed().map((each) => interviewRow(each, withYear))
            }
            isAlone={!isPicture}
          />
          <GapTable gaps={gaps} isAlone={!isPicture} />
        </div>
      )}
    </Part>
  );
}

/** What may be said, aspect by aspect. */
function GapLines({ gaps }: Pick<ComparedPartProps, 'gaps'>) {
  const said = gaps.filter(({ lean }) => lean === 'lower' || lean === 'higher');
  if (said.length === 0) return null;
  return (
    <ul class="gap-lines">
      {said.map((gap) => (
        <li key={gap.key}>{gapWords(gap)}</li>
      ))}
    </ul>
  );
}

function pointOf(each: ComparedInterview, withYear: boolean): PointData {
  const { facts, value, self } = each;
  return {
    key: facts.interview,
    at: facts.at,
    name: interviewWords(each, withYear),
    href: `#${facts.interview}`,
    marks: bothMarks(value, self),
  };
}

function monthPoint(month: Month): PointData {
  const { from, at, value, self } = month;
  const marks = bothMarks(value, self ?? value);
  return { key: String(from), at, name: monthWords(month), href: null, marks };
}

/** The circle over the diamond: where both have one value, each is still seen. */
function bothMarks(value: number, self: number): PointData['marks'] {
  return [
    { shape: 'self', value: self },
    { shape: 'interviewer', value },
  ];
}

function sentence(compared: readonly ComparedInterview[], gaps: readonly Gap[]): readonly string[] {
  if (compared.length === 0) return [t('interviews.insights.compared.none')];
  const lower = compared.filter(({ self, value }) => self < value).length;
  const higher = compared.filter(({ self, value }) => self > value).length;
  const same = compared.length - lower - higher;
  if (compared.length === 1) {
    const lean = lower > 0 ? 'lower' : higher > 0 ? 'higher' : 'same';
    return [t(`interviews.insights.compared.one.${lean}`), t('interviews.insights.compared.few')];
  }
  const said = [
    t('interviews.insights.compared.counts', [
      String(compared.length),
      String(lower),
      String(higher),
      String(same),
    ]),
  ];
  if (gaps.every(({ pairs }) => pairs < FEWEST_PAIRS)) {
    said.push(t('interviews.insights.compared.few'));
  } else if (gaps.every(({ lean }) => lean === 'alike' || lean === 'unsaid')) {
    said.push(t('interviews.insights.compared.alike'));
  }
  return said;
}
