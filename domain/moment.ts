/**
 * A moment of an interview: "something happened now", marked while talking.
 *
 * Owns: its stored fields and the view made of them. Must not know: storage, who marks, what is made
 * of it at feedback time.
 */
import * as z from 'zod/mini';
import type { Edit } from './edit.ts';
import { fieldReader } from './fields.ts';
import type { InterviewId, MomentId } from './ids.ts';
import type { InterviewHead } from './interview.ts';
import { groups, keys, nameOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';

export const MOMENT_KINDS = ['stuck', 'rambled', 'unclear', 'wentWell'] as const;

const kindSchema = z.enum(MOMENT_KINDS);

const momentFields = z.object({
  at: z.optional(z.number()),
  callMs: z.optional(z.number()),
  kind: z.optional(z.nullable(kindSchema)),
});

export const readMomentFields = fieldReader(momentFields);

export type MomentKind = (typeof MOMENT_KINDS)[number];

export type Moment = {
  readonly id: MomentId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds since the interview began. */
  readonly callMs: number;
  /** Null until the person says which it was. */
  readonly kind: MomentKind | null;
};

/** The first of an interview that has not begun begins it. */
export function momentNow(head: InterviewHead, id: MomentId, now: number): Moment {
  return { id, at: now, callMs: Math.max(0, now - (head.startedAt ?? now)), kind: null };
}

export function markEdit(interview: InterviewId, { id, ...fields }: Moment): Edit {
  return { kind: 'set', key: keys.moment(interview, id), fields };
}

/** Only the kind: when it was stays as it was marked. Null takes the kind back. */
export function momentKindEdit(
  interview: InterviewId,
  moment: MomentId,
  kind: MomentKind | null,
): Edit {
  return { kind: 'set', key: keys.moment(interview, moment), fields: { kind } };
}

/** In the order in which they happened. */
export function readMoments(interview: InterviewId, lookup: RecordLookup): readonly Moment[] {
  const moments: Moment[] = [];
  for (const key of lookup.list(groups.moments(interview))) {
    const record = lookup.get(key);
    const name = nameOf(key);
    if (record === undefined || name?.kind !== 'moment' || !isAlive(record)) continue;
    const fields = readMomentFields(record);
    if (fields?.at === undefined) continue;
    const { at, callMs = 0, kind = null } = fields;
    moments.push({ id: name.moment, at, callMs, kind });
  }
  return moments.sort((a, b) => a.at - b.at);
}

/** "12:34", and "1:02:03" after an hour. Two interviews made one may lie more than a day apart. */
export function callTime(callMs: number): string {
  const hours = Math.floor(callMs / 3_600_000);
  const [minutes = '', seconds = ''] = new Date(callMs).toISOString().slice(14, 19).split(':');
  return hours === 0 ? `${Number(minutes)}:${seconds}` : `${hours}:${minutes}:${seconds}`;
}
