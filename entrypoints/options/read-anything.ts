/**
 * A template out of whatever a person brings: a file, or what was pasted.
 *
 * Owns: the names for what has none. Must not know: how either is read.
 */
import type { ReadFile } from '@/domain/template-file.ts';
import { t } from '@/locales/t.ts';
import type { TemplateSource } from '@/state/template-import.ts';
import type { Clipboard } from './read-pasted.ts';
import { readTemplateBytes } from './read-template.ts';

export function readTemplate(file: TemplateSource): Promise<ReadFile> {
  const options = { unnamed: t('options.import.unnamed'), language: t('language') };
  const { name, size } = file;
  return readTemplateBytes({ name, size, bytes: () => file.arrayBuffer() }, options);
}

/** Its readers are loaded when something is pasted. */
export async function readPastedTemplate(pasted: Clipboard): Promise<ReadFile> {
  const { readPasted } = await import('./read-pasted.ts');
  return readPasted(pasted, { unnamed: t('options.import.unnamed'), language: t('language') });
}
