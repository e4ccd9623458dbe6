/**
 * Places for words that are not written yet: a question or an aspect begun and still empty.
 *
 * Owns: the one place open at a time and where it stands among the others. It is no record until
 * its first word; its id is drawn early, so that the field survives becoming one. Must not know:
 * how it is written.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type AspectId, aspectId, type QuestionId, questionId } from '@/domain/ids.ts';
import { movedTo, type Ordered, orderAtEnd } from '@/domain/order.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';
import type { Ids } from './ports.ts';

export type TemplateDrafts = {
  /** The template's aspects with the open place among them. */
  readonly aspects: ReadonlySignal<readonly Aspect[]>;
  /** `after`: a question's id, or null for the end. */
  readonly beginQuestion: (aspect: Aspect, after: QuestionId | null) => QuestionId;
  readonly beginAspect: () => AspectId;
  /** The place closes; what was written in it stays. */
  readonly close: (id: string) => void;
  /** The order keys to write so that a question stands in its open place, its own first. */
  readonly placeOf: (question: QuestionId, aspect: AspectId) => readonly Ordered[] | undefined;
};

type Draft =
  | {
      readonly kind: 'question';
      readonly id: QuestionId;
      readonly aspect: AspectId;
      readonly after: QuestionId | null;
    }
  | { readonly kind: 'aspect'; readonly id: AspectId };

export function createTemplateDrafts(template: ReadonlySignal<Template>, ids: Ids): TemplateDrafts {
  const draft = signal<Draft | null>(null, { name: 'draft' });

  function withQuestion(aspect: Aspect, open: Extract<Draft, { kind: 'question' }>): Aspect {
    if (aspect.questions.some((question) => question.id === open.id)) return aspect;
    const blank: Question = {
      id: open.id,
      template: template.value.id,
      aspect: aspect.id,
      text: '',
      hint: '',
      questionKind: 'open',
      types: ['any'],
      on: true,
      probes: [],
      order: '',
      shipped: undefined,
      base: undefined,
      changed: false,
      differs: false,
    };
    return { ...aspect, questions: aspect.questions.toSpliced(indexOf(aspect, open), 0, blank) };
  }

  function indexOf(aspect: Aspect, open: Extract<Draft, { kind: 'question' }>): number {
    const before = aspect.questions.findIndex((question) => question.id === open.after);
    return before < 0 ? aspect.questions.length : before + 1;
  }

  return {
    aspects: computed(
      () => {
        const { aspects } = template.value;
        const open = draft.value;
        if (open === null) return aspects;
        if (open.kind === 'question') {
          return aspects.map((aspect) =>
            aspect.id === open.aspect ? withQuestion(aspect, open) : aspect,
          );
        }
        if (aspects.some((aspect) => aspect.id === open.id)) return aspects;
        const order = orderAtEnd(aspects);
        const blank = { name: '', about: '', shipped: undefined, changed: false, questions: [] };
        return [...aspects, { ...blank, id: open.id, order }];
      },
      { name: 'aspectsWithDraft' },
    ),
    beginQuestion(aspect, after) {
      const open = draft.peek();
      const id = questionId(ids.next());
      const isThere = open?.kind === 'question' && open.aspect === aspect.id;
      if (isThere && open.after === after && !isWritten(open.id)) return open.id;
      draft.value = { kind: 'question', id, aspect: aspect.id, after };
      return id;
    },
    beginAspect() {
      const open = draft.peek();
      const isThere = open?.kind === 'aspect';
      if (isThere && !template.peek().aspects.some((aspect) => aspect.id === open.id))
        return open.id;
      const id = aspectId(ids.next());
      draft.value = { kind: 'aspect', id };
      return id;
    },
    close(id) {
      if (draft.peek()?.id === id) draft.value = null;
    },
    placeOf(question, aspect) {
      const open = draft.peek();
      if (open?.kind !== 'question' || open.id !== question) return undefined;
      const found = template.peek().aspects.find((candidate) => candidate.id === aspect);
      return found && movedTo(found.questions, question, indexOf(found, open));
    },
  };

  function isWritten(question: QuestionId): boolean {
    return template
      .peek()
      .aspects.some((aspect) => aspect.questions.some((other) => other.id === question));
  }
}
