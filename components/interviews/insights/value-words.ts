/**
 * One value of a picture in words: whose, when, how much, and of what.
 *
 * Owns: these sentences, the same for the eye, the ear and the table. Must not know: the picture.
 */
import type { Month } from '@/domain/insights/months.ts';
import type { RatedInterview } from '@/domain/insights/series.ts';
import { t } from '@/locales/t.ts';
import { dayWords, numberWords, whenWith } from './words.ts';

/** "12 November, with Ana: 3 of 4, your guess 2". */
export function interviewWords(
  rated: RatedInterview & { readonly self?: number },
  withYear: boolean,
): string {
  const when = whenWith(rated.facts, withYear);
  const value = numberWords(rated.value);
  const said =
    rated.of === 'whole'
      ? t('interviews.insights.point.whole', [when, value])
      : t('interviews.insights.point.questions', rated.count, [when, value, String(rated.count)]);
  return withGuess(said, rated.self);
}

/** "November 2026: 3.1 of 4 on average, from 12 interviews". */
export function monthWords(month: Month): string {
  const said = t('interviews.insights.point.month', month.count, [
    dayWords(month.from, 'month'),
    numberWords(month.value),
    String(month.count),
  ]);
  return withGuess(said, month.self ?? undefined);
}

function withGuess(said: string, self: number | undefined): string {
  if (self === undefined) return said;
  return t('interviews.insights.point.guess', [said, numberWords(self)]);
}

/** What the value is of: "The whole interview", "3 questions". */
export function ofWords({ of, count }: RatedInterview): string {
  return of === 'whole'
    ? t('interviews.insights.of.whole')
    : t('interviews.insights.of.questions', count);
}
