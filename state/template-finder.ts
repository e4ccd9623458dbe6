/**
 * A template by its name: English, those of one's own, and whatever comes after the page stands.
 *
 * Owns: finding it. What comes later (the other languages, a school's) is asked through one function, so
 * that the panel's first script knows of neither. Must not know: which there are in all
 * (state/template-shelf.ts).
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import { type OwnTemplate, ownBase, readOwnTemplates } from '@/domain/own-template.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveBase, shippedBase, type Template } from '@/domain/template.ts';
import type { Records } from './records.ts';

/** Follows what it reads; undefined for what is not (yet) there. */
export type MoreTemplates = (id: TemplateId) => Template | undefined;

export type TemplateFinder = {
  readonly own: ReadonlySignal<readonly OwnTemplate[]>;
  /** Follows what is stored; English for null and for a name that none has (any more, or yet). */
  readonly find: (id: TemplateId | null) => Template;
};

export function createTemplateFinder(options: {
  readonly records: Records;
  readonly shipped: ShippedTemplate;
  readonly more: ReadonlySignal<MoreTemplates>;
}): TemplateFinder {
  const { records, shipped, more } = options;
  const base = shippedBase(shipped);
  const own = computed(() => readOwnTemplates(records), { name: 'ownTemplates' });
  const usual = computed(() => resolveBase(base, records), { name: 'shippedTemplate' });
  const resolved = new Map<TemplateId, ReadonlySignal<Template>>();

  function resolve(id: TemplateId): Template {
    const known = resolved.get(id) ?? computed(() => look(id) ?? usual.value, { name: id });
    resolved.set(id, known);
    return known.value;
  }

  function look(id: TemplateId): Template | undefined {
    const found = own.value.find((each) => each.id === id);
    return found === undefined ? more.value(id) : resolveBase(ownBase(found), records);
  }

  return { own, find: (id) => (id === null ? usual.value : resolve(id)) };
}
