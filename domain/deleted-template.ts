/**
 * What was deleted of templates and can be taken back.
 *
 * Owns: the list of it and the edits that bring it back. Deleted words are kept for 30 days
 * (domain/forget.ts); what is shipped can always come back. Must not know: storage, signals.
 */
import type { Edit } from './edit.ts';
import { type AspectId, type TemplateId, templateId } from './ids.ts';
import { groups, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive, type StoredRecord } from './record.ts';
import type { TemplateBase } from './template.ts';
import { readAspectFields, readQuestionFields, readTemplateFields } from './template-fields.ts';

export type DeletedThing = {
  readonly kind: 'template' | 'aspect' | 'question';
  readonly key: RecordKey;
  readonly words: string;
  /** When, in milliseconds since 1970. */
  readonly goneAt: number;
  /** Deleted with it, and brought back with it. */
  readonly parts: readonly RecordKey[];
};

/** The newest first. */
export function deletedIn(base: TemplateBase, lookup: RecordLookup): readonly DeletedThing[] {
  const template = templateId(base.id);
  const questions = lookup
    .list(groups.questions(template))
    .flatMap((key) => deletedQuestion(base, key, lookup.get(key)) ?? []);
  const aspects = lookup
    .list(groups.aspects(template))
    .flatMap((key) => deletedAspect(base, key, lookup.get(key), questions) ?? []);
  const inAspects = new Set(aspects.flatMap((aspect) => aspect.parts));
  return [...aspects, ...questions.filter(({ key }) => !inAspects.has(key))].sort(newestFirst);
}

export function deletedTemplates(lookup: RecordLookup): readonly DeletedThing[] {
  return lookup
    .list(groups.templates)
    .flatMap((key): DeletedThing[] => {
      const record = lookup.get(key);
      const name = nameOf(key);
      if (name?.kind !== 'template' || record === undefined || isAlive(record)) return [];
      const words = readTemplateFields(record)?.name;
      if (words === undefined || words === null) return [];
      const goneAt = record.goneAt ?? 0;
      return [
        { kind: 'template', key, words, goneAt, parts: partsOf(name.template, goneAt, lookup) },
      ];
    })
    .sort(newestFirst);
}

export function bringBackEdits(thing: DeletedThing): readonly Edit[] {
  return [thing.key, ...thing.parts].map((key) => ({ kind: 'revive', key }));
}

type DeletedQuestion = DeletedThing & { readonly aspect: AspectId | string };

function deletedQuestion(
  base: TemplateBase,
  key: RecordKey,
  record: StoredRecord | undefined,
): DeletedQuestion | undefined {
  const name = nameOf(key);
  if (name?.kind !== 'question' || record === undefined || isAlive(record)) return undefined;
  const fields = readQuestionFields(record);
  const home = base.aspects.find((each) => each.questions.some(({ id }) => id === name.question));
  const shipped = home?.questions.find(({ id }) => id === name.question);
  const words = fields?.text ?? shipped?.text;
  const aspect = fields?.aspect ?? home?.id;
  if (words === undefined || aspect === undefined) return undefined;
  return { kind: 'question', key, words, aspect, goneAt: record.goneAt ?? 0, parts: [] };
}

function deletedAspect(
  base: TemplateBase,
  key: RecordKey,
  record: StoredRecord | undefined,
  questions: readonly DeletedQuestion[],
): DeletedThing | undefined {
  const name = nameOf(key);
  if (name?.kind !== 'aspect' || record === undefined || isAlive(record)) return undefined;
  const shipped = base.aspects.find(({ id }) => id === name.aspect);
  const words = readAspectFields(record)?.name ?? shipped?.name;
  if (words === undefined) return undefined;
  const goneAt = record.goneAt ?? 0;
  const parts = questions
    .filter((each) => each.aspect === name.aspect && each.goneAt >= goneAt)
    .map((each) => each.key);
  return { kind: 'aspect', key, words, goneAt, parts };
}

function partsOf(template: TemplateId, goneAt: number, lookup: RecordLookup): readonly RecordKey[] {
  return [groups.aspects(template), groups.questions(template)]
    .flatMap((group) => lookup.list(group))
    .filter((key) => {
      const record = lookup.get(key);
      return record !== undefined && !isAlive(record) && (record.goneAt ?? 0) >= goneAt;
    });
}

function newestFirst(a: DeletedThing, b: DeletedThing): number {
  return b.goneAt - a.goneAt;
}
