/**
 * The questions of one language, from the package.
 *
 * Owns: their reading: a JSON module, as the panel's English is (docs/decisions/0027-template-as-data.md).
 * Nothing is asked of a network. Must not know: when a language is wanted.
 */
import { asked, whole } from 'virtual:language-files';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';

type Reader = (language: TemplateLanguage) => Promise<ShippedTemplate>;

/** Without the words that are only read beforehand. */
export const readAskedLanguage: Reader = ({ language }) => read(asked[language], language);

export const readWholeLanguage: Reader = ({ language }) => read(whole[language], language);

/** What is in the package was checked when it was built (tests/built, tests/unit). */
async function read(way: (typeof asked)[string] | undefined, language: string) {
  if (way === undefined) throw new Error(`The package has no questions in ${language}.`);
  return (await way()).default;
}
