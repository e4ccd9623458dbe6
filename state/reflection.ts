/**
 * Looking back on one interview, in five short steps.
 *
 * Owns: at which step the person is on this page, what each step has already, and what a step writes.
 * Must not know: elements, the words of the interface. The small action is a plan (state/plans.ts).
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { type InterviewHead, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import { readPlans } from '@/domain/plan.ts';
import { type Reflection, readReflection } from '@/domain/reflection.ts';
import type { ReflectionStep } from '@/domain/reflection-steps.ts';
import { reflectionWaits, type Waiting } from '@/domain/reflection-waits.ts';
import type { Sort } from '@/domain/sorted-fields.ts';
import { sortLineEdit } from '@/domain/sorted-lines.ts';
import { heaviestFirst, readToldLines, type ToldLine } from '@/domain/told-lines.ts';
import { createNoteField, type NoteField } from './note-field.ts';
import type { Clock } from './ports.ts';
import { type PrefilledNote, prefilledNote } from './prefilled-note.ts';
import type { Records } from './records.ts';
import type { UndoStack } from './undo-stack.ts';

export const STEPS = ['said', 'reading', 'notYet', 'plan', 'thanks'] as const;

export type Step = (typeof STEPS)[number];

/** `away`: not begun on this page; `paused`, `finished`: put away just now. */
export type ReflectionPlace =
  | { readonly kind: 'away' | 'paused' | 'finished' }
  | { readonly kind: 'at'; readonly step: Step };

export type Reflecting = {
  readonly place: ReadonlySignal<ReflectionPlace>;
  /** Something of it is there, from whatever page. */
  readonly isBegun: ReadonlySignal<boolean>;
  readonly done: ReadonlySignal<ReadonlySet<Step>>;
  readonly words: ReadonlySignal<Reflection>;
  readonly waiting: ReadonlySignal<Waiting | null>;
  readonly lines: ReadonlySignal<readonly ToldLine[]>;
  /** The words that the steps after the first are about; null where none is to improve. */
  readonly heavy: ReadonlySignal<ToldLine | null>;
  /** Another line to improve in its place, where there are several. */
  readonly takeAnother: (() => void) | null;
  readonly fields: Readonly<Record<Exclude<ReflectionStep, 'thanks'>, NoteField>> & {
    readonly thanks: PrefilledNote;
  };
  /** At the first step that has nothing yet. */
  readonly goOn: () => void;
  readonly goTo: (step: Step) => void;
  readonly pause: () => void;
  readonly finish: () => void;
  /** Null: neither after all. */
  readonly sort: (line: ToldLine, as: Sort | null) => void;
  readonly takeFor: (what: InterviewHead['factOrReading']) => void;
  readonly setThanked: (thanked: boolean) => void;
};

/** The steps as undo names them, in the person's language. */
export type ReflectionStepNames = {
  readonly sort: string;
  readonly takeFor: string;
  readonly finish: string;
  readonly thank: string;
};

type Options = {
  readonly records: Records;
  readonly undo: UndoStack;
  readonly clock: Clock;
  readonly names: ReflectionStepNames;
  /** A message to the interviewer, made of what is there. */
  readonly thankYou: (interview: InterviewId) => string;
};

/** One for each interview, kept while the page lives: the step outlasts a look at another one. */
export function createReflections(options: Options): (interview: InterviewId) => Reflecting {
  const made = new Map<InterviewId, Reflecting>();
  return (interview) => {
    const known = made.get(interview) ?? createReflecting(interview, options);
    made.set(interview, known);
    return known;
  };
}

function createReflecting(interview: InterviewId, options: Options): Reflecting {
  const { records, undo, clock, names, thankYou } = options;
  const place = signal<ReflectionPlace>({ kind: 'away' }, { name: 'reflectionPlace' });
  /** Which of the lines to improve was chosen on this page; null: the heaviest. */
  const chosen = signal<string | null>(null, { name: 'chosenLine' });
  const head = computed(() => readHead(interview, records), { name: 'reflectedHead' });
  const words = computed(() => readReflection(interview, records), { name: 'reflection' });
  const lines = computed(
    () => (head.value === undefined ? [] : readToldLines(head.value, records)),
    { name: 'toldLines' },
  );
  const heavies = computed(() => heaviestFirst(lines.value), { name: 'heavies' });
  const heavy = computed(
    () => heavies.value.find(({ line }) => line === chosen.value) ?? heavies.value[0] ?? null,
    { name: 'heavy' },
  );
  const done = computed(() => stepsDone(interview, head.value, words.value, lines.value, records), {
    name: 'stepsDone',
  });
  const field = (step: ReflectionStep) =>
    createNoteField({ records, key: keys.reflection(interview, step), alongside: () => [] });

  function setHead(
    label: string,
    fields: Partial<Record<keyof InterviewHead, string | number | null>>,
  ) {
    undo.edit(label, [{ kind: 'set', key: keys.interview(interview), fields }]);
  }

  return {
    place,
    isBegun: computed(() => {
      const isSorted = lines.value.some(({ sort }) => sort !== null);
      // What was sorted in the short debrief is a beginning of its own, and through with.
      if (isSorted && head.value?.debrief !== 'done') return true;
      const { said, reading, notYet, thanks } = words.value;
      return (
        `${said}${reading}${notYet}${thanks}` !== '' || (head.value?.factOrReading ?? null) !== null
      );
    }),
    done,
    words,
    waiting: computed(() => {
      if (head.value === undefined) return null;
      return reflectionWaits(head.value, readPlans(interview, records).length > 0, clock.now());
    }),
    lines,
    heavy,
    get takeAnother() {
      const all = heavies.value;
      if (all.length < 2 || heavy.value === null) return null;
      const next = all[(all.indexOf(heavy.value) + 1) % all.length];
      return () => {
        chosen.value = next?.line ?? null;
      };
    },
    fields: {
      said: field('said'),
      reading: field('reading'),
      notYet: field('notYet'),
      thanks: prefilledNote(field('thanks'), () => thankYou(interview)),
    },
    goOn() {
      const step = STEPS.find((each) => !done.peek().has(each)) ?? STEPS[0];
      place.value = { kind: 'at', step };
    },
    goTo(step) {
      place.value = { kind: 'at', step };
    },
    pause() {
      place.value = { kind: 'paused' };
    },
    finish() {
      const now = clock.now();
      const before = head.peek();
      if (before?.reflectedAt === null) {
        // Whoever has looked back at length is not asked for the short form any more.
        const debrief = before.debrief === 'done' ? {} : { debrief: 'done', debriefAt: now };
        setHead(names.finish, { reflectedAt: now, ...debrief });
      }
      place.value = { kind: 'finished' };
    },
    sort({ key, line }, as) {
      // As it stands by now: two lines of one note may be sorted before either is drawn anew.
      const standing = lines.peek().find((each) => each.key === key && each.line === line);
      if (standing === undefined) return;
      undo.edit(names.sort, [sortLineEdit(key, standing.sorted, line, as)]);
    },
    takeFor(what) {
      setHead(names.takeFor, { factOrReading: what });
    },
    setThanked(thanked) {
      setHead(names.thank, { thankedAt: thanked ? clock.now() : null });
    },
  };
}

function stepsDone(
  interview: InterviewId,
  head: InterviewHead | undefined,
  words: Reflection,
  lines: readonly ToldLine[],
  lookup: RecordLookup,
): ReadonlySet<Step> {
  const isSorted = lines.length > 0 && lines.every(({ sort }) => sort !== null);
  const has: Readonly<Record<Step, boolean>> = {
    said: words.said !== '' || isSorted,
    reading: words.reading !== '' || (head?.factOrReading ?? null) !== null,
    notYet: words.notYet !== '',
    plan: readPlans(interview, lookup).length > 0,
    thanks: (head?.thankedAt ?? null) !== null,
  };
  return new Set(STEPS.filter((step) => has[step]));
}
