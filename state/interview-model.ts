/**
 * The panel's interview: its checklist, and what a person does with it.
 *
 * Owns: ticking, starting, ending, going on. Must not know: storage, the call page, elements. Which
 * interview it is: state/interview-choice.ts; the order of rows: state/checklist.ts.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import {
  clickedEdit,
  endEdit,
  goOnEdit,
  lastSign,
  moreTimeEdit,
  signOfLifeEdits,
  skipEdit,
  startEdits,
  swapEdits,
  takeOverEdit,
  typedEdits,
} from '@/domain/asking.ts';
import type { CallReport } from '@/domain/call/messages.ts';
import { chooseEdit, nowAsked, planEdit } from '@/domain/choosing.ts';
import type { Edit } from '@/domain/edit.ts';
import { type EntryId, entryIdOf, momentId } from '@/domain/ids.ts';
import {
  type Asks,
  blankHead,
  type Entry,
  type InterviewHead,
  listedEntries,
  readEntries,
} from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { lineTimesEdits } from '@/domain/line-times.ts';
import { type Moment, markEdit, momentNow } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Template } from '@/domain/template.ts';
import { type CallFollower, followCall } from './follow-call.ts';
import { createInterviewChoice, type InterviewChoice } from './interview-choice.ts';
import { createInterviewNotes } from './interview-notes.ts';
import type { NoteField } from './note-field.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';

export type InterviewModel = Pick<
  InterviewChoice,
  'ofCall' | 'head' | 'next' | 'last' | 'stayWith' | 'turnToNext'
> &
  CallFollower & {
    /** Those on the checklist, in the order chosen. */
    readonly entries: ReadonlySignal<readonly Entry[]>;
    /** The wording to show: the template's for a question not asked yet, else as it was asked. */
    readonly asksOf: (entry: Entry) => Asks;
    readonly goBackTo: (last: InterviewHead) => void;
    readonly progress: ReadonlySignal<{ readonly asked: number; readonly all: number }>;
    readonly noteOf: (entry: EntryId) => NoteField;
    readonly wholeNote: ReadonlySignal<NoteField>;
    readonly click: (entry: EntryId) => void;
    /** Any change that records the interview, as a note does; it ticks the question that it answers. */
    readonly act: (
      answered: EntryId | null,
      change: (head: InterviewHead) => readonly Edit[],
    ) => void;
    /** Not to be asked after all, and back. */
    readonly skip: (entry: EntryId) => void;
    readonly start: () => void;
    /** Null once it has ended: there is nothing to mark. The same `press` marks the same moment. */
    readonly mark: (press?: string) => Moment | null;
    readonly unmark: (moment: Moment) => void;
    readonly end: () => void;
    /** Five minutes more. */
    readonly giveTime: () => void;
    readonly goOn: () => void;
    readonly add: (asks: Asks) => EntryId;
    readonly swap: (out: EntryId, asks: Asks) => EntryId;
    /** To be called now and then while the panel is open. */
    readonly giveSign: () => void;
  };

export function createInterviewModel(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly report: ReadonlySignal<CallReport | null>;
  readonly practice: boolean;
  readonly surroundings: Surroundings;
}): InterviewModel {
  const { records, template, report, practice } = options;
  const { clock, ids } = options.surroundings;
  const choice = createInterviewChoice(options);
  const { heads, head, id, stayWith } = choice;
  const all = computed(() => readEntries(id.value, records), { name: 'all' });
  const entries = computed(() => listedEntries(all.value), { name: 'entries' });
  const notes = createInterviewNotes({
    records,
    alongside(entryId, text) {
      const { head: recorded, edits } = recordAnswer(entryId);
      const entry = entryId === null ? undefined : find(entryId);
      if (entry === undefined || recorded.state === 'ended') return edits;
      const before = readNote(keys.note(recorded.id, entry.id), records);
      return [...edits, ...lineTimesEdits(recorded, entry, before, text, clock.now())];
    },
  });

  /** With the tick of the question that was answered, if one was. */
  function recordAnswer(entryId: EntryId | null): ReturnType<typeof record> {
    const { head: recorded, edits } = record();
    const entry = entryId === null ? undefined : find(entryId);
    if (entry === undefined || recorded.state === 'ended') return { head: recorded, edits };
    const ticks = typedEdits(recorded, entry, asksOf(entry), clock.now());
    return { head: recorded, edits: [...edits, ...ticks] };
  }

  function asksOf(entry: Entry): Asks {
    if (entry.status === 'asked' || head.value?.state === 'ended') return entry.asks;
    return nowAsked(template.value, entry.asks);
  }

  function present(): InterviewHead {
    return head.peek() ?? blankHead(id.peek(), clock.now(), readSettings(records), practice);
  }

  function planned(): readonly Edit[] {
    return head.peek() === undefined ? [planEdit(present())] : [];
  }

  /** The head to act on, and the edits that make it a recorded one: none when it is recorded. */
  function record(): { readonly head: InterviewHead; readonly edits: readonly Edit[] } {
    const before = present();
    const plan = planned();
    stayWith(before.id);
    const now = clock.now();
    if (before.state !== 'planned') return { head: before, edits: signOfLifeEdits(before, now) };
    const place = { site: report.peek()?.site ?? null, call: report.peek()?.call ?? null };
    const starts = startEdits(before, all.peek(), asksOf, place, now);
    return { head: before, edits: [...endOthers(before), ...plan, ...starts] };
  }

  /** At most one interview runs on a device; a practice leaves a real one alone. */
  function endOthers(mine: InterviewHead): readonly Edit[] {
    return heads
      .peek()
      .filter(({ state, id }) => state === 'running' && id !== mine.id)
      .filter((other) => other.practice === practice)
      .map((other) => endEdit(other, 'away', lastSign(other)));
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
    const here = report.peek();
    if (before?.state !== 'ended') return;
    records.edit([
      ...endOthers(before),
      goOnEdit(before, clock.now()),
      // By the person's own step it may be another call than it began in, as by a new link.
      ...(here === null ? [] : [takeOverEdit(before, here)]),
    ]);
  }

  function add(asks: Asks): EntryId {
    const edit = chooseEdit(id.peek(), all.peek(), asks, clock.now());
    records.edit([...planned(), edit]);
    return entryIdOf(asks.template, asks.question);
  }

  return {
    ofCall: choice.ofCall,
    head,
    entries,
    asksOf,
    next: choice.next,
    last: choice.last,
    stayWith,
    turnToNext: choice.turnToNext,
    goBackTo(last) {
      stayWith(last.id);
      goOn();
    },
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
      const { head: recorded, edits } = record();
      records.edit([...edits, clickedEdit(recorded, entry, asksOf(entry), clock.now())]);
    },
    act(answered, change) {
      const recorded = recordAnswer(answered);
      records.edit([...recorded.edits, ...change(recorded.head)]);
    },
    skip(entryId) {
      const entry = find(entryId);
      if (entry !== undefined) records.edit([...planned(), skipEdit(present(), entry)]);
    },
    start: () => void records.edit(record().edits),
    mark(press = ids.next()) {
      if (head.peek()?.state === 'ended') return null;
      const recorded = record();
      const moment = momentNow(recorded.head, momentId(press), clock.now());
      records.edit([...recorded.edits, markEdit(recorded.head.id, moment)]);
      return moment;
    },
    unmark: ({ id: moment }) =>
      void records.edit([{ kind: 'delete', key: keys.moment(id.peek(), moment) }]),
    end: () => end('hand'),
    giveTime() {
      const before = head.peek();
      if (before?.state === 'running') records.edit([moreTimeEdit(before, 5, clock.now())]);
    },
    goOn,
    add,
    swap(out, asks) {
      const entry = find(out);
      if (entry === undefined) return add(asks);
      records.edit(swapEdits(present(), all.peek(), entry, asks, clock.now()));
      return entryIdOf(asks.template, asks.question);
    },
    ...followCall({ choice, report, records, clock, end, goOn }),
    giveSign() {
      const before = head.peek();
      if (before !== undefined) records.edit(signOfLifeEdits(before, clock.now()));
    },
  };
}
