/**
 * Debrief's questions in another language, for tests: English ones that say which language they stand for.
 *
 * Owns: that stand-in, so that no test hangs on a translation's words.
 */
import english from '@/assets/templates/en.json';
import { parseShippedTemplate, type ShippedTemplate } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';

export function inLanguage({ id, language }: TemplateLanguage): ShippedTemplate {
  const shipped = parseShippedTemplate(english);
  const said = (words: string) => `${language}: ${words}`;
  return {
    ...shipped,
    id,
    language,
    aspects: shipped.aspects.map((aspect) => ({
      ...aspect,
      name: said(aspect.name),
      questions: aspect.questions.map((each) => ({ ...each, text: said(each.text) })),
    })),
    probes: shipped.probes.map((each) => ({ ...each, text: said(each.text) })),
    packs: shipped.packs.map((each) => ({ ...each, name: said(each.name) })),
    carryOver: { ...shipped.carryOver, text: said(shipped.carryOver.text) },
  };
}
