/**
 * A chosen file becomes a template, or the reason why not. It never rejects.
 *
 * Owns: the size that is read at all, the worker and how long it has. Must not know: the forms of files
 * (domain/template-reading.ts), what becomes of the template.
 */
import {
  type FileFault,
  type ReadFile,
  type ReadOptions,
  TEMPLATE_FILE_SIZE,
} from '@/domain/template-file.ts';

export type TemplateBytes = {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<ArrayBuffer>;
};

export type ReadRequest = {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly options: ReadOptions;
};

/** What is used of a worker. */
export type Reader = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Milliseconds. The largest file takes one second on a slow machine. */
const PATIENCE = 10_000;

export async function readTemplateBytes(
  file: TemplateBytes,
  options: ReadOptions,
  start: () => Reader = startReader,
  patience = PATIENCE,
): Promise<ReadFile> {
  const tooLarge: FileFault = { kind: 'too-large', limit: TEMPLATE_FILE_SIZE };
  if (file.size > TEMPLATE_FILE_SIZE) return fault(tooLarge);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.bytes();
  } catch {
    // The file was moved, or may not be read: the browser tells no more.
    return fault({ kind: 'unread' });
  }
  // It may have grown since it was chosen.
  if (bytes.byteLength > TEMPLATE_FILE_SIZE) return fault(tooLarge);
  let reader: Reader;
  try {
    reader = start();
  } catch {
    return fault({ kind: 'no-reader' });
  }
  const outcome = await answer(reader, { name: file.name, bytes, options }, patience);
  reader.terminate();
  return outcome;
}

/** A file of the extension's own: its content security policy allows no other. */
function startReader(): Reader {
  return new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
}

function answer(reader: Reader, request: ReadRequest, patience: number): Promise<ReadFile> {
  return new Promise((resolve) => {
    const settle = (outcome: ReadFile) => {
      clearTimeout(giveUp);
      resolve(outcome);
    };
    const giveUp = setTimeout(() => settle(fault({ kind: 'too-slow' })), patience);
    reader.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      settle(isReadFile(data) ? data : fault({ kind: 'no-reader' })),
    );
    // Its script did not load, or broke off; the browser's page of the extension says more.
    reader.addEventListener('error', () => settle(fault({ kind: 'no-reader' })));
    reader.addEventListener('messageerror', () => settle(fault({ kind: 'no-reader' })));
    reader.postMessage(request, [request.bytes]);
  });
}

function isReadFile(data: unknown): data is ReadFile {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  return (data.kind === 'template' && 'file' in data) || (data.kind === 'fault' && 'fault' in data);
}

function fault(found: FileFault): ReadFile {
  return { kind: 'fault', fault: found };
}
