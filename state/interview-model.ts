/**
 * The panel's interview: which one it is, its checklist, and what a person does with it.
 *
 * Owns: choosing the interview, ticking, starting, ending, going on. Must not know: storage, the
 * call page, elements. The order of rows is state/checklist.ts, notes are state/note-field.ts.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  clickedEdit,
  endEdit,
  goOnEdit,
  isRejoin,
  startEdits,
  swapEdits,
  typedEdits,
} from '@/domain/asking.ts';
import type { CallReport } from '@/domain/call/messages.ts';
import { chooseEdit, findAsks, planEdit } from '@/domain/choosing.ts';
import { interviewFor, plannedInterview, runningInterview } from '@/domain/current.ts';
import type { Edit } from '@/domain/edit.ts';
import { type EntryId, entryIdOf, type InterviewId, interviewId } from '@/domain/ids.ts';
import {
  type Asks,
  blankHead,
  type Entry,
  type InterviewHead,
  listedEntries,
  readEntries,
  readHead,
  readHeads,
} from '@/domain/interview.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Template } from '@/domain/template.ts';
import { createInterviewNotes } from './interview-notes.ts';
import type { NoteField } from './note-field.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';

export type InterviewModel = {
  /** Undefined until something is chosen, noted or started. */
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  /** Those on the checklist, in the order chosen. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** The wording to show: the template's for a question not asked yet, else as it was asked. */
  readonly asksOf: (entry: Entry) => Asks;
  /** Another interview is planned while this one has ended. */
  readonly next: ReadonlySignal<InterviewHead | undefined>;
  readonly progress: ReadonlySignal<{ readonly asked: number; readonly all: number }>;
  readonly noteOf: (entry: EntryId) => NoteField;
  readonly wholeNote: ReadonlySignal<NoteField>;
  readonly click: (entry: EntryId) => void;
  readonly start: () => void;
  readonly end: () => void;
  readonly goOn: () => void;
  /** Turns from an ended interview to the next. */
  readonly turnToNext: () => void;
  readonly add: (asks: Asks) => EntryId;
  readonly swap: (out: EntryId, asks: Asks) => EntryId;
  /** The page's word on the call; an unknown phase changes nothing. */
  readonly hear: (report: CallReport) => void;
  /** Goes on while its call does: after a rejoin, and when another tab of the call was closed. Reads
   * signals, to be run whenever they change. */
  readonly stayWithCall: () => void;
};

/** By itself until the person touches an interview here; then that one until told otherwise. */
type Stay =
  | { readonly kind: 'by-itself' }
  | { readonly kind: 'with'; readonly interview: InterviewId };

export function createInterviewModel(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly report: ReadonlySignal<CallReport | null>;
  readonly practice: boolean;
  readonly surroundings: Surroundings;
}): InterviewModel {
  const { records, template, report, practice } = options;
  const { clock, ids } = options.surroundings;
  const stay = signal<Stay>({ kind: 'by-itself' }, { name: 'stay' });
  /** The id the next interview begun here will have; drawn early, so that its notes have a key. */
  const fresh = signal(interviewId(ids.next()), { name: 'fresh' });

  const heads = computed(() => readHeads(records), { name: 'heads' });
  const head = computed(
    () =>
      stay.value.kind === 'with'
        ? readHead(stay.value.interview, records)
        : interviewFor(heads.value, report.value?.call ?? null, practice, clock.now()),
    { name: 'head' },
  );
  const id = computed(() => head.value?.id ?? fresh.value, { name: 'id' });
  const all = computed(() => readEntries(id.value, records), { name: 'all' });
  const entries = computed(() => listedEntries(all.value), { name: 'entries' });
  const notes = createInterviewNotes({
    records,
    alongside: (entryId) => {
      const recorded = record();
      const entry = all.peek().find((candidate) => candidate.id === entryId);
      if (entry === undefined || recorded.head.state === 'ended') return recorded.edits;
      const ticks = typedEdits(recorded.head, entry, asksOf(entry), clock.now());
      return [...recorded.edits, ...ticks];
    },
  });

  /** Told at every key: only another interview is news, or all heads would be read at each. */
  function stayWith(interview: InterviewId): void {
    const before = stay.peek();
    if (before.kind === 'with' && before.interview === interview) return;
    stay.value = { kind: 'with', interview };
  }

  function asksOf(entry: Entry): Asks {
    if (entry.status === 'asked' || head.value?.state === 'ended') return entry.asks;
    return findAsks(template.value, entry.asks.question) ?? entry.asks;
  }

  function present(): InterviewHead {
    return head.peek() ?? blankHead(fresh.peek(), clock.now(), readSettings(records), practice);
  }

  function planned(): readonly Edit[] {
    return head.peek() === undefined ? [planEdit(present())] : [];
  }

  /** The head to act on, and the edits that make it a recorded one: none when it is recorded. */
  function record(): { readonly head: InterviewHead; readonly edits: readonly Edit[] } {
    const before = present();
    const plan = planned();
    stayWith(before.id);
    if (before.state !== 'planned') return { head: before, edits: [] };
    const now = clock.now();
    // At most one interview runs on a device; a practice leaves a real one alone.
    const alike = heads.peek().filter((other) => other.practice === practice);
    const other = runningInterview(alike, now);
    const ends = other === undefined ? [] : [endEdit(other, 'away', now)];
    const place = { site: report.peek()?.site ?? null, call: report.peek()?.call ?? null };
    const starts = startEdits(before, all.peek(), asksOf, place, now);
    return { head: before, edits: [...ends, ...plan, ...starts] };
  }

  function find(entry: EntryId): Entry | undefined {
    return all.peek().find((candidate) => candidate.id === entry);
  }

  function end(by: 'hand' | 'call'): void {
    const before = head.peek();
    if (before?.state !== 'running') return;
    stayWith(before.id);
    records.edit([endEdit(before, by, clock.now())]);
  }

  function goOn(): void {
    const before = head.peek();
    if (before?.state === 'ended') records.edit([goOnEdit(before)]);
  }

  function add(asks: Asks): EntryId {
    const edit = chooseEdit(id.peek(), all.peek(), asks, clock.now());
    records.edit([...planned(), edit]);
    return entryIdOf(asks.template, asks.question);
  }

  return {
    head,
    entries,
    asksOf,
    next: computed(
      () => {
        if (head.value?.state !== 'ended') return undefined;
        const waiting = plannedInterview(heads.value, practice);
        if (waiting === undefined) return undefined;
        return readEntries(waiting.id, records).length > 0 ? waiting : undefined;
      },
      { name: 'next' },
    ),
    progress: computed(
      () => ({
        asked: entries.value.filter((entry) => entry.status === 'asked').length,
        all: entries.value.length,
      }),
      { name: 'progress' },
    ),
    noteOf: (entry) => notes.of(id.value, entry),
    wholeNote: computed(() => notes.whole(id.value), { name: 'wholeNote' }),
    click(entryId) {
      const entry = find(entryId);
      if (entry === undefined) return;
      const recorded = record();
      records.edit([
        ...recorded.edits,
        clickedEdit(recorded.head, entry, asksOf(entry), clock.now()),
      ]);
    },
    start: () => void records.edit(record().edits),
    end: () => end('hand'),
    goOn,
    turnToNext() {
      fresh.value = interviewId(ids.next());
      const interview = plannedInterview(heads.peek(), practice)?.id ?? fresh.peek();
      stayWith(interview);
    },
    add,
    swap(out, asks) {
      const entry = find(out);
      if (entry === undefined) return add(asks);
      records.edit(swapEdits(present(), entry, asks, clock.now()));
      return entryIdOf(asks.template, asks.question);
    },
    hear({ phase, call }) {
      const before = head.peek();
      if (before === undefined) return;
      // After leaving, Zoom's address no longer tells which call it was.
      if (phase === 'ended' && (call === null || before.call === call)) end('call');
    },
    stayWithCall() {
      const here = report.value;
      if (here?.phase !== 'inCall' || head.value === undefined) return;
      if (isRejoin(head.value, here.call, clock.now())) goOn();
    },
  };
}
