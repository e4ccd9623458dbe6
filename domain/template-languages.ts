/**
 * The languages that Debrief's own questions come in: one template each, written for its language.
 *
 * Owns: the one list of them, and which of them a name or a language tag means. A new language is a row
 * here and a file `assets/templates/<language>.json`. Must not know: the interface's language, where
 * the files lie.
 */
import type { TemplateId } from './ids.ts';
import { shippedTemplateId } from './shipped-language.ts';

export type TemplateLanguage = {
  /** Of its template; people's differences and choices hang on it, so it never changes. */
  readonly id: TemplateId;
  /** A BCP 47 tag, and the name of its file. */
  readonly language: string;
  /** As its speakers call it: whoever looks for their language reads it. */
  readonly name: string;
};

export const ENGLISH = language('en', 'English');

/** Those that are loaded only when they are wanted. */
export const OTHER_LANGUAGES: readonly TemplateLanguage[] = [
  language('es', 'Español'),
  language('pt-BR', 'Português (Brasil)'),
  language('fr', 'Français'),
  language('ar', 'العربية'),
];

export const TEMPLATE_LANGUAGES: readonly TemplateLanguage[] = [ENGLISH, ...OTHER_LANGUAGES];

function language(tag: string, name: string): TemplateLanguage {
  return { id: shippedTemplateId(tag), language: tag, name };
}

/** Of the template of this name; undefined for one of a person's own. */
export function languageOfTemplate(id: TemplateId | null): TemplateLanguage | undefined {
  return TEMPLATE_LANGUAGES.find((each) => each.id === id);
}

/** The nearest that is spoken: `es-MX` is served by Spanish, `pt` and `pt-PT` by Brazilian Portuguese. */
export function languageFor(tag: string): TemplateLanguage | undefined {
  const wanted = tag.toLowerCase();
  const [first] = wanted.split(/[-_]/);
  return (
    TEMPLATE_LANGUAGES.find((each) => each.language.toLowerCase() === wanted) ??
    TEMPLATE_LANGUAGES.find((each) => each.language.split('-')[0] === first)
  );
}
