/**
 * All templates that a person has: the shipped one, their own, and those that a school pushed.
 *
 * Owns: which there are, and each of them resolved. Must not know: which one is edited or chosen
 * from, elements.
 */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import { groups, type KeyGroup } from '@/domain/keys.ts';
import { ownBase, readOwnTemplates, type TemplateDetails } from '@/domain/own-template.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveBase, shippedBase, type Template } from '@/domain/template.ts';
import type { Records } from './records.ts';

export type ShelfTemplate = TemplateDetails & {
  readonly id: TemplateId;
  /** `managed`: pushed by a school, to be read and not to be changed. */
  readonly source: 'shipped' | 'own' | 'managed';
};

export type TemplateShelf = {
  /** The shipped one first. */
  readonly all: ReadonlySignal<readonly ShelfTemplate[]>;
  /** Follows what is stored; the shipped one for null and for a name that none has (any more). */
  readonly find: (id: TemplateId | null) => Template;
};

export function createTemplateShelf(options: {
  readonly records: Records;
  readonly shipped: ShippedTemplate;
  readonly managed: ReadonlySignal<readonly Template[]>;
}): TemplateShelf {
  const { records, shipped, managed } = options;
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
    if (found !== undefined) return resolveBase(ownBase(found), records);
    return managed.value.find((each) => each.id === id);
  }

  return {
    all: computed(
      () => [
        { ...detailsOf(usual.value), source: 'shipped' as const },
        ...own.value.map((each) => ({ ...each, source: 'own' as const })),
        ...managed.value.map((each) => ({ ...detailsOf(each), source: 'managed' as const })),
      ],
      { name: 'templates' },
    ),
    find: (id) => (id === null ? usual.value : resolve(id)),
  };
}

function detailsOf({
  id,
  name,
  language,
  edition,
  author,
}: Template): Omit<ShelfTemplate, 'source'> {
  return { id, name, language, edition, author };
}

/** Reads the questions of every own template now, and of each that comes, until `until`. */
export async function openOwnTemplates(
  records: Records,
  until: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  const asked = new Set<TemplateId>();
  function fresh(): readonly KeyGroup[] {
    const ids = readOwnTemplates(records)
      .map(({ id }) => id)
      .filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    return ids.flatMap((id) => [groups.aspects(id), groups.questions(id)]);
  }
  await records.open(fresh());
  const stop = effect(() => {
    const more = fresh();
    // What cannot be read is read again by the replica; its questions come when they can.
    if (more.length > 0) void records.open(more).catch(report);
  });
  until.addEventListener('abort', stop, { once: true });
}
