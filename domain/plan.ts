/**
 * A plan: "when <moment>, I will <small action>", made from one piece of feedback.
 *
 * Owns: the view made of the stored fields (domain/plan-fields.ts), and the edits. Must not know: storage, reminders,
 * the words around it.
 */
import type { Edit } from './edit.ts';
import { type EntryId, entryId, type InterviewId, type PlanId } from './ids.ts';
import { groups, keys, nameOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { type PLAN_STATES, readPlanFields } from './plan-fields.ts';
import { isAlive } from './record.ts';

/** `notYet` is looked at once more in the next interview, as `open` is. */
export type PlanState = (typeof PLAN_STATES)[number];

export type Plan = {
  readonly id: PlanId;
  readonly interview: InterviewId;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly state: PlanState;
  /** When it was last said to be seen, not yet, or dropped; null before that. */
  readonly checkedAt: number | null;
  /** The last time the person had its reminder before their eyes; null before that. */
  readonly remindedAt: number | null;
  /** "When ...". */
  readonly moment: string;
  /** "I will ...". */
  readonly action: string;
  /** The words of the feedback that it is made from; empty where it was made from none. */
  readonly told: string;
  /** The question that was answered so; null for the interview as a whole. */
  readonly entry: EntryId | null;
  readonly aspectName: string;
};

export type PlanWords = Pick<Plan, 'moment' | 'action'>;

/** What a plan is made from. */
export type PlanSource = Pick<Plan, 'told' | 'entry' | 'aspectName'>;

export function isOpen({ state }: Plan): boolean {
  return state === 'open' || state === 'notYet';
}

/** In the order in which they were made. */
export function readPlans(interview: InterviewId, lookup: RecordLookup): readonly Plan[] {
  const plans: Plan[] = [];
  for (const key of lookup.list(groups.plans(interview))) {
    const record = lookup.get(key);
    const name = nameOf(key);
    if (record === undefined || name?.kind !== 'plan' || !isAlive(record)) continue;
    const fields = readPlanFields(record);
    if (fields === undefined) continue;
    plans.push({
      id: name.plan,
      interview,
      createdAt: fields.createdAt ?? 0,
      state: fields.state ?? 'open',
      checkedAt: fields.checkedAt ?? null,
      remindedAt: fields.remindedAt ?? null,
      moment: fields.moment ?? '',
      action: fields.action ?? '',
      told: fields.told ?? '',
      entry: fields.entry === undefined ? null : entryId(fields.entry),
      aspectName: fields.aspectName ?? '',
    });
  }
  return plans.sort((a, b) => a.createdAt - b.createdAt);
}

export function newPlanEdit(
  interview: InterviewId,
  plan: PlanId,
  made: PlanWords & PlanSource,
  now: number,
): Edit {
  const fields = { createdAt: now, state: 'open', ...made };
  return { kind: 'set', key: keys.plan(interview, plan), fields };
}

export function planWordsEdit({ interview, id }: Plan, words: Partial<PlanWords>): Edit {
  return { kind: 'set', key: keys.plan(interview, id), fields: { ...words } };
}

/** Whether it was seen in an interview since, or is given up; `open` takes that back. */
export function planStateEdit({ interview, id }: Plan, state: PlanState, now: number): Edit {
  const checkedAt = state === 'open' ? null : now;
  return { kind: 'set', key: keys.plan(interview, id), fields: { state, checkedAt } };
}

export function planRemindedEdit({ interview, id }: Plan, now: number): Edit {
  return { kind: 'set', key: keys.plan(interview, id), fields: { remindedAt: now } };
}
