/** A file read beside the page: whatever the worker does, there is one answer, and it is ended. */
import { expect, it, vi } from 'vitest';
import { readTemplateContent } from '@/domain/template-reading.ts';
import {
  type Reader,
  type ReadRequest,
  readTemplateBytes,
} from '@/entrypoints/options/read-template.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };

/** What a worker is to the page: words in, words out, and an end. */
class FakeReader extends EventTarget implements Reader {
  readonly requests: ReadRequest[] = [];
  isEnded = false;

  constructor(readonly act: (reader: FakeReader, request: ReadRequest) => void) {
    super();
  }

  postMessage(request: ReadRequest): void {
    this.requests.push(request);
    queueMicrotask(() => this.act(this, request));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const diligent = () =>
  new FakeReader((reader, { name, bytes, options }) =>
    reader.say(readTemplateContent(name, new Uint8Array(bytes), options)),
  );

function fileWith(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name: 'mine.csv', size: bytes.length, bytes: async () => bytes.buffer };
}

const file = fileWith('question\nWhat?\n');

it('what the worker reads is the answer, and the worker is ended', async () => {
  const reader = diligent();
  const read = await readTemplateBytes(file, OPTIONS, () => reader);
  expect(read).toMatchObject({ kind: 'template', file: { name: 'Questions' } });
  expect(reader.isEnded).toBe(true);
});

it('a file too large is not even asked for its bytes', async () => {
  const bytes = vi.fn();
  const start = vi.fn(diligent);
  const read = await readTemplateBytes({ name: 'x', size: 5_000_001, bytes }, OPTIONS, start);
  expect(read).toEqual({ kind: 'fault', fault: { kind: 'too-large', limit: 5_000_000 } });
  expect(bytes).not.toHaveBeenCalled();
  expect(start).not.toHaveBeenCalled();
});

it('a file that has grown since it was chosen is too large all the same', async () => {
  const grown = { name: 'x', size: 1, bytes: async () => new ArrayBuffer(5_000_001) };
  expect(await readTemplateBytes(grown, OPTIONS, diligent)).toMatchObject({
    fault: { kind: 'too-large' },
  });
});

it('a file that is no longer there is told so', async () => {
  const moved = { ...file, bytes: () => Promise.reject(new Error('moved')) };
  expect(await readTemplateBytes(moved, OPTIONS, diligent)).toEqual({
    kind: 'fault',
    fault: { kind: 'unread' },
  });
});

it('a reading without end is ended, and told so', async () => {
  vi.useFakeTimers();
  const endless = new FakeReader(() => undefined);
  const reading = readTemplateBytes(file, OPTIONS, () => endless);
  await vi.advanceTimersByTimeAsync(9999);
  expect(endless.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toEqual({ kind: 'fault', fault: { kind: 'too-slow' } });
  expect(endless.isEnded).toBe(true);
  vi.useRealTimers();
});

it.each([
  [
    'does not load, or breaks off',
    (reader: FakeReader) => reader.dispatchEvent(new Event('error')),
  ],
  [
    'sends what cannot be received',
    (reader: FakeReader) => reader.dispatchEvent(new Event('messageerror')),
  ],
  ['answers with something else', (reader: FakeReader) => reader.say({ kind: 'template' })],
  ['answers with nothing', (reader: FakeReader) => reader.say(null)],
])('a worker that %s is told of, and ended', async (_, act) => {
  const reader = new FakeReader(act);
  const read = await readTemplateBytes(file, OPTIONS, () => reader);
  expect(read).toEqual({ kind: 'fault', fault: { kind: 'no-reader' } });
  expect(reader.isEnded).toBe(true);
});

it('where no worker can be started, that is told', async () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  expect(await readTemplateBytes(file, OPTIONS, refuse)).toEqual({
    kind: 'fault',
    fault: { kind: 'no-reader' },
  });
});
