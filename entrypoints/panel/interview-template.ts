/**
 * The template that the interview's questions are chosen from.
 *
 * Owns: finding it. A school's is not read here: its strict reader weighs 3 KB, and the chosen questions
 * bring their words along; the shipped ones stand by instead, and what is written in the call is kept
 * there (docs/decisions/0033-managed-templates.md). Must not know: what is done with the questions.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { InterviewHead } from '@/domain/interview.ts';
import { activeTemplate } from '@/domain/own-template.ts';
import type { Template } from '@/domain/template.ts';
import type { Surface } from '../shared/surface.ts';

/** `head` is asked for when the template is, and not before. */
export function interviewTemplate(
  surface: Pick<Surface, 'shelf' | 'settings'>,
  head: () => InterviewHead | undefined,
): ReadonlySignal<Template> {
  const { shelf, settings } = surface;
  const id = computed(() => activeTemplate(head(), settings.value), { name: 'templateId' });
  const template = computed(() => shelf.find(id.value), { name: 'interviewTemplate' });
  return template;
}
