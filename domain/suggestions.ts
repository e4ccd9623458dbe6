/**
 * What the last interviews suggest asking about in the next one.
 *
 * Owns: how many interviews are looked at, which aspects may be suggested, and which question stands for
 * one. Must not know: signals, words, how many are shown. The groups named here must have been opened.
 */
import { type EntryId, entryIdOf } from './ids.ts';
import { counts, type InterviewFacts } from './insights/facts.ts';
import { aspectFinder } from './insights/same-aspect.ts';
import type { Asks, InterviewHead } from './interview.ts';
import { groups, type KeyGroup } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isPutAway, putAwayAt } from './put-away.ts';
import type { InterviewType } from './question-kind.ts';
import { reasonsToAsk, type SuggestionReason } from './suggestion-reasons.ts';
import type { Aspect, Question, Template } from './template.ts';

/** Interviews: what was longer ago is another person's worry by now, and reading it would take time. */
const LAST = 12;

export type Suggestion = {
  readonly aspect: Aspect;
  readonly question: Question;
  readonly reason: SuggestionReason;
};

/** Those that are over, the newest first; none for practice. */
export function lastInterviews(heads: readonly InterviewHead[]): readonly InterviewHead[] {
  const began = ({ startedAt, createdAt }: InterviewHead) => startedAt ?? createdAt;
  return heads
    .filter(counts)
    .toSorted((a, b) => began(b) - began(a))
    .slice(0, LAST);
}

/** What their facts are made from. */
export function groupsOfSuggestions(heads: readonly InterviewHead[]): readonly KeyGroup[] {
  return lastInterviews(heads).flatMap(({ id }) => [groups.entries(id), groups.notes(id)]);
}

export type SuggestionsAsked = {
  readonly template: Template;
  /** Of the last interviews. */
  readonly interviews: readonly InterviewFacts[];
  /** Of the interview to come. */
  readonly type: InterviewType | null;
  readonly chosen: readonly Pick<Asks, 'aspect' | 'aspectName'>[];
  readonly lookup: RecordLookup;
  readonly now: number;
};

export function suggestions(asked: SuggestionsAsked): readonly Suggestion[] {
  const { template, interviews, type, chosen, lookup, now } = asked;
  if (interviews.length === 0) return [];
  const find = aspectFinder(template.aspects);
  const taken = new Set(chosen.map((asks) => find(asks).key));
  const heard = heardTimes(interviews, (answer) => find(answer).key);
  const times = askedTimes(interviews);
  const aspects = new Map(template.aspects.map((aspect) => [String(aspect.id), aspect]));
  return reasonsToAsk(template.aspects, interviews).flatMap(({ aspect: key, reason }) => {
    const aspect = aspects.get(key);
    if (aspect === undefined || taken.has(key)) return [];
    if (isPutAway(putAwayAt(aspect.id, lookup), heard.get(key) ?? null, now)) return [];
    const question = bestOf(aspect, type, times);
    return question === undefined ? [] : [{ aspect, question, reason }];
  });
}

/** Of those that are on: one that fits the kind of interview, then the one not asked for longest. */
function bestOf(
  aspect: Aspect,
  type: InterviewType | null,
  times: ReadonlyMap<EntryId, readonly number[]>,
): Question | undefined {
  const fits = ({ types }: Question) =>
    type === null || types.includes(type) || types.includes('any');
  const ranked = aspect.questions
    .filter((question) => question.on)
    .map((question) => {
      const asked = times.get(entryIdOf(question.template, question.id)) ?? [];
      return { question, unfit: fits(question) ? 0 : 1, count: asked.length, last: last(asked) };
    });
  return ranked.toSorted((a, b) => a.unfit - b.unfit || a.count - b.count || a.last - b.last)[0]
    ?.question;
}

function last(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b), 0);
}

function askedTimes(interviews: readonly InterviewFacts[]): ReadonlyMap<EntryId, number[]> {
  const times = new Map<EntryId, number[]>();
  for (const { at, answers } of interviews) {
    for (const { entry, asked } of answers) {
      if (asked) times.set(entry, [...(times.get(entry) ?? []), at]);
    }
  }
  return times;
}

/** When somebody last rated each aspect, or named it as something to improve. */
function heardTimes(
  interviews: readonly InterviewFacts[],
  keyOf: (answer: InterviewFacts['answers'][number]) => string,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { at, answers } of interviews) {
    for (const answer of answers) {
      if (answer.rated.rating === null && answer.improve.length === 0) continue;
      const key = keyOf(answer);
      times.set(key, Math.max(at, times.get(key) ?? 0));
    }
  }
  return times;
}
