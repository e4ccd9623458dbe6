/**
 * All templates that a person has: the shipped ones, their own, and those that a school pushed.
 *
 * Owns: which there are, for the surfaces that offer a choice among them. Must not know: which one is
 * edited or chosen from, elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import type { TemplateDetails } from '@/domain/own-template.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { shippedBase, type Template, type TemplateBase } from '@/domain/template.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import type { Records } from './records.ts';
import { createTemplateFinder, type TemplateFinder } from './template-finder.ts';
import type { TemplateLanguages } from './template-languages.ts';

export type ShelfTemplate = TemplateDetails & {
  readonly id: TemplateId;
  /** `managed`: pushed by a school, to be read and not to be changed. A shipped one bears the name of its
   * language where there are several. */
  readonly source: 'shipped' | 'own' | 'managed';
};

export type TemplateShelf = TemplateFinder & {
  /** The shipped ones first, English before all. */
  readonly all: ReadonlySignal<readonly ShelfTemplate[]>;
  /** What is shipped under a person's differences, once it has come. */
  readonly baseOf: (id: TemplateId) => TemplateBase | undefined;
  readonly shippedOf: (id: TemplateId) => ShippedTemplate | undefined;
  /** Resolves when it can be shown; false: it could not be loaded, and nothing is to be done with it. */
  readonly bring: (id: TemplateId) => Promise<boolean>;
  /** Whether it can be shown at once. Not followed. */
  readonly isHere: (id: TemplateId) => boolean;
};

export function createTemplateShelf(options: {
  readonly records: Records;
  readonly shipped: ShippedTemplate;
  readonly managed: ReadonlySignal<readonly Template[]>;
  /** Without them there is English alone. */
  readonly languages?: TemplateLanguages | undefined;
  /** Where the page has one already. */
  readonly finder?: TemplateFinder | undefined;
}): TemplateShelf {
  const { records, shipped, managed, languages } = options;
  const more = moreTemplates(managed, languages);
  const finder =
    options.finder ?? createTemplateFinder({ records, shipped, more: computed(() => more) });
  const english = shippedBase(shipped);
  const languageToBring = (id: TemplateId) =>
    languages !== undefined && languages.baseOf(id) === undefined
      ? languageOfTemplate(id)
      : undefined;

  return {
    ...finder,
    all: computed(
      () => [
        ...shippedOnes(english, languages),
        ...finder.own.value.map((each) => ({ ...each, source: 'own' as const })),
        ...managed.value.map((each) => ({ ...detailsOf(each), source: 'managed' as const })),
      ],
      { name: 'templates' },
    ),
    baseOf: (id) => languages?.baseOf(id) ?? (id === english.id ? english : undefined),
    shippedOf: (id) => languages?.shippedOf(id) ?? (id === english.id ? shipped : undefined),
    isHere: (id) => languageToBring(id) === undefined,
    async bring(id) {
      const language = languageToBring(id);
      return language === undefined || languages === undefined || languages.bring(language);
    },
  };
}

/** What a page finds beside English and its own: the other languages, and a school's. */
export function moreTemplates(
  managed: ReadonlySignal<readonly Template[]>,
  languages: TemplateLanguages | undefined,
): (id: TemplateId) => Template | undefined {
  return (id) => languages?.find(id) ?? managed.value.find((each) => each.id === id);
}

function shippedOnes(
  english: TemplateBase,
  languages: TemplateLanguages | undefined,
): readonly ShelfTemplate[] {
  const first = { ...detailsOf(english), id: templateId(english.id), source: 'shipped' as const };
  if (languages === undefined) return [first];
  return languages.all.map(({ id, language, name }) => ({ ...first, id, language, name }));
}

function detailsOf<Id extends string>({
  id,
  name,
  language,
  edition,
  author,
}: TemplateDetails & { readonly id: Id }): TemplateDetails & { readonly id: Id } {
  return { id, name, language, edition, author };
}
