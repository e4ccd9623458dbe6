/**
 * Preparing an interview: what is chosen for it, and each step of choosing.
 *
 * Owns: the popup's and the reading page's state. Must not know: storage, elements. Which interview it
 * is: state/planning.ts; what can be chosen: state/offered-questions.ts.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import {
  chooseEdit,
  chooseOnTopEdits,
  findAsks,
  moveEdits,
  packEdits,
  RECOMMENDED,
  takeOffEdit,
} from '@/domain/choosing.ts';
import type { Edit } from '@/domain/edit.ts';
import { type EntryId, entryIdOf } from '@/domain/ids.ts';
import { type Asks, type Entry, listedEntries, readEntries } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readVersions } from '@/domain/note.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import type { Question, Template } from '@/domain/template.ts';
import { createOfferedQuestions, type OfferedQuestions } from './offered-questions.ts';
import { createPlanning, type Planning } from './planning.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

/** The steps as undo names them, in the person's language. */
export type PreparationSteps = {
  readonly choose: string;
  readonly takeOff: string;
  readonly move: string;
};

/** How the number chosen compares with the 2 to 3 that an interviewer can answer. */
export type Advice = 'none' | 'one' | 'right' | 'many';

export type Preparation = OfferedQuestions &
  Pick<Planning, 'head' | 'describe'> & {
    readonly planning: Planning;
    /** From which the questions are chosen. */
    readonly template: ReadonlySignal<Template>;
    readonly chosen: ReadonlySignal<readonly Entry[]>;
    readonly advice: ReadonlySignal<Advice>;
    readonly undo: UndoStack;
    readonly isChosen: (question: Question) => boolean;
    /** The wording to show: the template's until the question has been asked. */
    readonly textOf: (entry: Entry) => string;
    readonly toggle: (question: Question) => void;
    /** For what no template offers: it stands before all others. */
    readonly chooseOnTop: (asks: Asks) => void;
    readonly takeOff: (entry: EntryId) => void;
    readonly move: (entry: EntryId, index: number) => void;
    /** `label` names the step for undo, in the person's language. */
    readonly usePack: (pack: Pack, label: string) => void;
  };

export function createPreparation(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly surroundings: Surroundings;
  readonly steps: PreparationSteps;
}): Preparation {
  const { records, template, surroundings, steps } = options;
  const { clock } = surroundings;
  const undo = createUndoStack(records);
  const planning = createPlanning({ records, surroundings, undo });
  const { present, storing } = planning;
  const idOf = computed(() => present.value.id, { name: 'preparedId' });
  const all = computed(() => readEntries(idOf.value, records), { name: 'all' });
  const chosen = computed(() => listedEntries(all.value), { name: 'chosen' });
  const chosenIds = computed(() => new Set(chosen.value.map((entry) => String(entry.id))), {
    name: 'chosenIds',
  });
  const byId = computed(
    () =>
      new Map(
        template.value.aspects.flatMap((group) =>
          group.questions.map((question) => [question.id, question] as const),
        ),
      ),
    { name: 'byId' },
  );

  function isChosen(question: Question): boolean {
    return chosenIds.value.has(entryIdOf(question.template, question.id));
  }

  function hasNote(entry: EntryId): boolean {
    return readVersions(keys.note(idOf.peek(), entry), records).length > 0;
  }

  function takeOff(entry: EntryId): void {
    undo.edit(steps.takeOff, [...storing(), takeOffEdit(idOf.peek(), entry, hasNote(entry))]);
  }

  /** What was done to another interview is taken back where it is seen. */
  function followed(step: UndoStack['undo']): UndoStack['undo'] {
    return () => {
      const changed = step();
      planning.follow(changed);
      return changed;
    };
  }

  return {
    ...createOfferedQuestions(template, byId, isChosen),
    planning,
    head: planning.head,
    describe: planning.describe,
    template,
    chosen,
    advice: computed(
      () => {
        const count = chosen.value.length;
        if (count === 0) return 'none';
        if (count < RECOMMENDED.least) return 'one';
        return count <= RECOMMENDED.most ? 'right' : 'many';
      },
      { name: 'advice' },
    ),
    undo: { ...undo, undo: followed(undo.undo), redo: followed(undo.redo) },
    isChosen,
    textOf: (entry) =>
      entry.status === 'asked' || entry.asks.template !== template.value.id
        ? entry.asks.text
        : (byId.value.get(entry.asks.question)?.text ?? entry.asks.text),
    toggle(question) {
      if (isChosen(question)) {
        takeOff(entryIdOf(question.template, question.id));
        return;
      }
      const asks = findAsks(template.peek(), question.id);
      if (asks === undefined) return;
      const choice = chooseEdit(idOf.peek(), all.peek(), asks, clock.now());
      undo.edit(steps.choose, [...storing(), choice]);
    },
    chooseOnTop(asks) {
      const choice = chooseOnTopEdits(idOf.peek(), all.peek(), asks, clock.now());
      undo.edit(steps.choose, [...storing(), ...choice]);
    },
    takeOff,
    move(entry, to) {
      undo.edit(steps.move, [...storing(), ...moveEdits(idOf.peek(), all.peek(), entry, to)]);
    },
    usePack(pack, label) {
      const first = pack.questions
        .flatMap((question) => findAsks(template.peek(), question) ?? [])
        .slice(0, RECOMMENDED.most);
      const edits = packEdits(idOf.peek(), all.peek(), first, hasNote, clock.now());
      const remember: Edit = {
        kind: 'set',
        key: keys.interview(idOf.peek()),
        fields: { pack: pack.id },
      };
      undo.edit(label, [...storing(), remember, ...edits]);
    },
  };
}
