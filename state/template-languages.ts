/**
 * Debrief's own questions in the languages beside English, each loaded when it is wanted and not before.
 *
 * Owns: which have come, each resolved with the person's differences, and which could not be loaded. Must
 * not know: where the files lie (a port reads them), which one is in use
 * (state/template-language-in-use.ts).
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import { groups } from '@/domain/keys.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveBase, shippedBase, type Template, type TemplateBase } from '@/domain/template.ts';
import { TEMPLATE_LANGUAGES, type TemplateLanguage } from '@/domain/template-languages.ts';
import type { Records } from './records.ts';

export type TemplateLanguages = {
  /** All there are, English first, whether they have come or not. */
  readonly all: readonly TemplateLanguage[];
  /** Resolves when it is here with what the person changed in it; false: it could not be loaded. */
  readonly bring: (language: TemplateLanguage) => Promise<boolean>;
  /** As it came; undefined while it has not. */
  readonly shippedOf: (id: TemplateId) => ShippedTemplate | undefined;
  readonly baseOf: (id: TemplateId) => TemplateBase | undefined;
  /** With what the person changed in it. Follows; undefined while it has not come. */
  readonly find: (id: TemplateId) => Template | undefined;
  /** The last one that was wanted and could not be loaded; null once it, or another, has come. */
  readonly missing: ReadonlySignal<TemplateLanguage | null>;
};

type Come = {
  readonly shipped: ShippedTemplate;
  readonly base: TemplateBase;
  readonly resolved: ReadonlySignal<Template>;
};

export function createTemplateLanguages(options: {
  readonly records: Records;
  readonly english: ShippedTemplate;
  /** Reads one from the package. */
  readonly load: (language: TemplateLanguage) => Promise<ShippedTemplate>;
  readonly report: (error: unknown) => void;
}): TemplateLanguages {
  const { records, english, load, report } = options;
  const come = signal<ReadonlyMap<TemplateId, Come>>(
    new Map([[templateId(english.id), comeOf(english)]]),
    { name: 'languages' },
  );
  const missing = signal<TemplateLanguage | null>(null, { name: 'missingLanguage' });
  const underWay = new Map<TemplateId, Promise<boolean>>();

  function comeOf(shipped: ShippedTemplate): Come {
    const base = shippedBase(shipped);
    const resolved = computed(() => resolveBase(base, records), { name: shipped.id });
    return { shipped, base, resolved };
  }

  async function fetchIt(language: TemplateLanguage): Promise<boolean> {
    const { id } = language;
    try {
      const [shipped] = await Promise.all([
        load(language),
        // Without these the person's own wordings would seem to be gone.
        records.open([groups.aspects(id), groups.questions(id)]),
      ]);
      if (shipped.id !== id) throw new Error(`The file of ${id} is ${shipped.id}.`);
      come.value = new Map(come.peek()).set(id, comeOf(shipped));
      missing.value = null;
      return true;
    } catch (error) {
      // Told to the person as well; asked for again, it is tried again.
      missing.value = language;
      underWay.delete(id);
      report(error);
      return false;
    }
  }

  function bring(language: TemplateLanguage): Promise<boolean> {
    if (come.peek().has(language.id)) {
      missing.value = null;
      return Promise.resolve(true);
    }
    const bringing = underWay.get(language.id) ?? fetchIt(language);
    underWay.set(language.id, bringing);
    return bringing;
  }

  return {
    all: TEMPLATE_LANGUAGES,
    bring,
    shippedOf: (id) => come.value.get(id)?.shipped,
    baseOf: (id) => come.value.get(id)?.base,
    // English is found without: it is here before all of this.
    find: (id) => (id === english.id ? undefined : come.value.get(id)?.resolved.value),
    missing,
  };
}
