/**
 * The language of one of Debrief's own templates, by its name alone.
 *
 * Owns: how such a name is made. Apart from the list of languages (domain/template-languages.ts), so that
 * the panel need not load it to say in which language a question is written.
 */
import { type TemplateId, templateId } from './ids.ts';

const OURS = 'debrief-';

/** Of a BCP 47 tag. */
export function shippedTemplateId(language: string): TemplateId {
  return templateId(OURS + language.toLowerCase());
}

/** A BCP 47 tag, in small letters; undefined for a template of a person's own or of a school. */
export function shippedLanguage(template: TemplateId): string | undefined {
  return template.startsWith(OURS) ? template.slice(OURS.length) : undefined;
}
