/**
 * Reading a chosen file where a test has no worker.
 *
 * Owns: that. Must not know: any other format than JSON.
 */
import { type ReadFile, readTemplateFile } from '@/domain/template-file.ts';
import type { TemplateSource } from '@/state/template-import.ts';

export async function readJson(file: TemplateSource): Promise<ReadFile> {
  try {
    return readTemplateFile(new TextDecoder().decode(await file.arrayBuffer()));
  } catch {
    // The one thing that a file's bytes can do wrong here.
    return { kind: 'fault', fault: { kind: 'unread' } };
  }
}
