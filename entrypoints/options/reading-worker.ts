/**
 * Reads one chosen file beside the page, which stays free for the person meanwhile.
 *
 * Owns: answering the page that started it. Must not know: storage, the page; how long it may take
 * (read-template.ts ends it).
 */
import { readTemplateContent } from '@/domain/template-reading.ts';
import type { ReadRequest } from './read-template.ts';

// Only the page that started it can send it anything.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { name, bytes, options } = data;
  postMessage(readTemplateContent(name, new Uint8Array(bytes), options));
});
