/**
 * Numbers, days and names as the insights write them.
 *
 * Owns: the forms, each made once. Must not know: what is told with them.
 */
import type { InterviewFacts } from '@/domain/insights/facts.ts';
import { t } from '@/locales/t.ts';

type DayForm = 'day' | 'dayShort' | 'dayYear' | 'month' | 'monthShort' | 'monthYear' | 'year';

const FORMS: Readonly<Record<DayForm, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long' },
  dayShort: { day: 'numeric', month: 'short' },
  dayYear: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  monthYear: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

const days = new Map<DayForm, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

export function dayWords(at: number, form: DayForm): string {
  const made = days.get(form) ?? new Intl.DateTimeFormat(t('language') || undefined, FORMS[form]);
  days.set(form, made);
  return made.format(at);
}

/** With one decimal at most: a mean of a few ratings is no finer than that. */
export function numberWords(value: number): string {
  const language = t('language');
  const made =
    numbers.get(language) ??
    new Intl.NumberFormat(language || undefined, { maximumFractionDigits: 1 });
  numbers.set(language, made);
  return made.format(value);
}

/** "12 November, with Ana"; the year where there is more than one. */
export function whenWith({ at, interviewer }: InterviewFacts, withYear: boolean): string {
  const day = dayWords(at, withYear ? 'dayYear' : 'day');
  return interviewer === '' ? day : t('interviews.insights.whenWith', [day, interviewer]);
}

export function spansYears(times: readonly number[]): boolean {
  return new Set(times.map((at) => new Date(at).getFullYear())).size > 1;
}
