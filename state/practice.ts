/**
 * The practice call: its phase, its step, what the practice interviewer says.
 *
 * Owns: the course of the practice, followed from the records, so that ticking, typing and asking a
 * follow-up in the panel move it on. Must not know: storage, elements, the panel. Its interview carries `practice`
 * and stays out of the history.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { endEdit } from '@/domain/asking.ts';
import type { CallPhase } from '@/domain/call/phase.ts';
import { chooseEdit, findAsks, planEdit } from '@/domain/choosing.ts';
import { plannedInterviews } from '@/domain/current.ts';
import type { Sheet } from '@/domain/feedback-sheet.ts';
import { type InterviewId, interviewId } from '@/domain/ids.ts';
import { blankHead, type Entry, listedEntries, readEntries, readHead } from '@/domain/interview.ts';
import { keys, partsOf } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Template } from '@/domain/template.ts';
import { headsOf } from './heads.ts';
import type { Surroundings } from './ports.ts';
import { type Worry, type WorryKind, worriesOf } from './practice-worries.ts';
import type { Records } from './records.ts';

export const PRACTICE_STEPS = ['worry', 'ask', 'note', 'probe', 'end', 'sheet'] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

/** What the practice interviewer says just now; `about` chooses among her answers. */
export type InterviewerLine =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'vague' | 'specific'; readonly about: WorryKind };

export type Practice = {
  /** The call's key; another for each practice, so that nothing of an earlier one is gone on with. */
  readonly call: string;
  readonly phase: ReadonlySignal<CallPhase>;
  readonly step: ReadonlySignal<PracticeStep>;
  readonly worries: ReadonlySignal<readonly Worry[]>;
  readonly line: ReadonlySignal<InterviewerLine>;
  /** Undefined when the practice ended before anything was asked or noted. */
  readonly sheet: ReadonlySignal<Sheet | undefined>;
  /** The questions to take along, and what waits in the next interview already. */
  readonly questions: ReadonlySignal<readonly Entry[]>;
  readonly waiting: ReadonlySignal<Waiting>;
  /** Interviews whose records the page has to read. */
  readonly followed: ReadonlySignal<readonly InterviewId[]>;
  readonly join: (worry: Worry) => void;
  /** The person has asked the first question aloud. */
  readonly asked: () => void;
  /** The person has asked which moment. */
  readonly probed: () => void;
  /** Also from the lobby: then there is nothing to end. */
  readonly end: () => void;
  /** Into the next interview, unless others wait in it. Rejects when what waits cannot be read. */
  readonly takeAlong: () => Promise<void>;
};

/** `others`: the person has chosen already, and two or three are what an interviewer can answer. */
export type Waiting = 'nothing' | 'these' | 'others';

type Stage = 'lobby' | 'joined' | 'asked' | 'probed' | 'over';

/** In minutes: all of it is time for feedback, as the interviewer says, and the panel says that too; the last
 * two, in which it has but one question left, are no part of the practice. */
const LENGTH = { plannedMinutes: 10, feedbackMinutes: 10 };

export function createPractice(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly surroundings: Surroundings;
}): Practice {
  const { records, template } = options;
  const { clock, ids } = options.surroundings;
  const id = interviewId(ids.next());
  const stage = signal<Stage>('lobby', { name: 'stage' });
  const about = signal<WorryKind>('other', { name: 'about' });

  const head = computed(() => readHead(id, records), { name: 'practiceHead' });
  const entries = computed(() => listedEntries(readEntries(id, records)), {
    name: 'practiceEntries',
  });
  const next = computed(() => plannedInterviews(headsOf(records))[0], { name: 'nextInterview' });

  /** Beside the call or in the panel, whose own follow-up asks for more as well. */
  const isProbed = computed(
    () => stage.value === 'probed' || entries.value.some(({ probes }) => probes.length > 0),
    { name: 'isProbed' },
  );

  const step = computed(
    (): PracticeStep => {
      if (stage.value === 'over' || head.value?.state === 'ended') return 'sheet';
      if (stage.value === 'lobby') return 'worry';
      if (isProbed.value) return 'end';
      // Who types before saying that it was asked has asked it, whatever becomes of the tick.
      const isAnswered = ({ id: entry, status }: Entry) =>
        status === 'asked' || readNote(keys.note(id, entry), records) !== '';
      if (entries.value.some(isAnswered)) return 'probe';
      return stage.value === 'asked' ? 'note' : 'ask';
    },
    { name: 'step' },
  );

  const sheet = computed(
    (): Sheet | undefined => {
      if (head.value === undefined) return undefined;
      const rows = readEntries(id, records)
        .map((entry) => ({ entry, note: readNote(keys.note(id, entry.id), records) }))
        .filter(({ entry, note }) => entry.status !== 'setAside' || note !== '');
      const whole = readNote(keys.wholeNote(id), records);
      const isBlank = rows.every(({ entry, note }) => entry.status !== 'asked' && note === '');
      return isBlank && whole === '' ? undefined : { head: head.value, entries: rows, whole };
    },
    { name: 'sheet' },
  );

  const waiting = computed(
    (): Waiting => {
      const there =
        next.value === undefined ? [] : listedEntries(readEntries(next.value.id, records));
      const isThere = ({ id: wanted }: Entry) => there.some((entry) => entry.id === wanted);
      if (entries.value.length > 0 && entries.value.every(isThere)) return 'these';
      return there.length > 0 ? 'others' : 'nothing';
    },
    { name: 'waiting' },
  );

  return {
    call: `practice:${id}`,
    phase: computed(
      () => (step.value === 'worry' ? 'lobby' : step.value === 'sheet' ? 'ended' : 'inCall'),
      { name: 'practicePhase' },
    ),
    step,
    worries: computed(() => worriesOf(template.value), { name: 'worries' }),
    line: computed(
      (): InterviewerLine => {
        if (step.value === 'worry' || step.value === 'ask') return { kind: 'greeting' };
        const kind = isProbed.value ? 'specific' : 'vague';
        return { kind, about: about.value };
      },
      { name: 'line' },
    ),
    sheet,
    questions: entries,
    waiting,
    followed: computed(() => [id, ...(next.value === undefined ? [] : [next.value.id])], {
      name: 'followed',
    }),
    join(worry) {
      const now = clock.now();
      about.value = worry.kind;
      records.edit([planEdit(blankHead(id, now, LENGTH, true))]);
      for (const asks of worry.questions) {
        records.edit([chooseEdit(id, readEntries(id, records), asks, now)]);
      }
      stage.value = 'joined';
    },
    asked() {
      stage.value = 'asked';
    },
    probed() {
      stage.value = 'probed';
    },
    end() {
      stage.value = 'over';
      const before = head.peek();
      if (before?.state === 'running') records.edit([endEdit(before, 'hand', clock.now())]);
    },
    async takeAlong() {
      const now = clock.now();
      const there = next.peek();
      // Planned in another page a moment ago, it may not have been read yet.
      if (there !== undefined) await records.open(partsOf(there.id));
      if (waiting.peek() !== 'nothing') return;
      const planned = there ?? blankHead(interviewId(ids.next()), now, readSettings(records));
      if (there === undefined) records.edit([planEdit(planned)]);
      for (const { asks } of entries.peek()) {
        const current = findAsks(template.peek(), asks.question) ?? asks;
        records.edit([chooseEdit(planned.id, readEntries(planned.id, records), current, now)]);
      }
    },
  };
}
