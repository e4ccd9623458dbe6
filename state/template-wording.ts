/**
 * The fields in which a template's words are typed: questions, hints, names of aspects.
 *
 * Owns: one field for each, kept while the page lives, and what is written when one types in it.
 * Must not know: elements, the other steps on a template (state/template-editor.ts).
 */
import type { ReadonlySignal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { orderAtEnd } from '@/domain/order.ts';
import {
  ASPECT_LENGTH,
  type Aspect,
  QUESTION_LENGTH,
  type Question,
  type Template,
} from '@/domain/template.ts';
import { detailEdit, over, questionKey, rewordEdit } from '@/domain/template-edits.ts';
import { HINT_LENGTH } from '@/domain/template-file.ts';
import { tidyWording, wordingFault } from '@/domain/wording.ts';
import type { Ids } from './ports.ts';
import type { TemplateDrafts } from './template-drafts.ts';
import type { UndoStack } from './undo-stack.ts';
import { createWordingField, type WordingField, type WordingOutcome } from './wording-field.ts';

export type TemplateWording = {
  /** The first words in a draft make it real. */
  readonly wordingOf: (question: Question) => WordingField;
  readonly hintOf: (question: Question) => WordingField;
  readonly nameOf: (aspect: Aspect) => WordingField;
};

/** The steps as undo names them, in the person's language. */
export type WordingNames = {
  readonly edit: string;
  readonly hint: string;
  readonly rename: string;
  readonly add: string;
  readonly addAspect: string;
};

export function createTemplateWording(options: {
  readonly template: ReadonlySignal<Template>;
  readonly drafts: TemplateDrafts;
  readonly undo: UndoStack;
  readonly ids: Ids;
  readonly names: WordingNames;
}): TemplateWording {
  const { template, drafts, undo, ids, names } = options;
  const fields = new Map<string, WordingField>();

  /** Looked for, and not kept in a map: that would be made anew, thousands of names long, at every key. */
  function find(question: Question): Question | undefined {
    for (const { questions } of template.value.aspects) {
      const found = questions.find(({ id }) => id === question.id);
      if (found !== undefined) return found.template === question.template ? found : undefined;
    }
    return undefined;
  }
  const findAspect = (id: string) => template.value.aspects.find((aspect) => aspect.id === id);
  const aspectKey = (aspect: Aspect) => keys.aspect(template.peek().id, aspect.id);

  function make(label: string, edits: readonly Edit[], sitting: string): WordingOutcome {
    return undo.edit(label, edits, sitting) ? { kind: 'done' } : { kind: 'unreadable' };
  }

  /** The first words of a draft, or words typed after the question was deleted elsewhere. */
  function create(question: Question, text: string, sitting: string): WordingOutcome {
    const { aspect } = question;
    const place = drafts.placeOf(question.id, aspect);
    const order = place?.[0]?.order ?? question.order;
    const others =
      place
        ?.slice(1)
        .map(({ id, order: next }) =>
          over(questionKey({ template: question.template, id: questionId(id) }), { order: next }),
        ) ?? [];
    const edit: Edit = { kind: 'set', key: questionKey(question), fields: { text, aspect, order } };
    return make(names.add, [edit, ...others], sitting);
  }

  function setText(question: Question, typed: string, sitting: string): WordingOutcome {
    const fault = wordingFault(typed, QUESTION_LENGTH);
    if (fault !== null) return fault;
    const text = tidyWording(typed);
    const standing = find(question);
    if (standing === undefined) return create(question, text, sitting);
    if (text === standing.text) return { kind: 'done' };
    return make(names.edit, [rewordEdit(standing, text)], sitting);
  }

  function setHint(question: Question, typed: string, sitting: string): WordingOutcome {
    const hint = tidyWording(typed);
    if (hint.length > HINT_LENGTH) return { kind: 'long', length: hint.length, limit: HINT_LENGTH };
    const standing = find(question);
    // A hint belongs to a question: without one there is nothing to write it to.
    if (standing === undefined || hint === standing.hint) return { kind: 'done' };
    return make(names.hint, [detailEdit(standing, { hint })], sitting);
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

  function field(
    id: string,
    standing: () => string,
    write: (text: string, sitting: string) => WordingOutcome,
  ): WordingField {
    const made = () =>
      createWordingField({ standing, write, abandon: undo.abandon, nameSitting: ids.next });
    const known = fields.get(id) ?? made();
    fields.set(id, known);
    return known;
  }

  return {
    wordingOf: (question) =>
      field(
        questionKey(question),
        () => find(question)?.text ?? '',
        (text, sitting) => setText(question, text, sitting),
      ),
    hintOf: (question) =>
      field(
        `hint ${questionKey(question)}`,
        () => find(question)?.hint ?? '',
        (text, sitting) => setHint(question, text, sitting),
      ),
    nameOf: (aspect) =>
      field(
        aspectKey(aspect),
        () => findAspect(aspect.id)?.name ?? '',
        (text, sitting) => rename(aspect, text, sitting),
      ),
  };
}
