/**
 * Templates of one's own, beside the shipped one.
 *
 * Owns: how they are found and named, and which one an interview's questions are chosen from. Their
 * aspects and questions lie over nothing (domain/template.ts). Must not know: storage, signals.
 */
import type { Edit } from './edit.ts';
import { type TemplateId, templateId } from './ids.ts';
import type { InterviewHead } from './interview.ts';
import { compareText } from './json.ts';
import { groups, keys, nameOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';
import type { Settings } from './settings.ts';
import type { TemplateBase } from './template.ts';
import { readTemplateFields } from './template-fields.ts';

export type TemplateDetails = {
  readonly name: string;
  /** A BCP 47 tag such as `en` or `pt-BR`. */
  readonly language: string;
  readonly edition: string;
  readonly author: string;
};

export type OwnTemplate = TemplateDetails & {
  readonly id: TemplateId;
  readonly createdAt: number;
};

/** In the order in which they were made. */
export function readOwnTemplates(lookup: RecordLookup): readonly OwnTemplate[] {
  return lookup
    .list(groups.templates)
    .flatMap((key) => {
      const name = nameOf(key);
      return name?.kind === 'template' ? (readOwnTemplate(name.template, lookup) ?? []) : [];
    })
    .sort((a, b) => a.createdAt - b.createdAt || compareText(a.id, b.id));
}

/** Undefined for one that is deleted, and for the shipped one, which has no name in storage. */
function readOwnTemplate(id: TemplateId, lookup: RecordLookup): OwnTemplate | undefined {
  const record = lookup.get(keys.template(id));
  if (record === undefined || !isAlive(record)) return undefined;
  const { name, language, edition, author, createdAt } = readTemplateFields(record) ?? {};
  if (name === undefined || name === null) return undefined;
  return {
    id,
    name,
    language: language ?? '',
    edition: edition ?? '',
    author: author ?? '',
    createdAt: createdAt ?? 0,
  };
}

export function ownBase(template: TemplateDetails & { readonly id: TemplateId }): TemplateBase {
  const { id, name, language, edition, author } = template;
  return { id, name, language, edition, author, aspects: [] };
}

export function templateEdit(id: TemplateId, details: TemplateDetails, now: number): Edit {
  const { name, language, edition, author } = details;
  const fields = { name, language, edition, author, createdAt: now };
  return { kind: 'set', key: keys.template(id), fields };
}

/** One is active for each selection; what the person turned to last holds for the next. */
export function activeTemplate(
  head: Pick<InterviewHead, 'template'> | undefined,
  settings: Pick<Settings, 'template'>,
): TemplateId | null {
  if (head !== undefined) return head.template;
  return settings.template === '' ? null : templateId(settings.template);
}

/** For the interview to come, if its questions are being chosen already, and for those after it. */
export function useTemplateEdits(
  id: TemplateId,
  shipped: string,
  head: Pick<InterviewHead, 'id'> | undefined,
): readonly Edit[] {
  const isShipped = id === shipped;
  const next: Edit = {
    kind: 'set',
    key: keys.settings,
    fields: { template: isShipped ? '' : id },
  };
  if (head === undefined) return [next];
  const fields = { template: isShipped ? null : id };
  return [next, { kind: 'set', key: keys.interview(head.id), fields }];
}
