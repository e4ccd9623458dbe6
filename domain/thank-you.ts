/**
 * A message of thanks to the interviewer, for the person to change and to send.
 *
 * Owns: what it names: one thing that went well, and the one thing taken away. Must not know: its
 * words in any language, who sends it.
 */
import type { InterviewReport } from './report.ts';
import { tidyWording } from './wording.ts';

export type ThankYouWords = {
  /** The name may be empty. */
  readonly greeting: (name: string) => string;
  readonly opening: string;
  readonly wentWell: (line: string) => string;
  readonly takenAway: (line: string) => string;
  /** Either may be empty, not both. */
  readonly plan: (moment: string, action: string) => string;
  readonly closing: string;
};

/** Short enough to read as a message. */
const LONGEST = 160;

export function thankYouMessage(interview: InterviewReport, words: ThankYouWords): string {
  const sorted = [...interview.entries, interview].map((each) => each.sorted);
  const good = first(sorted.flatMap(({ wentWell }) => wentWell));
  const plan = interview.plans.find(({ state, action }) => state !== 'dropped' && fits(action));
  const told = first([plan?.told ?? '', ...sorted.flatMap(({ improve }) => improve)]);
  const moment = plan !== undefined && fits(plan.moment) ? inSentence(plan.moment) : '';
  const body = [
    words.opening,
    ...(good === undefined ? [] : [words.wentWell(good)]),
    ...(told === undefined ? [] : [words.takenAway(told)]),
    ...(plan === undefined ? [] : [words.plan(moment, inSentence(plan.action))]),
  ];
  const greeting = words.greeting(tidyWording(interview.interviewer));
  return [greeting, body.join(' '), words.closing].join('\n\n');
}

function first(lines: readonly string[]): string | undefined {
  const line = lines.find(fits);
  return line === undefined ? undefined : inSentence(line);
}

/** The sentence around it has an end of its own. */
function inSentence(line: string): string {
  return tidyWording(line).replace(/[.。।]+$/u, '');
}

function fits(line: string): boolean {
  const { length } = tidyWording(line);
  return length > 0 && length <= LONGEST;
}
