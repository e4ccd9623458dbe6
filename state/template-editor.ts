/**
 * Editing a template: every step takes effect at once and can be taken back.
 *
 * Owns: the steps on questions and aspects. Must not know: storage, elements, what a step writes
 * (domain/template-edits.ts), which template it is (state/template-choice.ts).
 */
import type { ReadonlySignal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { type QuestionId, questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';
import {
  copiedFields,
  deleteAspectEdits,
  deletion,
  detailEdit,
  insertEdits,
  moveAspectEdits,
  moveEdits,
  over,
  type QuestionDetails,
  questionKey,
  restoreAllEdits,
  restoreEdit,
} from '@/domain/template-edits.ts';
import type { Surroundings } from './ports.ts';
import { createTemplateDrafts, type TemplateDrafts } from './template-drafts.ts';
import {
  createTemplateWording,
  type TemplateWording,
  type WordingNames,
} from './template-wording.ts';
import type { UndoStack } from './undo-stack.ts';

export type TemplateEditor = TemplateWording & {
  readonly template: ReadonlySignal<Template>;
  readonly drafts: TemplateDrafts;
  readonly undo: UndoStack;
  readonly setOffered: (question: Question, on: boolean) => void;
  readonly setDetails: (question: Question, details: QuestionDetails) => void;
  readonly deleteQuestion: (question: Question) => void;
  /** The copy stands behind it; its id. */
  readonly duplicateQuestion: (question: Question, aspect: Aspect) => QuestionId;
  /** One question for each line, behind `after` (null: at the beginning); the last one's id. */
  readonly addLines: (
    aspect: Aspect,
    after: QuestionId | null,
    lines: readonly string[],
  ) => QuestionId;
  /** To a place among the questions of an aspect, the own or another. */
  readonly moveQuestion: (question: Question, to: Aspect, index: number) => void;
  readonly restoreQuestion: (question: Question) => void;
  /** Every wording and detail that came with Debrief; what is one's own stays. */
  readonly restoreAll: () => void;
  /** With the questions in it. */
  readonly deleteAspect: (aspect: Aspect) => void;
  readonly moveAspect: (aspect: Aspect, index: number) => void;
  readonly restoreAspect: (aspect: Aspect) => void;
};

/** The steps as undo names them, in the person's language. */
export type StepNames = WordingNames & {
  readonly details: string;
  readonly addLines: string;
  readonly duplicate: string;
  readonly delete: string;
  readonly deleteAspect: string;
  readonly move: string;
  readonly moveAspect: string;
  readonly offer: string;
  readonly restore: string;
  readonly restoreAll: string;
};

export function createTemplateEditor(options: {
  readonly template: ReadonlySignal<Template>;
  readonly undo: UndoStack;
  readonly surroundings: Surroundings;
  readonly names: StepNames;
}): TemplateEditor {
  const { template, undo, names } = options;
  const { ids } = options.surroundings;
  const drafts = createTemplateDrafts(template, ids);

  function make(label: string, edits: readonly Edit[]): void {
    if (edits.length > 0) undo.edit(label, edits);
  }

  return {
    ...createTemplateWording({ template, drafts, undo, ids, names }),
    template,
    drafts,
    undo,
    setOffered(question, on) {
      make(names.offer, [over(questionKey(question), { on })]);
    },
    setDetails(question, details) {
      make(names.details, [detailEdit(question, details)]);
    },
    deleteQuestion(question) {
      make(names.delete, deletion(questionKey(question)));
    },
    duplicateQuestion(question, aspect) {
      const id = questionId(ids.next());
      const thing = { id, fields: copiedFields(question) };
      make(names.duplicate, insertEdits(template.peek().id, aspect, question.id, [thing]));
      return id;
    },
    addLines(aspect, after, lines) {
      const things = lines.map((text) => ({ id: questionId(ids.next()), fields: { text } }));
      make(names.addLines, insertEdits(template.peek().id, aspect, after, things));
      return things.at(-1)?.id ?? questionId('');
    },
    moveQuestion(question, to, index) {
      make(names.move, moveEdits(question, to, index));
    },
    restoreQuestion(question) {
      if (question.differs) make(names.restore, [restoreEdit(question)]);
    },
    restoreAll() {
      make(names.restoreAll, restoreAllEdits(template.peek()));
    },
    deleteAspect(aspect) {
      make(names.deleteAspect, deleteAspectEdits(template.peek(), aspect));
    },
    moveAspect(aspect, index) {
      make(names.moveAspect, moveAspectEdits(template.peek(), aspect, index));
    },
    restoreAspect(aspect) {
      if (aspect.shipped === undefined) return;
      make(names.restore, [over(keys.aspect(template.peek().id, aspect.id), { name: null })]);
    },
  };
}
