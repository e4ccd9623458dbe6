/**
 * The template as a person sees it: what is shipped, with the person's own differences laid over.
 *
 * Owns: how the two resolve. Shipped wording is never stored: storage holds differences alone, keyed
 * by the shipped id. A field of null means "as shipped"; a dead record of a shipped thing means that
 * it was deleted. A template of one's own is the same with nothing shipped under it
 * (domain/own-template.ts). Must not know: storage.
 */
import {
  type AspectId,
  aspectId,
  type QuestionId,
  questionId,
  type TemplateId,
  templateId,
} from './ids.ts';
import { groups, keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { byOrder } from './order.ts';
import { isAlive } from './record.ts';
import type { ShippedAspect, ShippedTemplate } from './shipped-template.ts';
import { readAspectFields } from './template-fields.ts';
import {
  questionOf,
  type ResolvedQuestion,
  SHIPPED_ROW,
  shippedOrder,
} from './template-question.ts';

export type Question = ResolvedQuestion;

export type Aspect = {
  readonly id: AspectId;
  readonly name: string;
  readonly about: string;
  readonly order: string;
  readonly shipped: ShippedAspect | undefined;
  readonly changed: boolean;
  readonly questions: readonly Question[];
};

export type Template = {
  readonly id: TemplateId;
  readonly name: string;
  readonly language: string;
  /** Its author's own counting of versions; empty where nobody counts. */
  readonly edition: string;
  readonly author: string;
  readonly aspects: readonly Aspect[];
};

/** Those that are off included. */
export function countQuestions({ aspects }: Template): number {
  return aspects.reduce((sum, { questions }) => sum + questions.length, 0);
}

/** Longer ones cannot be said in a breath; the editor says so and keeps the old wording. */
export const QUESTION_LENGTH = 300;
export const ASPECT_LENGTH = 60;

/** What lies under a person's differences: the shipped template, or an empty one of one's own. */
export type TemplateBase = Pick<ShippedTemplate, 'id' | 'name' | 'language' | 'aspects'> & {
  readonly edition: string;
  readonly author: string;
};

export function shippedBase(shipped: ShippedTemplate): TemplateBase {
  const { id, name, language, aspects } = shipped;
  return { id, name, language, aspects, edition: String(shipped.version), author: 'Debrief' };
}

export function resolveTemplate(shipped: ShippedTemplate, lookup: RecordLookup): Template {
  return resolveBase(shippedBase(shipped), lookup);
}

export function resolveBase(shipped: TemplateBase, lookup: RecordLookup): Template {
  const template = templateId(shipped.id);
  const questions = resolveQuestions(shipped, template, lookup);
  const inAspect = new Map<AspectId, Question[]>();
  for (const question of questions) {
    const known = inAspect.get(question.aspect);
    if (known === undefined) inAspect.set(question.aspect, [question]);
    else known.push(question);
  }
  const aspects = resolveAspects(shipped, template, lookup, questions).map((aspect) => ({
    ...aspect,
    questions: (inAspect.get(aspect.id) ?? []).sort(byOrder),
  }));
  return {
    id: template,
    name: shipped.name,
    language: shipped.language,
    edition: shipped.edition,
    author: shipped.author,
    aspects: aspects.sort(byOrder),
  };
}

function resolveAspects(
  shipped: TemplateBase,
  template: TemplateId,
  lookup: RecordLookup,
  questions: readonly Question[],
): Omit<Aspect, 'questions'>[] {
  const known = new Map(shipped.aspects.map((aspect, at) => [aspectId(aspect.id), { aspect, at }]));
  const ids = new Set(known.keys());
  for (const key of lookup.list(groups.aspects(template))) {
    const name = nameOf(key);
    if (name?.kind === 'aspect') ids.add(name.aspect);
  }
  const aspects: Omit<Aspect, 'questions'>[] = [];
  for (const id of ids) {
    const base = known.get(id);
    const record = lookup.get(keys.aspect(template, id));
    if (record !== undefined && !isAlive(record) && !holdsOwn(id, questions, lookup)) continue;
    const own = readAspectFields(record);
    const name = own?.name ?? base?.aspect.name;
    if (name === undefined) continue;
    aspects.push({
      id,
      name,
      about: base?.aspect.about ?? '',
      order: own?.order ?? shippedOrder(base?.at ?? SHIPPED_ROW - 1),
      shipped: base?.aspect,
      changed: base !== undefined && name !== base.aspect.name,
    });
  }
  return aspects;
}

/**
 * A question written after another device deleted its aspect brings the aspect back with it. One
 * that is as shipped has no record, and goes with its aspect.
 */
function holdsOwn(id: AspectId, questions: readonly Question[], lookup: RecordLookup): boolean {
  return questions.some(
    (question) =>
      question.aspect === id &&
      lookup.get(keys.question(question.template, question.id)) !== undefined,
  );
}

function resolveQuestions(
  shipped: TemplateBase,
  template: TemplateId,
  lookup: RecordLookup,
): Question[] {
  const known = new Map(
    shipped.aspects
      .flatMap((aspect) => aspect.questions.map((question) => ({ question, aspect: aspect.id })))
      .map((base, at) => [questionId(base.question.id), { ...base, at }]),
  );
  const stored = namesIn(lookup.list(groups.questions(template)));
  const asShipped = [...known.keys()].filter((id) => !stored.has(id));
  const resolve = (id: QuestionId, key: RecordKey) =>
    questionOf(lookup.get(key), known.get(id), id, template) ?? [];
  return [
    ...asShipped.flatMap((id) => resolve(id, keys.question(template, id))),
    ...[...stored].flatMap(([id, key]) => resolve(id, key)),
  ];
}

type QuestionNames = ReadonlyMap<QuestionId, RecordKey>;
const namesByList = new WeakMap<readonly RecordKey[], QuestionNames>();

/** A surface's list is the same one until a question comes or goes: its names are read once. */
function namesIn(list: readonly RecordKey[]): QuestionNames {
  const before = namesByList.get(list);
  if (before !== undefined) return before;
  const names = new Map(
    list.flatMap((key) => {
      const name = nameOf(key);
      return name?.kind === 'question' ? [[name.question, key] as const] : [];
    }),
  );
  namesByList.set(list, names);
  return names;
}
