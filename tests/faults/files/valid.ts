/**
 * Files as Debrief, a spreadsheet or a person would write them: what the damage is done to.
 *
 * Owns: the forms. Must not know: any damage.
 */
import fc from 'fast-check';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate, type Template } from '@/domain/template.ts';
import { csvOf } from '@/domain/template-csv.ts';
import { templateFile } from '@/domain/template-file.ts';
import { anyTemplate } from '../../unit/any-template.ts';

export type FileName = 'a.json' | 'a.csv' | 'a.tsv' | 'a.md' | 'a.txt' | 'a';

/** What a file is named and what is in it need not agree. */
export const names = fc.constantFrom<FileName>('a.json', 'a.csv', 'a.tsv', 'a.md', 'a.txt', 'a');

const nothing = { get: () => undefined, list: () => [] };
const shipped = resolveTemplate(parseShippedTemplate(english), nothing);

export const templates: fc.Arbitrary<Template> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(shipped) },
  { weight: 2, arbitrary: anyTemplate() },
);

export type Form = 'json' | 'flat json' | 'csv' | 'semicolons' | 'markdown';

export const forms = fc.constantFrom<Form>('json', 'flat json', 'csv', 'semicolons', 'markdown');

export function written(template: Template, form: Form): string {
  switch (form) {
    case 'json':
      return JSON.stringify(templateFile(template), null, 2);
    case 'flat json':
      return JSON.stringify(templateFile(template));
    case 'csv':
      return csvOf(template);
    case 'semicolons':
      return csvOf(template).replaceAll(',', ';').replaceAll('\r\n', '\n');
    case 'markdown':
      return `# ${template.name}\n${template.aspects.map(section).join('')}`;
  }
}

function section({ name, questions }: Template['aspects'][number]): string {
  return `\n## ${name}\n\n${questions.map(({ text }) => `- ${text}\n`).join('')}`;
}
