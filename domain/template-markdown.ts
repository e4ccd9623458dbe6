/**
 * A template out of Markdown: for now, each item of a list is a question.
 *
 * Owns: reading those lines. Must not know: the form and the limits of a template (template-file.ts).
 */
import type { Template } from './template.ts';
import {
  checkTemplate,
  type ReadFile,
  TEMPLATE_FILE_VERSION,
  TEMPLATE_FORMAT,
} from './template-file.ts';

export function readMarkdown(
  text: string,
  options: { readonly unnamed: string; readonly language: string },
): ReadFile {
  const questions = text
    .split('\n')
    .flatMap((line) => (line.startsWith('- ') ? [{ text: line.slice(2) }] : []));
  if (questions.length === 0) return { kind: 'fault', fault: { kind: 'no-questions' } };
  return checkTemplate({
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_FILE_VERSION,
    name: options.unnamed,
    language: options.language,
    aspects: [{ name: options.unnamed, questions }],
  });
}

export function markdownOf(template: Template): string {
  return template.name;
}
