/**
 * Preparing an interview: what is chosen, what can be chosen, what is searched for.
 *
 * Owns: the popup's and the reading page's state. Must not know: storage, elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  chooseEdit,
  chooseOnTopEdits,
  findAsks,
  moveEdits,
  packEdits,
  planEdit,
  RECOMMENDED,
  takeOffEdit,
} from '@/domain/choosing.ts';
import { preparedInterview } from '@/domain/current.ts';
import type { Edit } from '@/domain/edit.ts';
import {
  type AspectId,
  type EntryId,
  entryIdOf,
  interviewId,
  type QuestionId,
} from '@/domain/ids.ts';
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
import { keys } from '@/domain/keys.ts';
import { readVersions } from '@/domain/note.ts';
import type { InterviewType } from '@/domain/question-kind.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';
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

export type InterviewDetails = {
  readonly type?: InterviewType | null;
  readonly role?: string;
  readonly interviewer?: string;
  readonly plannedMinutes?: number;
  readonly feedbackMinutes?: number;
};

export type Preparation = {
  /** Undefined until the first question is chosen; a running one while a call is on. */
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  readonly chosen: ReadonlySignal<readonly Entry[]>;
  readonly advice: ReadonlySignal<Advice>;
  readonly query: ReadonlySignal<string>;
  readonly aspect: ReadonlySignal<AspectId | null>;
  /** What can still be chosen, by aspect, or the best matches first while something is sought. */
  readonly offered: ReadonlySignal<readonly Aspect[]>;
  readonly matches: ReadonlySignal<readonly Question[] | null>;
  /** Nothing is left of what was sought because it stands among the chosen ones. */
  readonly isEveryMatchChosen: ReadonlySignal<boolean>;
  readonly undo: UndoStack;
  readonly search: (query: string) => void;
  readonly showAspect: (aspect: AspectId | null) => void;
  /** Makes the search ready, so that its first letter costs no more than the others. */
  readonly readySearch: () => void;
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
  readonly describe: (details: InterviewDetails) => void;
};

export function createPreparation(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly surroundings: Surroundings;
  readonly steps: PreparationSteps;
}): Preparation {
  const { records, template, steps } = options;
  const { clock, ids } = options.surroundings;
  let drawn = interviewId(ids.next());
  const query = signal('', { name: 'query' });
  const aspect = signal<AspectId | null>(null, { name: 'aspect' });
  const undo = createUndoStack(records);

  const head = computed(() => preparedInterview(readHeads(records), clock.now()), { name: 'head' });
  /** The id of the next plan begun here. A page that outlives an interview must not write into it. */
  const fresh = computed(
    () => {
      if (readHead(drawn, records)?.state === 'ended') drawn = interviewId(ids.next());
      return drawn;
    },
    { name: 'fresh' },
  );
  const all = computed(() => readEntries(head.value?.id ?? fresh.value, records), { name: 'all' });
  const chosen = computed(() => listedEntries(all.value), { name: 'chosen' });
  const chosenIds = computed(() => new Set(chosen.value.map((entry) => String(entry.id))), {
    name: 'chosenIds',
  });
  const index = computed(() => createQuestionSearch(template.value), { name: 'index' });
  const byId = computed(
    () =>
      new Map(
        template.value.aspects.flatMap((group) =>
          group.questions.map((question) => [question.id, question] as const),
        ),
      ),
    { name: 'byId' },
  );

  const found = computed(
    () => {
      if (query.value.trim() === '') return null;
      return index.value
        .find(query.value)
        .flatMap((id: QuestionId) => byId.value.get(id) ?? [])
        .filter((question) => aspect.value === null || question.aspect === aspect.value);
    },
    { name: 'found' },
  );

  function isChosen(question: Question): boolean {
    return chosenIds.value.has(entryIdOf(question.template, question.id));
  }

  function present(): InterviewHead {
    return head.peek() ?? blankHead(fresh.value, clock.now(), readSettings(records));
  }

  function planned(): readonly Edit[] {
    return head.peek() === undefined ? [planEdit(present())] : [];
  }

  function hasNote(entry: EntryId): boolean {
    return readVersions(keys.note(present().id, entry), records).length > 0;
  }

  function takeOff(entry: EntryId): void {
    undo.edit(steps.takeOff, [takeOffEdit(present().id, entry, hasNote(entry))]);
  }

  return {
    head,
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
    query,
    aspect,
    offered: computed(
      () =>
        template.value.aspects
          .filter((group) => aspect.value === null || group.id === aspect.value)
          .map((group) => ({
            ...group,
            questions: group.questions.filter((question) => question.on && !isChosen(question)),
          }))
          .filter((group) => group.questions.length > 0),
      { name: 'offered' },
    ),
    matches: computed(() => found.value?.filter((question) => !isChosen(question)) ?? null, {
      name: 'matches',
    }),
    isEveryMatchChosen: computed(
      () => {
        const all = found.value ?? [];
        return all.length > 0 && all.every(isChosen);
      },
      { name: 'isEveryMatchChosen' },
    ),
    undo,
    search(words) {
      query.value = words;
    },
    showAspect(next) {
      aspect.value = next;
    },
    readySearch: () => void index.value,
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
      const choice = chooseEdit(present().id, all.peek(), asks, clock.now());
      undo.edit(steps.choose, [...planned(), choice]);
    },
    chooseOnTop(asks) {
      const choice = chooseOnTopEdits(present().id, all.peek(), asks, clock.now());
      undo.edit(steps.choose, [...planned(), ...choice]);
    },
    takeOff,
    move(entry, to) {
      undo.edit(steps.move, moveEdits(present().id, all.peek(), entry, to));
    },
    usePack(pack, label) {
      const first = pack.questions
        .flatMap((question) => findAsks(template.peek(), question) ?? [])
        .slice(0, RECOMMENDED.most);
      const edits = packEdits(present().id, all.peek(), first, hasNote, clock.now());
      const remember: Edit = {
        kind: 'set',
        key: keys.interview(present().id),
        fields: { pack: pack.id },
      };
      undo.edit(label, [...planned(), remember, ...edits]);
    },
    describe(details) {
      const set: Edit = { kind: 'set', key: keys.interview(present().id), fields: { ...details } };
      records.edit([...planned(), set]);
    },
  };
}
