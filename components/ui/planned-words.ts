/**
 * A planned interview, as it is told apart from the others that wait beside it.
 *
 * Owns: its names in a line. Must not know: who shows it.
 */
import type { InterviewHead } from '@/domain/interview.ts';
import type { PlannedOne } from '@/domain/waiting.ts';
import { t } from '@/locales/t.ts';
import { interviewTypeWord } from './interview-type-word.ts';

export type PlannedWords = Pick<InterviewHead, 'role' | 'interviewer' | 'type'>;

/** Empty where nothing was said of it. */
export function plannedFacts({ role, interviewer, type }: PlannedWords): string {
  return [
    role.trim(),
    interviewer.trim() === '' ? '' : t('popup.with', [interviewer.trim()]),
    type === null || type === 'any' ? '' : interviewTypeWord(type),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** `time`: when it was prepared, in milliseconds since 1970. */
export function preparedDay(time: number): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const day = new Intl.DateTimeFormat(t('language') || undefined, form).format(time);
  return t('which.prepared', [day]);
}

/** Beyond this a line is no name; in characters. */
const LONGEST = 60;

function shortened(words: string): string {
  const all = [...words];
  return all.length <= LONGEST ? words : `${all.slice(0, LONGEST).join('').trimEnd()}…`;
}

/** One name each, no longer than it takes to tell them apart. */
export function plannedNames(all: readonly PlannedOne[]): readonly string[] {
  const parts = all.map(({ head, first, preparedAt }) =>
    [plannedFacts(head), shortened(first), preparedDay(preparedAt)].filter((part) => part !== ''),
  );
  const nameAt = (at: number, length: number) => parts[at]?.slice(0, length).join(' · ') ?? '';
  return all.map((_, at) => {
    const isApart = (length: number) =>
      all.every((_other, other) => other === at || nameAt(other, length) !== nameAt(at, length));
    return nameAt(at, [1, 2, 3].find(isApart) ?? 3);
  });
}
