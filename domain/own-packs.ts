/**
 * Packs of one's own: a selection kept under a name, for interviews to come.
 *
 * Owns: the view made of the stored fields (domain/pack-fields.ts), the edits, and which packs are offered in
 * which order. Must not know: storage, what is chosen.
 */
import { hasPack } from './choosing.ts';
import type { Edit } from './edit.ts';
import { type PackId, type QuestionId, questionId, type TemplateId } from './ids.ts';
import { groups, keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readPackFields } from './pack-fields.ts';
import { type InterviewType, interviewTypeSchema } from './question-kind.ts';
import { isAlive } from './record.ts';
import type { Pack } from './shipped-template.ts';
import type { Template } from './template.ts';
import { tidyWording } from './wording.ts';

/** It stands on a chip, and in a menu. */
export const PACK_NAME_LENGTH = 60;

export type OwnPack = Pack & {
  readonly key: RecordKey;
  readonly id: PackId;
  readonly createdAt: number;
};

/** One that can be taken now. */
export type OfferedPack = {
  readonly pack: Pack;
  readonly isOwn: boolean;
  /** How many of its questions the template has no longer. */
  readonly missing: number;
};

/** Those of one template, the newest first. */
export function readPacks(template: TemplateId, lookup: RecordLookup): readonly OwnPack[] {
  const packs: OwnPack[] = [];
  for (const key of lookup.list(groups.packs(template))) {
    const record = lookup.get(key);
    const name = nameOf(key);
    if (record === undefined || name?.kind !== 'pack' || !isAlive(record)) continue;
    const fields = readPackFields(record);
    if (fields === undefined) continue;
    const type = interviewTypeSchema.safeParse(fields.type);
    packs.push({
      key,
      id: name.pack,
      name: fields.name ?? '',
      createdAt: fields.createdAt ?? 0,
      types: [type.success ? type.data : 'any'],
      questions: fields.questions ?? [],
    });
  }
  return packs.sort((a, b) => b.createdAt - a.createdAt);
}

export function savePackEdit(
  template: TemplateId,
  pack: PackId,
  made: {
    readonly name: string;
    readonly type: InterviewType | null;
    readonly questions: readonly QuestionId[];
  },
  now: number,
): Edit {
  const fields = {
    name: tidyWording(made.name),
    createdAt: now,
    ...(made.type !== null && { type: made.type }),
    questions: [...made.questions],
  };
  return { kind: 'set', key: keys.pack(template, pack), fields };
}

export function renamePackEdit({ key }: OwnPack, name: string): Edit {
  return { kind: 'set', key, fields: { name: tidyWording(name) } };
}

export function deletePackEdit({ key }: OwnPack): Edit {
  return { kind: 'delete', key };
}

/** How many of a pack's questions the template has no longer. */
export function missingIn(template: Template, pack: Pack): number {
  const known = new Set<string>(
    template.aspects.flatMap((aspect) => aspect.questions.map((question) => question.id)),
  );
  return pack.questions.filter((question) => !known.has(questionId(question))).length;
}

/** Those that fit the kind of interview first; among them one's own first. */
export function offeredPacks(options: {
  readonly own: readonly OwnPack[];
  readonly shipped: readonly Pack[];
  readonly template: Template;
  readonly type: InterviewType | null;
}): readonly OfferedPack[] {
  const { own, shipped, template, type } = options;
  const offered = [
    ...own.map((pack) => ({ pack, isOwn: true, missing: missingIn(template, pack) })),
    ...shipped
      .filter((pack) => hasPack(template, pack))
      .map((pack) => ({ pack, isOwn: false, missing: 0 })),
  ];
  return offered
    .filter(({ pack, missing }) => missing < pack.questions.length)
    .sort((a, b) => distance(a.pack, type) - distance(b.pack, type));
}

function distance({ types }: Pack, type: InterviewType | null): number {
  if (type === null || types.includes(type)) return 0;
  return types.includes('any') ? 1 : 2;
}
