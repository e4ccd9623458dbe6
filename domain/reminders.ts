/**
 * When a plan, or a debrief that was put off, comes back to the person.
 *
 * Owns: the steps, what is due, and when the next falls due: a pure function of what is stored, so that
 * a restart at any time changes nothing. Must not know: alarms, badges, words.
 */
import * as z from 'zod/mini';
import type { Edit } from './edit.ts';
import { fieldReader } from './fields.ts';
import type { InterviewId } from './ids.ts';
import type { InterviewHead } from './interview.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isOpen, type Plan, planRemindedEdit } from './plan.ts';

const DAY = 86_400_000;
/** After the plan was made, or after it was last found not yet seen. In milliseconds. */
const REMINDER_STEPS: readonly number[] = [1, 3, 7].map((days) => days * DAY);
/** The hour of the next day at which a debrief that was put off comes back. */
const MORNING = 8;
/** A word from further ahead than this was written by a clock that was wrong. */
const AHEAD = DAY;

export type PutOffDebrief = {
  readonly interview: InterviewId;
  readonly putOffAt: number;
  readonly remindedAt: number | null;
};

/** Each with the step that it is due since; of several the last: they are one reminder. */
export type DueReminder =
  | { readonly kind: 'plan'; readonly since: number; readonly plan: Plan }
  | { readonly kind: 'debrief'; readonly since: number; readonly debrief: PutOffDebrief };

export type Reminders = {
  readonly due: readonly DueReminder[];
  /** When there will be something to look at again; null: never, as things stand. */
  readonly next: number | null;
};

const readReminded = fieldReader(z.object({ debriefRemindedAt: z.optional(z.number()) }));

export function readPutOffDebriefs(
  heads: readonly InterviewHead[],
  lookup: RecordLookup,
): readonly PutOffDebrief[] {
  return heads.flatMap(({ id, state, practice, debrief, debriefAt }) => {
    if (practice || state !== 'ended' || debrief !== 'later' || debriefAt === null) return [];
    const fields = readReminded(lookup.get(keys.interview(id)));
    const remindedAt = fields?.debriefRemindedAt ?? null;
    return [{ interview: id, putOffAt: debriefAt, remindedAt }];
  });
}

export function remindersAt(
  plans: readonly Plan[],
  debriefs: readonly PutOffDebrief[],
  now: number,
): Reminders {
  const due: DueReminder[] = [];
  const ahead: number[] = [];
  for (const plan of plans.filter(isOpen)) {
    const steps = REMINDER_STEPS.map((step) => beganAt(plan) + step);
    ahead.push(...steps.filter((step) => step > now));
    const since = dueSince(steps, [plan.remindedAt, plan.checkedAt], now);
    if (since !== null) due.push({ kind: 'plan', since, plan });
  }
  for (const debrief of debriefs) {
    const steps = [nextMorning(debrief.putOffAt)];
    ahead.push(...steps.filter((step) => step > now));
    const since = dueSince(steps, [debrief.remindedAt], now);
    if (since !== null) due.push({ kind: 'debrief', since, debrief });
  }
  return { due, next: ahead.length === 0 ? null : Math.min(...ahead) };
}

function beganAt({ state, checkedAt, createdAt }: Plan): number {
  return state === 'notYet' ? (checkedAt ?? createdAt) : createdAt;
}

/** The last step that has passed, if nobody has looked since. */
function dueSince(
  steps: readonly number[],
  looks: readonly (number | null)[],
  now: number,
): number | null {
  const passed = steps.filter((step) => step <= now);
  const last = passed.length === 0 ? null : Math.max(...passed);
  const isSeen = (look: number | null) =>
    last !== null && look !== null && look >= last && look <= now + AHEAD;
  return looks.some(isSeen) ? null : last;
}

/** By the person's own calendar: "tomorrow" is not 24 hours on the dot. */
function nextMorning(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING).getTime();
}

/** The person has had these before their eyes. */
export function remindedEdits(due: readonly DueReminder[], now: number): readonly Edit[] {
  return due.map((reminder) => {
    if (reminder.kind === 'plan') return planRemindedEdit(reminder.plan, now);
    const key = keys.interview(reminder.debrief.interview);
    return { kind: 'set', key, fields: { debriefRemindedAt: now } };
  });
}
