/**
 * A page on which a template is chosen: with all there are, and the one in use before the first picture.
 *
 * Owns: that the language in use is loaded, and no other, before the page is drawn. For English nothing is
 * waited for. Must not know: any particular page. The panel does its own, a moment after it stands
 * (entrypoints/panel/template-language.ts).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { followLanguageInUse, languageInUse } from '@/state/template-language-in-use.ts';
import { createTemplateLanguages } from '@/state/template-languages.ts';
import { createTemplateShelf, moreTemplates, type TemplateShelf } from '@/state/template-shelf.ts';
import type { Surface } from './surface.ts';

export type PageSurface = Surface & {
  readonly shelf: TemplateShelf;
  /** Those pushed by a school, read after the page stands (docs/for-schools.md). */
  readonly takeManaged: (templates: readonly Template[]) => void;
  /** The questions of this language could not be loaded; English stands in. */
  readonly missingLanguage: ReadonlySignal<TemplateLanguage | null>;
};

export async function withLanguages(
  surface: Surface,
  load: (language: TemplateLanguage) => Promise<ShippedTemplate>,
): Promise<PageSurface> {
  const { records, shipped, active, template, spoken, shelf: finder } = surface;
  const managed = signal<readonly Template[]>([], { name: 'managedTemplates' });
  const languages = createTemplateLanguages({
    records,
    english: shipped,
    load,
    report: reportError,
  });
  surface.moreTemplates.value = moreTemplates(managed, languages);
  await languages.bring(languageInUse(active.peek(), () => template.peek()));
  followLanguageInUse({
    languages,
    active: () => active.value,
    template: () => template.value,
    spoken,
    until: surface.signal,
  });
  return {
    ...surface,
    shelf: createTemplateShelf({ records, shipped, managed, languages, finder }),
    takeManaged(templates) {
      managed.value = templates;
    },
    missingLanguage: languages.missing,
  };
}
