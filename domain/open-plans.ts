/**
 * The plans that a person still has before them, over all interviews.
 *
 * Owns: which these are and their order. Must not know: storage, who shows them. The groups of plans
 * must have been opened.
 */
import { asksAbout } from './carry-over.ts';
import type { InterviewId } from './ids.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import { groups, type KeyGroup } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isOpen, type Plan, readPlans } from './plan.ts';

const DAY = 86_400_000;
/** An interview longer ago than this is no longer led back to. */
export const LEADS_BACK_FOR = 14 * DAY;

/** What `readOpenPlans` reads. */
export function groupsOfPlans(heads: readonly InterviewHead[]): readonly KeyGroup[] {
  return heads.filter(({ practice }) => !practice).map(({ id }) => groups.plans(id));
}

/** What `readLeadBack` reads beside them. */
export function groupsOfLeadBack(heads: readonly InterviewHead[]): readonly KeyGroup[] {
  const last = lastEnded(heads);
  return last === undefined ? [] : [groups.entries(last.id)];
}

/** The newest first. One in which nothing is written yet is none. */
export function readOpenPlans(
  heads: readonly InterviewHead[],
  lookup: RecordLookup,
): readonly Plan[] {
  return heads
    .filter(({ practice }) => !practice)
    .flatMap(({ id }) => readPlans(id, lookup))
    .filter((plan) => isOpen(plan) && `${plan.moment}${plan.action}`.trim() !== '')
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** An interview of late that is worth going back to, and why. */
export type LeadBack = {
  readonly kind: 'debrief' | 'answered';
  readonly interview: InterviewId;
};

export function readLeadBack(
  heads: readonly InterviewHead[],
  plans: readonly Plan[],
  lookup: RecordLookup,
  now: number,
): LeadBack | null {
  const late = heads.filter(({ endedAt }) => now - (endedAt ?? 0) <= LEADS_BACK_FOR);
  const putOff = lastEnded(late.filter(({ debrief }) => debrief === 'later'));
  if (putOff !== undefined) return { kind: 'debrief', interview: putOff.id };
  const last = lastEnded(late);
  if (last === undefined) return null;
  const entries = readEntries(last.id, lookup);
  const isAnswered = (plan: Plan) =>
    entries.some(
      ({ asks, askedAt }) =>
        askedAt !== null && asksAbout(asks, plan) && askedAt > (plan.checkedAt ?? 0),
    );
  return plans.some(isAnswered) ? { kind: 'answered', interview: last.id } : null;
}

export function lastEnded(heads: readonly InterviewHead[]): InterviewHead | undefined {
  return heads
    .filter(({ state, practice }) => state === 'ended' && !practice)
    .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
}
