/**
 * The template on its way out: as a file in one of three formats, or onto the clipboard.
 *
 * Owns: the files' names, and which format goes which way. Must not know: what a format looks like.
 */
import type { ExportFormat } from '@/components/options/OptionsHeader.tsx';
import type { Template } from '@/domain/template.ts';
import { csvOf } from '@/domain/template-csv.ts';
import { templateFile } from '@/domain/template-file.ts';
import { markdownOf } from '@/domain/template-markdown.ts';
import { richTextOf } from '@/domain/template-rich-text.ts';
import { copyRichText } from '../shared/clipboard.ts';
import { offerFile } from './offer-file.ts';

/** False: it could not be copied. */
export async function exportTemplate(template: Template, format: ExportFormat): Promise<boolean> {
  const name = fileName(template.name);
  switch (format) {
    case 'json':
      offerFile(`${name}.json`, `${JSON.stringify(templateFile(template), null, 2)}\n`);
      return true;
    case 'markdown':
      offerFile(`${name}.md`, markdownOf(template), 'text/markdown');
      return true;
    case 'csv':
      offerFile(`${name}.csv`, csvOf(template), 'text/csv');
      return true;
    case 'copy': {
      const { html, text } = richTextOf(template);
      return copyRichText(html, text);
    }
  }
}

/** What every file system takes; a name in another script stays readable. */
function fileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60);
  return `debrief-${plain === '' ? 'template' : plain.toLowerCase()}`;
}
