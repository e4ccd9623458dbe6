/**
 * The questions of one language, from the package.
 *
 * Owns: where their files lie, and their reading: a JSON module, as the panel's English is
 * (docs/decisions/0027-template-as-data.md). Nothing is asked of a network. Must not know: when a
 * language is wanted.
 */
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';

type Reader = (language: TemplateLanguage) => Promise<ShippedTemplate>;

/** Without the words that are only read beforehand. */
export const readAskedLanguage: Reader = ({ language }) =>
  read(`/assets/template-${language}.json`);

export const readWholeLanguage: Reader = ({ language }) =>
  read(`/assets/whole-template-${language}.json`);

/** What is in the package was checked when it was built (tests/built, tests/unit). */
async function read(address: string): Promise<ShippedTemplate> {
  const file: { readonly default: ShippedTemplate } = await import(/* @vite-ignore */ address, {
    with: { type: 'json' },
  });
  return file.default;
}
