/** A template that is being read while the person goes on: what comes late takes nothing away. */
import { expect, it } from 'vitest';
import type { ReadFile, TemplateFile } from '@/domain/template-file.ts';
import { openMemorySurface } from '../support/memory-surface.ts';
import { exchangeOn, openEditor } from '../support/template-page.ts';

const asking = (text: string): TemplateFile => ({
  format: 'debrief-template',
  version: 2,
  name: 'Coach',
  language: 'en',
  aspects: [{ name: 'Depth', questions: [{ text }] }],
});

function fileOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'mine.json',
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
}

async function openExchange() {
  const surface = await openMemorySurface();
  return exchangeOn(openEditor(surface), surface);
}

it('shows nothing of a file that was given up while it was being read', async () => {
  const exchange = await openExchange();
  const reading = exchange.choose(fileOf('[1, 2'));
  exchange.dismiss();
  await reading;
  expect(exchange.state.value).toEqual({ kind: 'idle' });
});

it('keeps the file that was chosen after something was pasted, and what was picked in it', async () => {
  const exchange = await openExchange();
  const pasted = Promise.withResolvers<ReadFile>();
  const reading = exchange.offer('the clipboard', pasted.promise);
  await exchange.choose(fileOf(JSON.stringify(asking('Where did I lose you?'))));
  exchange.pickAll('added', false);
  pasted.resolve({ kind: 'template', file: asking('Which step was missing?') });
  await reading;
  expect(exchange.state.value).toMatchObject({ kind: 'preview', file: 'mine.json' });
  exchange.apply();
  expect(exchange.state.value).toMatchObject({ kind: 'done', file: 'mine.json', taken: 0 });
});

it('shows what was pasted last, though a file chosen before is read after it', async () => {
  const exchange = await openExchange();
  const bytes = Promise.withResolvers<ArrayBuffer>();
  const reading = exchange.choose({ ...fileOf('[1, 2'), arrayBuffer: () => bytes.promise });
  await exchange.offer('the clipboard', { kind: 'template', file: asking('Which step?') });
  bytes.resolve(new ArrayBuffer(2));
  await reading;
  expect(exchange.state.value).toMatchObject({ kind: 'preview', file: 'the clipboard' });
});
