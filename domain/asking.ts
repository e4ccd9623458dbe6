/**
 * What happens to an interview while it runs, as edits: start, tick, swap, end, go on.
 *
 * Owns: the life of an interview and of its entries. Must not know: storage, signals, the page.
 */
import type { CallKey, CallSite } from './call/phase.ts';
import { chooseEdit } from './choosing.ts';
import type { Edit } from './edit.ts';
import { entryIdOf } from './ids.ts';
import {
  type Asks,
  type Entry,
  type InterviewHead,
  listedEntries,
  NOT_ASKED,
} from './interview.ts';
import { keys } from './keys.ts';

export type CallPlace = { readonly site: CallSite | null; readonly call: CallKey };

/** Rejoining within this time goes on with the same interview, in milliseconds. */
export const REJOIN_WITHIN = 30 * 60_000;
/** A panel says this often that its interview still runs, in milliseconds. */
export const SIGN_OF_LIFE_EVERY = 60_000;
/** A running interview without a sign of life for so long was never ended, in milliseconds. */
export const FORGOTTEN_AFTER = REJOIN_WITHIN;

/**
 * The first tick, note or Start records the interview: from then on it carries its questions as
 * they stand now, whatever becomes of the template.
 */
export function startEdits(
  head: InterviewHead,
  entries: readonly Entry[],
  current: (entry: Entry) => Asks,
  place: CallPlace,
  now: number,
): readonly Edit[] {
  if (head.state !== 'planned') return [];
  return [
    {
      kind: 'set',
      key: keys.interview(head.id),
      fields: { startedAt: now, endedAt: null, endedBy: null, ...place },
    },
    // A write would revive one that was deleted and is seen only for the note on it.
    ...listedEntries(entries).map(
      (entry): Edit => ({
        kind: 'set',
        key: keys.entry(head.id, entry.id),
        fields: { asks: current(entry) },
      }),
    ),
  ];
}

/** The first character of a note ticks its question, which from then on stands as it was asked. */
export function typedEdits(
  head: InterviewHead,
  entry: Entry,
  asks: Asks,
  now: number,
): readonly Edit[] {
  if (entry.status === 'asked') return [];
  const fields = { asks, status: 'asked', askedAt: now, tickedBy: 'typing' } as const;
  return [{ kind: 'set', key: keys.entry(head.id, entry.id), fields }];
}

/**
 * A click on the box. A box ticked by typing is confirmed by the first click (the person meant "yes,
 * asked", not "take it back") and unticked by the next.
 */
export function clickedEdit(head: InterviewHead, entry: Entry, asks: Asks, now: number): Edit {
  const key = keys.entry(head.id, entry.id);
  if (entry.status !== 'asked') {
    return { kind: 'set', key, fields: { asks, status: 'asked', askedAt: now, tickedBy: 'hand' } };
  }
  if (entry.tickedBy === 'typing') return { kind: 'set', key, fields: { tickedBy: 'hand' } };
  return { kind: 'set', key, fields: { ...NOT_ASKED } };
}

/** The open question gives its place to another; its note stays with it, set aside. */
export function swapEdits(
  head: InterviewHead,
  entries: readonly Entry[],
  out: Entry,
  asks: Asks,
  now: number,
): readonly Edit[] {
  const id = entryIdOf(asks.template, asks.question);
  if (id === out.id) return [];
  return [
    { kind: 'set', key: keys.entry(head.id, out.id), fields: { status: 'setAside' } },
    chooseEdit(head.id, entries, asks, now, out.order),
  ];
}

/** Not to be asked after all; the second time it is to be asked again. */
export function skipEdit(head: InterviewHead, entry: Entry): Edit {
  const status = entry.status === 'skipped' ? 'planned' : 'skipped';
  return { kind: 'set', key: keys.entry(head.id, entry.id), fields: { status } };
}

/** So that an end nobody saw (a killed browser) can be told afterwards. */
export function signOfLifeEdits(head: InterviewHead, now: number): readonly Edit[] {
  if (head.state !== 'running' || now - lastSign(head) < SIGN_OF_LIFE_EVERY) return [];
  return [{ kind: 'set', key: keys.interview(head.id), fields: { lastSeenAt: now } }];
}

/** In milliseconds since 1970. */
export function lastSign(head: InterviewHead): number {
  return Math.max(head.startedAt ?? head.createdAt, head.lastSeenAt ?? 0);
}

export function endEdit(head: InterviewHead, by: 'hand' | 'call' | 'away', now: number): Edit {
  return { kind: 'set', key: keys.interview(head.id), fields: { endedAt: now, endedBy: by } };
}

export function goOnEdit(head: InterviewHead, now: number): Edit {
  const fields = { endedAt: null, endedBy: null, lastSeenAt: now };
  return { kind: 'set', key: keys.interview(head.id), fields };
}

const MINUTE = 60_000;
/** As the settings allow them. */
const MOST_MINUTES = 480;

/** So many minutes more than planned; of an interview past its time, from now on. */
export function moreTimeEdit(head: InterviewHead, minutes: number, now: number): Edit {
  const sinceStart = Math.floor((now - (head.startedAt ?? now)) / MINUTE);
  const planned = Math.max(head.plannedMinutes, sinceStart) + minutes;
  const fields = { plannedMinutes: Math.min(planned, MOST_MINUTES) };
  return { kind: 'set', key: keys.interview(head.id), fields };
}

/** An interview begun without a call is this call's from now on, and ends with it. */
export function takeOverEdit(head: InterviewHead, { site, call }: CallPlace): Edit {
  return { kind: 'set', key: keys.interview(head.id), fields: { site, call } };
}

/**
 * When it was left. Another computer ends what it heard no sign of for long, and a sign that is later shows that it
 * ran on. In milliseconds since 1970.
 */
export function leftAt(head: InterviewHead): number {
  return Math.max(head.endedAt ?? 0, lastSign(head));
}

/** Left with its call not long ago: neither ended by hand nor given up for another interview. */
export function isJustLeft(head: InterviewHead, now: number): boolean {
  return head.state === 'ended' && head.endedBy === 'call' && now - leftAt(head) <= REJOIN_WITHIN;
}

/** Whether it is this call's. Where the address does not tell which call it is, the site must do. */
export function isOfCall(head: InterviewHead, { site, call }: CallPlace): boolean {
  return head.call === call && head.site === site;
}

/** Whether a call that comes back is the same sitting. Without a key it is, if only another computer ended it. */
export function isRejoin(head: InterviewHead, place: CallPlace, now: number): boolean {
  const isKnown = place.call !== null || lastSign(head) > (head.endedAt ?? 0);
  return isKnown && isOfCall(head, place) && isJustLeft(head, now);
}
