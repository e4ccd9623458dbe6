/**
 * Editing the template: every step takes effect at once and can be taken back.
 *
 * Owns: the rules of editing (limits, what restoring means). Must not know: storage, elements.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { type AspectId, aspectId, type QuestionId, questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { movedTo, orderAtEnd } from '@/domain/order.ts';
import {
  ASPECT_LENGTH,
  type Aspect,
  QUESTION_LENGTH,
  type Question,
  type Template,
} from '@/domain/template.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

/** Why a text was not taken; the old one stands. `limit` in characters. */
export type EditOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly limit: number }
  | { readonly kind: 'unreadable' };

export type TemplateEditor = {
  readonly template: ReadonlySignal<Template>;
  readonly undo: UndoStack;
  readonly setText: (question: Question, text: string) => EditOutcome;
  readonly setOffered: (question: Question, on: boolean) => void;
  readonly addQuestion: (aspect: Aspect, text: string) => EditOutcome;
  readonly deleteQuestion: (question: Question) => void;
  /** To a place among the questions of an aspect, the own or another. */
  readonly moveQuestion: (question: Question, to: Aspect, index: number) => void;
  readonly restoreQuestion: (question: Question) => void;
  readonly addAspect: (name: string) => EditOutcome;
  readonly renameAspect: (aspect: Aspect, name: string) => EditOutcome;
  /** With the questions in it. */
  readonly deleteAspect: (aspect: Aspect) => void;
  readonly moveAspect: (aspect: Aspect, index: number) => void;
  readonly restoreAspect: (aspect: Aspect) => void;
};

/** The steps as undo names them, in the person's language. */
export type StepNames = {
  readonly edit: string;
  readonly add: string;
  readonly delete: string;
  readonly move: string;
  readonly restore: string;
};

function check(text: string, limit: number): EditOutcome {
  if (text.trim() === '') return { kind: 'empty' };
  return text.trim().length > limit ? { kind: 'long', limit } : { kind: 'done' };
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
  const id = () => template.peek().id;

  function make(label: string, edits: readonly Edit[]): EditOutcome {
    return undo.edit(label, edits) ? { kind: 'done' } : { kind: 'unreadable' };
  }

  /** A shipped thing has no record of its own: one is made for the delete to stand on. */
  function deletion(key: Edit['key']): readonly Edit[] {
    return [
      { kind: 'set', key, fields: { present: true } },
      { kind: 'delete', key },
    ];
  }

  type Fields = { readonly [name: string]: string | boolean | null };

  /** `present` says that this lies over a thing that is there anyway (domain/undo.ts). */
  function change(label: string, key: Edit['key'], fields: Fields): EditOutcome {
    return make(label, [{ kind: 'set', key, fields: { ...fields, present: true } }]);
  }

  function create(key: Edit['key'], fields: Fields): EditOutcome {
    return make(names.add, [{ kind: 'set', key, fields }]);
  }

  const keyOf = (question: Question) => keys.question(id(), question.id);
  const aspectKey = (aspect: Aspect) => keys.aspect(id(), aspect.id);

  return {
    template,
    undo,
    setText(question, text) {
      const outcome = check(text, QUESTION_LENGTH);
      if (outcome.kind !== 'done' || text.trim() === question.text) return outcome;
      return change(names.edit, keyOf(question), { text: text.trim() });
    },
    setOffered(question, on) {
      change(names.edit, keyOf(question), { on });
    },
    addQuestion(aspect, text) {
      const outcome = check(text, QUESTION_LENGTH);
      if (outcome.kind !== 'done') return outcome;
      const made: QuestionId = questionId(ids.next());
      return create(keys.question(id(), made), {
        text: text.trim(),
        aspect: aspect.id,
        order: orderAtEnd(aspect.questions),
      });
    },
    deleteQuestion(question) {
      make(names.delete, deletion(keyOf(question)));
    },
    moveQuestion(question, to, index) {
      const moved = movedTo(to.questions, question.id, index);
      const edits = moved.map((step): Edit => {
        const fields = { order: step.order, present: true };
        const key = keys.question(id(), questionId(step.id));
        return step.id === question.id
          ? { kind: 'set', key, fields: { ...fields, aspect: to.id } }
          : { kind: 'set', key, fields };
      });
      make(names.move, edits);
    },
    restoreQuestion(question) {
      if (question.shipped === undefined) return;
      change(names.restore, keyOf(question), { text: null, hint: null });
    },
    addAspect(name) {
      const outcome = check(name, ASPECT_LENGTH);
      if (outcome.kind !== 'done') return outcome;
      const made: AspectId = aspectId(ids.next());
      const order = orderAtEnd(template.peek().aspects);
      return create(keys.aspect(id(), made), { name: name.trim(), order });
    },
    renameAspect(aspect, name) {
      const outcome = check(name, ASPECT_LENGTH);
      if (outcome.kind !== 'done' || name.trim() === aspect.name) return outcome;
      return change(names.edit, aspectKey(aspect), { name: name.trim() });
    },
    deleteAspect(aspect) {
      const questions = aspect.questions.flatMap((question) => deletion(keyOf(question)));
      make(names.delete, [...deletion(aspectKey(aspect)), ...questions]);
    },
    moveAspect(aspect, index) {
      const moved = movedTo(template.peek().aspects, aspect.id, index);
      make(
        names.move,
        moved.map((step) => ({
          kind: 'set',
          key: keys.aspect(id(), aspectId(step.id)),
          fields: { order: step.order, present: true },
        })),
      );
    },
    restoreAspect(aspect) {
      if (aspect.shipped === undefined) return;
      change(names.restore, aspectKey(aspect), { name: null });
    },
  };
}
