/**
 * Steps on a template, as edits.
 *
 * Owns: what each step writes. Words and details that are the shipped ones again are written as no
 * difference (null). Must not know: storage, signals, limits of wordings (state/template-wording.ts).
 */
import type { Edit } from './edit.ts';
import { aspectId, type QuestionId, questionId, type TemplateId } from './ids.ts';
import { canonical, type Json } from './json.ts';
import { keys, type RecordKey } from './keys.ts';
import { movedTo } from './order.ts';
import { type TemplateDetails, templateEdit } from './own-template.ts';
import type { Aspect, Question, Template } from './template.ts';

export type QuestionDetails = Partial<Pick<Question, 'questionKind' | 'types' | 'probes' | 'hint'>>;

type Fields = { readonly [name: string]: Json };

/** `present` says that this lies over a thing that is there anyway (domain/undo.ts). */
export function over(key: RecordKey, laid: Fields): Edit {
  return { kind: 'set', key, fields: { ...laid, present: true } };
}

/** A shipped thing has no record of its own: one is made for the delete to stand on. */
export function deletion(key: RecordKey): readonly Edit[] {
  return [over(key, {}), { kind: 'delete', key }];
}

export function questionKey(question: Pick<Question, 'template' | 'id'>): RecordKey {
  return keys.question(question.template, question.id);
}

export function rewordEdit(question: Question, text: string): Edit {
  const { shipped } = question;
  if (text === shipped?.text) return over(questionKey(question), { text: null, base: null });
  // With what stood when the first change was made, a later delivery can tell whose change is whose.
  const base = question.base ?? (question.text === shipped?.text ? question.text : undefined);
  return over(questionKey(question), { text, ...(base !== undefined && { base }) });
}

export function detailEdit(question: Question, details: QuestionDetails): Edit {
  const { shipped } = question;
  const { questionKind, types, probes, hint } = details;
  const said: Fields = {
    ...(questionKind !== undefined && { kind: questionKind }),
    ...(types !== undefined && { types: [...types] }),
    ...(probes !== undefined && { probes: [...probes] }),
    ...(hint !== undefined && { hint }),
  };
  const base: Fields = shipped === undefined ? {} : shippedFields(shipped);
  const own = Object.entries(said).map(([name, value]) => [
    name,
    canonical(base[name]) === canonical(value) ? null : value,
  ]);
  return over(questionKey(question), Object.fromEntries(own));
}

function shippedFields(shipped: NonNullable<Question['shipped']>): Fields {
  const { kind, types, probes, hint } = shipped;
  return { kind, types: [...types], probes: [...probes], hint };
}

/** Words and details as they came, with Debrief or by a file; its place, and whether it is offered, stay as they are. */
export function restoreEdit(question: Question): Edit {
  if (question.shipped === undefined) {
    return over(questionKey(question), { text: question.base ?? question.text });
  }
  const asShipped = { text: null, hint: null, kind: null, types: null, probes: null, base: null };
  return over(questionKey(question), asShipped);
}

export function restoreAllEdits(template: Template): readonly Edit[] {
  const names = template.aspects
    .filter((aspect) => aspect.changed)
    .map((aspect) => over(keys.aspect(template.id, aspect.id), { name: null }));
  const questions = template.aspects
    .flatMap((aspect) => aspect.questions)
    .filter((question) => question.differs);
  return [...names, ...questions.map(restoreEdit)];
}

export function moveEdits(question: Question, to: Aspect, index: number): readonly Edit[] {
  return movedTo(to.questions, question.id, index).map((step) =>
    over(keys.question(question.template, questionId(step.id)), {
      order: step.order,
      ...(step.id === question.id && { aspect: to.id }),
    }),
  );
}

export function moveAspectEdits(
  template: Template,
  aspect: Aspect,
  index: number,
): readonly Edit[] {
  return movedTo(template.aspects, aspect.id, index).map((step) =>
    over(keys.aspect(template.id, aspectId(step.id)), { order: step.order }),
  );
}

/** With the questions in it. */
export function deleteAspectEdits(template: Template, aspect: Aspect): readonly Edit[] {
  return [
    ...deletion(keys.aspect(template.id, aspect.id)),
    ...aspect.questions.flatMap((question) => deletion(questionKey(question))),
  ];
}

/** New questions behind `after` (null: at the beginning), in the order given. */
export function insertEdits(
  template: TemplateId,
  aspect: Aspect,
  after: QuestionId | null,
  things: readonly { readonly id: QuestionId; readonly fields: Fields }[],
): readonly Edit[] {
  const edits: Edit[] = [];
  let siblings: readonly { readonly id: string; readonly order: string }[] = aspect.questions;
  let at = siblings.findIndex(({ id }) => id === after) + 1;
  for (const { id, fields } of things) {
    const [own, ...others] = movedTo(siblings, id, at);
    const order = own?.order ?? 'a0';
    const rekeyed = new Map(others.map((each) => [each.id, each.order]));
    siblings = siblings
      .map((each) => ({ id: each.id, order: rekeyed.get(each.id) ?? each.order }))
      .toSpliced(at, 0, { id, order });
    const key = keys.question(template, id);
    edits.push({ kind: 'set', key, fields: { ...fields, aspect: aspect.id, order } });
    for (const each of others) {
      edits.push(over(keys.question(template, questionId(each.id)), { order: each.order }));
    }
    at += 1;
  }
  return edits;
}

/** All that a question says, as a copy of it is written. */
export function copiedFields(question: Question): Fields {
  const { text, hint, questionKind, types, probes, on } = question;
  return { text, hint, kind: questionKind, types: [...types], probes: [...probes], on };
}

/** Its things keep their ids: packs, and a file that goes out and comes back, still know them. */
export function duplicateTemplateEdits(
  template: Template,
  id: TemplateId,
  details: TemplateDetails,
  now: number,
): readonly Edit[] {
  return [
    templateEdit(id, details, now),
    ...template.aspects.flatMap((aspect): Edit[] => [
      {
        kind: 'set',
        key: keys.aspect(id, aspect.id),
        fields: { name: aspect.name, order: aspect.order },
      },
      ...aspect.questions.map((question): Edit => {
        const fields = { ...copiedFields(question), aspect: aspect.id, order: question.order };
        return { kind: 'set', key: keys.question(id, question.id), fields };
      }),
    ]),
  ];
}

/** Of one's own: with all that is in it. */
export function deleteTemplateEdits(template: Template): readonly Edit[] {
  const parts = template.aspects.flatMap((aspect) => [
    keys.aspect(template.id, aspect.id),
    ...aspect.questions.map(questionKey),
  ]);
  return [keys.template(template.id), ...parts].map((key) => ({ kind: 'delete', key }));
}
