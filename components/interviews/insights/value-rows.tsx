/** The rows of the tables beside the charts: an interview's or a month's. */
import type { Month } from '@/domain/insights/months.ts';
import type { RatedInterview } from '@/domain/insights/series.ts';
import type { Span } from '@/domain/insights/span.ts';
import { t } from '@/locales/t.ts';
import type { ValueRow } from './ValueTable.tsx';
import { ofWords } from './value-words.ts';
import { dayWords, numberWords } from './words.ts';

export function valueColumns(span: Span, withGuess: boolean): readonly string[] {
  const guess = withGuess ? [t('interviews.insights.column.guess')] : [];
  return span === 'months'
    ? [
        t('interviews.insights.column.month'),
        t('interviews.insights.column.interviews'),
        t('interviews.insights.column.average'),
        ...guess,
      ]
    : [
        t('interviews.insights.column.interview'),
        t('interviews.insights.column.with'),
        t('interviews.insights.column.rating'),
        ...guess,
        t('interviews.insights.column.of'),
      ];
}

export function interviewRow(
  rated: RatedInterview & { readonly self?: number },
  withYear: boolean,
): ValueRow {
  const { facts, value, self } = rated;
  return {
    key: facts.interview,
    cells: [
      <a key="day" href={`#${facts.interview}`}>
        {dayWords(facts.at, withYear ? 'dayYear' : 'day')}
      </a>,
      <bdi key="with">{facts.interviewer || t('interviews.insights.nobody')}</bdi>,
      numberWords(value),
      ...(self === undefined ? [] : [numberWords(self)]),
      ofWords(rated),
    ],
  };
}

export function monthRow({ from, count, value, self }: Month, withGuess: boolean): ValueRow {
  const guess = withGuess && self !== null ? [numberWords(self)] : [];
  return {
    key: String(from),
    cells: [dayWords(from, 'month'), String(count), numberWords(value), ...guess],
  };
}
