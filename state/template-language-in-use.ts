/**
 * The language in which questions are chosen and asked just now.
 *
 * Owns: which one it is, and that its file comes: that of the template in use, or for a template of one's
 * own the one that it is written in, for its follow-ups and ready choices. Must not know: elements, files.
 */
import { computed, effect, type Signal, untracked } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import {
  ENGLISH,
  languageFor,
  languageOfTemplate,
  type TemplateLanguage,
} from '@/domain/template-languages.ts';
import type { TemplateLanguages } from './template-languages.ts';

/** The template's name is known before it has come; its language only then. */
export function languageInUse(
  active: TemplateId | null,
  template: () => Pick<Template, 'language'>,
): TemplateLanguage {
  // Nearly always; nothing is resolved for it.
  if (active === null) return ENGLISH;
  return languageOfTemplate(active) ?? languageFor(template().language) ?? ENGLISH;
}

/** Keeps `spoken` at what the language in use brings along: English until it has come. */
export function followLanguageInUse(options: {
  readonly languages: Pick<TemplateLanguages, 'bring' | 'shippedOf'>;
  /** Both follow what they read. */
  readonly active: () => TemplateId | null;
  readonly template: () => Template;
  readonly spoken: Signal<ShippedTemplate>;
  readonly until: AbortSignal;
}): void {
  const { languages, active, template, spoken } = options;
  const english = spoken.peek();
  const inUse = computed(() => languageInUse(active(), template), { name: 'languageInUse' });
  const stops = [
    effect(() => {
      const wanted = inUse.value;
      untracked(() => void languages.bring(wanted));
    }),
    effect(() => {
      spoken.value = languages.shippedOf(inUse.value.id) ?? english;
    }),
  ];
  options.until.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
