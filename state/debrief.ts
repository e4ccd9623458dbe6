/**
 * The short debrief after the call: lines told apart, one plan, or another day.
 *
 * Owns: when it comes, what it is made of, and that every step is kept at once. Must not know: elements,
 * words, where the cursor is (that is handed in).
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { debriefLines, isToImprove, type NoteLine, sortedAt } from '@/domain/debrief-lines.ts';
import type { InterviewId } from '@/domain/ids.ts';
import { type InterviewHead, readEntries } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readMoments } from '@/domain/moment.ts';
import { type PlanStart, planFromInterview, planFromLine } from '@/domain/plan-start.ts';
import type { Sort } from '@/domain/sorted-fields.ts';
import { sortLineEdit, sortOf } from '@/domain/sorted-lines.ts';
import { createDebriefPlan, type DebriefPlan } from './debrief-plan.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';

/** Milliseconds after a call that ended by itself: its last words are often noted then. */
const COMES_AFTER = 60_000;
const LOOK_EVERY = 1000;

/**
 * `none`: there is nothing to go through. `waiting`: the minute is not over, or somebody types. `putOff`: another
 * day.
 */
export type DebriefStage = 'none' | 'waiting' | 'open' | 'putOff' | 'done';

export type Debrief = {
  readonly stage: ReadonlySignal<DebriefStage>;
  /** They change only while nobody is about to press or type: nothing moves under a cursor. */
  readonly lines: ReadonlySignal<readonly NoteLine[]>;
  readonly sortOf: (line: NoteLine) => Sort | null;
  /** The same again takes it back. */
  readonly sort: (line: NoteLine, as: Sort) => void;
  readonly plan: DebriefPlan;
  readonly begin: () => void;
  readonly finish: () => void;
  readonly putOff: () => void;
};

/** What keeps things where they are. */
export type Hands = {
  /** The cursor is in a field. */
  readonly hasCursor: () => boolean;
  /** Neither a field has the cursor, nor was anything pressed or pointed at in the last seconds. */
  readonly areCalm: () => boolean;
};

export function createDebrief(options: {
  readonly records: Records;
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  readonly hands: Hands;
  readonly startWords: (start: PlanStart) => string;
  readonly surroundings: Surroundings;
  readonly until: AbortSignal;
}): Debrief {
  const { records, hands, until } = options;
  const { clock } = options.surroundings;
  const opened = signal<InterviewId | null>(null, { name: 'openedDebrief' });
  const latest = signal<NoteLine | null>(null, { name: 'latestToImprove' });
  const lines = signal<readonly NoteLine[]>([], { name: 'debriefLines' });

  const head = computed(
    () => (options.head.value?.state === 'ended' ? options.head.value : undefined),
    { name: 'endedHead' },
  );
  const entries = computed(() => (head.value ? readEntries(head.value.id, records) : []), {
    name: 'endedEntries',
  });
  const moments = computed(() => (head.value ? readMoments(head.value.id, records) : []), {
    name: 'endedMoments',
  });
  const written = computed(
    () => (head.value ? debriefLines(head.value, entries.value, records) : []),
    { name: 'written' },
  );

  function stageNow(): DebriefStage {
    const ended = head.value;
    if (ended === undefined || ended.practice) return 'none';
    if (ended.debrief === 'done') return 'done';
    const isAny =
      written.value.length > 0 ||
      moments.value.length > 0 ||
      entries.value.some(({ status }) => status === 'asked');
    if (!isAny) return 'none';
    if (ended.debrief === 'later') return 'putOff';
    return opened.value === ended.id ? 'open' : 'waiting';
  }
  const stage = computed(stageNow, { name: 'debriefStage' });

  function open(): void {
    lines.value = written.peek();
    opened.value = head.peek()?.id ?? null;
  }

  function look(): void {
    const ended = head.peek();
    if (ended === undefined || !hands.areCalm()) return;
    const isTime = ended.endedBy === 'hand' || clock.now() - (ended.endedAt ?? 0) >= COMES_AFTER;
    if (stage.peek() === 'waiting' && isTime) open();
    else lines.value = written.peek();
  }

  const stops = [
    effect(() => {
      // Gone on with, it comes anew when it has ended again.
      if (head.value === undefined) opened.value = null;
      else if (stage.value !== 'waiting') return;
      // Ended here, the cursor is where it was ended; else somebody did so on another page.
      else if (head.value.endedBy === 'hand' && !hands.hasCursor()) open();
      else look();
    }),
  ];
  const timer = setInterval(look, LOOK_EVERY);
  until.addEventListener('abort', () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  });

  const toImprove = computed(
    () => {
      const ended = head.value;
      if (ended === undefined) return [];
      return written.value.filter((line) => isToImprove(ended, entries.value, line));
    },
    { name: 'toImprove' },
  );
  const isSame = (a: NoteLine, b: NoteLine | null) =>
    a.words === b?.words && a.entry?.id === b.entry?.id;
  const begun = computed(
    () => {
      const found = toImprove.value;
      const line = found.find((each) => isSame(each, latest.value)) ?? found.at(-1);
      return line === undefined
        ? planFromInterview(entries.value, moments.value)
        : planFromLine(line, moments.value);
    },
    { name: 'begunPlan' },
  );
  const plan = createDebriefPlan({
    ...options,
    head,
    begun,
    starts: () => [
      planFromInterview(entries.peek(), moments.peek()).start,
      ...written.peek().map((line) => planFromLine(line, moments.peek()).start),
    ],
  });

  function say(debrief: 'later' | 'done' | null): void {
    const ended = head.peek();
    if (ended === undefined) return;
    const debriefAt = debrief === null ? null : clock.now();
    const fields = { debrief, debriefAt };
    const more = debrief === 'done' ? plan.dropEmpty() : [];
    records.edit([...more, { kind: 'set', key: keys.interview(ended.id), fields }]);
  }

  return {
    stage,
    lines,
    plan,
    sortOf(line) {
      const ended = head.value;
      return ended === undefined
        ? null
        : sortOf(sortedAt(ended, entries.value, line).sorted, line.words);
    },
    sort(line, as) {
      const ended = head.peek();
      if (ended === undefined) return;
      const { key, sorted } = sortedAt(ended, entries.peek(), line);
      const isAgain = sortOf(sorted, line.words) === as;
      if (as === 'improve' && !isAgain) latest.value = line;
      records.edit([sortLineEdit(key, sorted, line.words, isAgain ? null : as)]);
    },
    begin() {
      open();
      if (head.peek()?.debrief !== null) say(null);
    },
    finish: () => say('done'),
    putOff: () => say('later'),
  };
}
