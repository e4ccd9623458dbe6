/**
 * An interview from its planning to the archive, read from its records.
 *
 * Owns: the views made of the stored fields (domain/interview-fields.ts). Must not know: storage,
 * signals. Notes are read apart (domain/note.ts), so that typing one recomputes nothing here.
 */
import type { CallKey, CallSite } from './call/phase.ts';
import {
  type EntryId,
  type InterviewId,
  type QuestionId,
  questionId,
  type TemplateId,
  templateId,
} from './ids.ts';
import { type ENTRY_STATUSES, readEntryFields, readHeadFields } from './interview-fields.ts';
import { groups, keys, nameOf, partsOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { byOrder } from './order.ts';
import type { InterviewType, QuestionKind } from './question-kind.ts';
import { type Rated, readRated } from './rating.ts';
import { isAlive } from './record.ts';
import type { Settings } from './settings.ts';
import { readSorted, type Sorted } from './sorted-fields.ts';

export type Asks = {
  readonly template: TemplateId;
  readonly question: QuestionId;
  readonly text: string;
  readonly hint: string;
  readonly aspect: string;
  readonly aspectName: string;
  readonly questionKind: QuestionKind;
};

/** How an entry begins, whatever an earlier turn of the same question has left in its record. */
export const NOT_ASKED = { status: 'planned', askedAt: null, tickedBy: null } as const;

/** `setAside`: swapped out or taken off the list with a note on it; it keeps the note. */
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export type Entry = {
  readonly id: EntryId;
  readonly asks: Asks;
  readonly order: string;
  readonly chosenAt: number;
  readonly status: EntryStatus;
  readonly askedAt: number | null;
  /** A box ticked by typing is confirmed by the first click and unticked by the next. */
  readonly tickedBy: 'hand' | 'typing' | null;
  readonly rated: Rated;
  /** The follow-ups that were asked, by their ids. */
  readonly probes: readonly string[];
  /** When each line of its note was begun, in milliseconds since the interview began. */
  readonly lines: readonly number[];
  /** What lines of its note told, as sorted after the call. */
  readonly sorted: Sorted;
};

export type InterviewState = 'planned' | 'running' | 'ended';

export type InterviewHead = {
  readonly id: InterviewId;
  readonly state: InterviewState;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The last time a panel said that it still ran. */
  readonly lastSeenAt: number | null;
  readonly endedBy: 'hand' | 'call' | 'away' | null;
  readonly call: CallKey;
  readonly site: CallSite | null;
  readonly type: InterviewType | null;
  readonly pack: string | null;
  /** From which its questions are chosen; null: the shipped one. */
  readonly template: TemplateId | null;
  readonly role: string;
  readonly interviewer: string;
  readonly plannedMinutes: number;
  readonly feedbackMinutes: number;
  /** The practice call's own interview: kept out of the history. */
  readonly practice: boolean;
  /** The interview as a whole. */
  readonly rated: Rated;
  /** Of the notes on the whole. */
  readonly sorted: Sorted;
  /** The short debrief after the call: put off to another day, or through with; null: neither. */
  readonly debrief: 'later' | 'done' | null;
  /** When that was said. */
  readonly debriefAt: number | null;
  /** What the person takes the heaviest words for, when reflecting. */
  readonly factOrReading: 'fact' | 'reading' | null;
  /** When the reflection was brought to its end; null before that. */
  readonly reflectedAt: number | null;
  /** When the interviewer was thanked; null before that. */
  readonly thankedAt: number | null;
};

/** An empty name is that of the shipped template (domain/settings.ts). */
function readTemplate(stored: string | null | undefined): TemplateId | null {
  return stored === undefined || stored === null || stored === '' ? null : templateId(stored);
}

/** What came of it after the call. */
function readAfter(fields: NonNullable<ReturnType<typeof readHeadFields>>) {
  return {
    sorted: readSorted(fields),
    debrief: fields.debrief ?? null,
    debriefAt: fields.debriefAt ?? null,
    factOrReading: fields.factOrReading ?? null,
    reflectedAt: fields.reflectedAt ?? null,
    thankedAt: fields.thankedAt ?? null,
  };
}

/** An interview of which nothing is stored yet. */
export function blankHead(
  id: InterviewId,
  now: number,
  settings: Pick<Settings, 'plannedMinutes' | 'feedbackMinutes'> &
    Partial<Pick<Settings, 'template'>>,
  practice = false,
): InterviewHead {
  return {
    id,
    state: 'planned',
    createdAt: now,
    startedAt: null,
    endedAt: null,
    lastSeenAt: null,
    endedBy: null,
    call: null,
    site: null,
    type: null,
    pack: null,
    template: readTemplate(settings.template),
    role: '',
    interviewer: '',
    plannedMinutes: settings.plannedMinutes,
    feedbackMinutes: settings.feedbackMinutes,
    practice,
    rated: readRated({}),
    ...readAfter({}),
  };
}

export function readHead(id: InterviewId, lookup: RecordLookup): InterviewHead | undefined {
  const record = lookup.get(keys.interview(id));
  if (record === undefined) return undefined;
  const alive = isAlive(record) || hasLiveParts(id, lookup);
  const fields = alive ? readHeadFields(record) : undefined;
  if (fields === undefined) return undefined;
  const startedAt = fields.startedAt ?? null;
  const endedAt = fields.endedAt ?? null;
  return {
    id,
    state: startedAt === null ? 'planned' : endedAt === null ? 'running' : 'ended',
    createdAt: fields.createdAt ?? 0,
    startedAt,
    endedAt,
    lastSeenAt: fields.lastSeenAt ?? null,
    endedBy: fields.endedBy ?? null,
    call: fields.call ?? null,
    site: fields.site ?? null,
    type: fields.type ?? null,
    pack: fields.pack ?? null,
    template: readTemplate(fields.template),
    role: fields.role ?? '',
    interviewer: fields.interviewer ?? '',
    plannedMinutes: fields.plannedMinutes ?? 45,
    feedbackMinutes: fields.feedbackMinutes ?? 10,
    practice: fields.practice ?? false,
    rated: readRated(fields),
    ...readAfter(fields),
  };
}

/** A note typed, or a moment marked, after another device deleted the interview brings the interview back with it. */
function hasLiveParts(id: InterviewId, lookup: RecordLookup): boolean {
  const parts = partsOf(id).flatMap((group) => lookup.list(group));
  return parts.some((key) => {
    const record = lookup.get(key);
    return record !== undefined && isAlive(record);
  });
}

export function readHeads(lookup: RecordLookup): readonly InterviewHead[] {
  const heads: InterviewHead[] = [];
  for (const key of lookup.list(groups.interviews)) {
    const name = nameOf(key);
    const head = name?.kind === 'interview' ? readHead(name.interview, lookup) : undefined;
    if (head !== undefined) heads.push(head);
  }
  return heads.sort((a, b) => b.createdAt - a.createdAt);
}

/** Every entry of the interview in order, those set aside included. */
export function readEntries(id: InterviewId, lookup: RecordLookup): readonly Entry[] {
  const entries: Entry[] = [];
  for (const key of lookup.list(groups.entries(id))) {
    const name = nameOf(key);
    const entry = name?.kind === 'entry' ? readEntry(id, name.entry, lookup) : undefined;
    if (entry !== undefined) entries.push(entry);
  }
  return entries.sort(byOrder);
}

function readEntry(interview: InterviewId, id: EntryId, lookup: RecordLookup): Entry | undefined {
  const record = lookup.get(keys.entry(interview, id));
  if (record === undefined) return undefined;
  const dead = !isAlive(record);
  if (dead) {
    const note = lookup.get(keys.note(interview, id));
    if (note === undefined || !isAlive(note)) return undefined;
  }
  const fields = readEntryFields(record);
  if (fields?.asks === undefined) return undefined;
  const { asks } = fields;
  return {
    id,
    asks: { ...asks, template: templateId(asks.template), question: questionId(asks.question) },
    order: fields.order ?? 'a0',
    chosenAt: fields.chosenAt ?? 0,
    // A note outlived the delete of its entry: it must be seen, but it is no longer to be asked.
    status: dead ? 'setAside' : (fields.status ?? 'planned'),
    askedAt: fields.askedAt ?? null,
    tickedBy: fields.tickedBy ?? null,
    rated: readRated(fields),
    probes: fields.probes ?? [],
    lines: fields.lines ?? [],
    sorted: readSorted(fields),
  };
}

/** Those on the checklist. */
export function listedEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => entry.status !== 'setAside');
}
