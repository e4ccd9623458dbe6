import { readTemplateFile } from '@/domain/template-file.ts';
import type { ReadTemplate, TemplateSource } from '@/state/template-import.ts';
export async function readTemplate(file: TemplateSource): Promise<ReadTemplate> {
  return readTemplateFile(new TextDecoder().decode(await file.arrayBuffer()));
}
export function readPastedTemplate(pasted: {
  readonly html: string;
  readonly text: string;
}): ReadTemplate {
  return readTemplateFile(pasted.text);
}
