/**
 * Editing the template: every step takes effect at once and can be taken back.
 *
 * Owns: the rules of editing (limits, what restoring means). Must not know: storage, elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { aspectId, questionId } from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { movedTo, orderAtEnd } from '@/domain/order.ts';
import {
  ASPECT_LENGTH,
  type Aspect,
  QUESTION_LENGTH,
  type Question,
  type Template,
} from '@/domain/template.ts';
import { tidyWording, wordingFault } from '@/domain/wording.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import { createTemplateDrafts, type TemplateDrafts } from './template-drafts.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';
import { createWordingField, type WordingField, type WordingOutcome } from './wording-field.ts';

export type TemplateEditor = {
  readonly template: ReadonlySignal<Template>;
  readonly drafts: TemplateDrafts;
  readonly undo: UndoStack;
  /** One field for each, kept while the page lives; the first words in a draft make it real. */
  readonly wordingOf: (question: Question) => WordingField;
  readonly nameOf: (aspect: Aspect) => WordingField;
  readonly setOffered: (question: Question, on: boolean) => void;
  readonly deleteQuestion: (question: Question) => void;
  /** To a place among the questions of an aspect, the own or another. */
  readonly moveQuestion: (question: Question, to: Aspect, index: number) => void;
  readonly restoreQuestion: (question: Question) => void;
  /** With the questions in it. */
  readonly deleteAspect: (aspect: Aspect) => void;
  readonly moveAspect: (aspect: Aspect, index: number) => void;
  readonly restoreAspect: (aspect: Aspect) => void;
};

/** The steps as undo names them, in the person's language. */
export type StepNames = {
  readonly edit: string;
  readonly rename: string;
  readonly add: string;
  readonly addAspect: string;
  readonly delete: string;
  readonly deleteAspect: string;
  readonly move: string;
  readonly moveAspect: string;
  readonly offer: string;
  readonly restore: string;
};

type Fields = { readonly [name: string]: string | boolean | null };

/** A shipped thing has no record of its own: one is made for the delete to stand on. */
function deletion(key: RecordKey): readonly Edit[] {
  return [
    { kind: 'set', key, fields: { present: true } },
    { kind: 'delete', key },
  ];
}

export function createTemplateEditor(options: {
  readonly records: Records;
  readonly template: ReadonlySignal<Template>;
  readonly surroundings: Surroundings;
  readonly names: StepNames;
}): TemplateEditor {
  const { records, template, names } = options;
  const { ids } = options.surroundings;
  const undo = createUndoStack(records);
  const drafts = createTemplateDrafts(template, ids);
  const fields = new Map<RecordKey, WordingField>();

  const keyOf = (question: { readonly id: string }) =>
    keys.question(template.peek().id, questionId(question.id));
  const aspectKey = (aspect: { readonly id: string }) =>
    keys.aspect(template.peek().id, aspectId(aspect.id));

  function make(label: string, edits: readonly Edit[], sitting?: string): WordingOutcome {
    return undo.edit(label, edits, sitting) ? { kind: 'done' } : { kind: 'unreadable' };
  }

  /** `present` says that this lies over a thing that is there anyway (domain/undo.ts). */
  function over(key: RecordKey, laid: Fields): Edit {
    return { kind: 'set', key, fields: { ...laid, present: true } };
  }

  const findAspect = (id: string) => template.value.aspects.find((aspect) => aspect.id === id);

  const byId = computed(
    () =>
      new Map<string, Question>(
        template.value.aspects.flatMap((aspect) =>
          aspect.questions.map((question) => [question.id, question] as const),
        ),
      ),
    { name: 'questionsById' },
  );

  /** The first words of a draft, or words typed after the question was deleted elsewhere. */
  function create(question: Question, text: string, sitting: string): WordingOutcome {
    const { aspect } = question;
    const place = drafts.placeOf(question.id, aspect);
    const order = place?.[0]?.order ?? question.order;
    const others = place?.slice(1).map((step) => over(keyOf(step), { order: step.order })) ?? [];
    const key = keyOf(question);
    return make(
      names.add,
      [{ kind: 'set', key, fields: { text, aspect, order } }, ...others],
      sitting,
    );
  }

  function setText(question: Question, typed: string, sitting: string): WordingOutcome {
    const fault = wordingFault(typed, QUESTION_LENGTH);
    if (fault !== null) return fault;
    const text = tidyWording(typed);
    const standing = byId.value.get(question.id);
    if (standing === undefined) return create(question, text, sitting);
    if (text === standing.text) return { kind: 'done' };
    // Words that are the shipped ones again are no difference.
    const own = text === standing.shipped?.text ? null : text;
    return make(names.edit, [over(keyOf(question), { text: own })], sitting);
  }

  function rename(aspect: Aspect, typed: string, sitting: string): WordingOutcome {
    const fault = wordingFault(typed, ASPECT_LENGTH);
    if (fault !== null) return fault;
    const name = tidyWording(typed);
    const standing = findAspect(aspect.id);
    const key = aspectKey(aspect);
    if (standing === undefined) {
      const order = orderAtEnd(template.peek().aspects);
      return make(names.addAspect, [{ kind: 'set', key, fields: { name, order } }], sitting);
    }
    if (name === standing.name) return { kind: 'done' };
    const own = name === standing.shipped?.name ? null : name;
    return make(names.rename, [over(key, { name: own })], sitting);
  }

  function field(key: RecordKey, made: () => WordingField): WordingField {
    const known = fields.get(key) ?? made();
    fields.set(key, known);
    return known;
  }

  return {
    template,
    drafts,
    undo,
    wordingOf: (question) =>
      field(keyOf(question), () =>
        createWordingField({
          standing: () => byId.value.get(question.id)?.text ?? '',
          write: (text, sitting) => setText(question, text, sitting),
          abandon: undo.abandon,
          nameSitting: ids.next,
        }),
      ),
    nameOf: (aspect) =>
      field(aspectKey(aspect), () =>
        createWordingField({
          standing: () => findAspect(aspect.id)?.name ?? '',
          write: (text, sitting) => rename(aspect, text, sitting),
          abandon: undo.abandon,
          nameSitting: ids.next,
        }),
      ),
    setOffered(question, on) {
      make(names.offer, [over(keyOf(question), { on })]);
    },
    deleteQuestion(question) {
      make(names.delete, deletion(keyOf(question)));
    },
    moveQuestion(question, to, index) {
      const edits = movedTo(to.questions, question.id, index).map((step) =>
        over(keyOf(step), {
          order: step.order,
          ...(step.id === question.id && { aspect: to.id }),
        }),
      );
      make(names.move, edits);
    },
    restoreQuestion(question) {
      if (question.shipped === undefined) return;
      make(names.restore, [over(keyOf(question), { text: null, hint: null })]);
    },
    deleteAspect(aspect) {
      const questions = aspect.questions.flatMap((question) => deletion(keyOf(question)));
      make(names.deleteAspect, [...deletion(aspectKey(aspect)), ...questions]);
    },
    moveAspect(aspect, index) {
      const moved = movedTo(template.peek().aspects, aspect.id, index);
      make(
        names.moveAspect,
        moved.map((step) => over(aspectKey(step), { order: step.order })),
      );
    },
    restoreAspect(aspect) {
      if (aspect.shipped === undefined) return;
      make(names.restore, [over(aspectKey(aspect), { name: null })]);
    },
  };
}
