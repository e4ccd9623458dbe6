/**
 * The language of the questions in the panel, a moment after it stands.
 *
 * Owns: bringing it. What was chosen carries its own words, so nothing that is seen waits for this: what
 * else could be asked, and the follow-ups, are English until then. Must not know: elements.
 */
import type { InterviewHead } from '@/domain/interview.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import { followLanguageInUse } from '@/state/template-language-in-use.ts';
import { createTemplateLanguages, type TemplateLanguages } from '@/state/template-languages.ts';
import { readAskedLanguage } from '../shared/language-file.ts';
import type { Surface } from '../shared/surface.ts';

export function bringTemplateLanguage(
  surface: Surface,
  head: () => InterviewHead | undefined,
): TemplateLanguages {
  const { records, shipped, shelf, settings, spoken } = surface;
  const languages = createTemplateLanguages({
    records,
    english: shipped,
    load: readAskedLanguage,
    report: reportError,
  });
  surface.moreTemplates.value = languages.find;
  const active = () => activeTemplate(head(), settings.value);
  followLanguageInUse({
    languages,
    active,
    template: () => shelf.find(active()),
    spoken,
    until: surface.signal,
  });
  return languages;
}
