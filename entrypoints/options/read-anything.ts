/**
 * A template out of whatever a person brings: a file, or what was pasted.
 *
 * Owns: the names for what has none. Must not know: how either is read.
 */
import { readTemplateFile } from '@/domain/template-file.ts';
import { t } from '@/locales/t.ts';
import type { ReadTemplate, TemplateSource } from '@/state/template-import.ts';
import { readTemplateBytes } from './read-template.ts';

export function readTemplate(file: TemplateSource): Promise<ReadTemplate> {
  const options = { unnamed: t('options.import.unnamed'), language: t('language') };
  const { name, size } = file;
  return readTemplateBytes({ name, size, bytes: () => file.arrayBuffer() }, options);
}

export function readPastedTemplate(pasted: {
  readonly html: string;
  readonly text: string;
}): ReadTemplate {
  return readTemplateFile(pasted.text);
}
