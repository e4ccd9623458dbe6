/** What counts as a question about the copies, what as an answer, and who may ask. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CopiesReply, CopiesRequest } from '@/domain/copies.ts';
import { isCopiesReply, isCopiesRequest } from '@/domain/copies-messages.ts';
import { answerCopies } from '@/entrypoints/background/answer-copies.ts';
import { NOTE } from '../arbitrary-records.ts';
import { desk } from './desk.ts';

const REQUESTS: readonly CopiesRequest[] = [
  { kind: 'copies/status' },
  { kind: 'copies/exchange' },
  { kind: 'copies/file' },
  { kind: 'copies/preview', source: { kind: 'file', text: '{}' } },
  { kind: 'copies/restore', source: { kind: 'day', day: '2026-11-23' }, mode: 'replace' },
  { kind: 'copies/restore', source: { kind: 'erased' }, mode: 'join' },
  { kind: 'copies/undo-restore' },
  { kind: 'copies/erase-all' },
  { kind: 'copies/erase-now' },
  { kind: 'copies/heal', key: NOTE },
  { kind: 'copies/set-aside', key: NOTE },
  { kind: 'copies/notice-seen' },
];

describe('A question about the copies', () => {
  it.each(REQUESTS)('is known: $kind', (request) => {
    expect(isCopiesRequest(request)).toBe(true);
    expect(isCopiesRequest({ ...request, more: 1 })).toBe(false);
  });

  it.each([
    ['of another kind', { kind: 'script/hello' }],
    ['without its source', { kind: 'copies/preview' }],
    ['without its way', { kind: 'copies/restore', source: { kind: 'erased' } }],
    ['with a way that is none', { kind: 'copies/restore', source: { kind: 'erased' }, mode: 'x' }],
    ['with a day that is none', { kind: 'copies/preview', source: { kind: 'day', day: '../x' } }],
    ['with a text that is none', { kind: 'copies/preview', source: { kind: 'file', text: 7 } }],
    ['with a key of no record', { kind: 'copies/heal', key: 'mailbox/budget' }],
    ['that is no object', 'copies/erase-all'],
  ])('%s is none', (_, request) => {
    expect(isCopiesRequest(request)).toBe(false);
  });

  it('is none among all other values', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isCopiesRequest(value)));
  });
});

describe('An answer about the copies', () => {
  it('is known as the background gives it', async () => {
    const device = desk();
    device.local.put({ [NOTE]: 'broken' });
    const life = device.live();
    for (const request of REQUESTS) {
      const reply = await life.ask(request);
      expect([request.kind, isCopiesReply(reply)]).toEqual([request.kind, true]);
    }
  });

  it('is none where a part is missing or strange', async () => {
    const status = await desk().live().status();
    const strange: readonly unknown[] = [
      undefined,
      { kind: 'file' },
      { kind: 'fault', fault: { kind: 'other' } },
      { kind: 'preview', preview: {} },
      { kind: 'status', status: { ...status, setAside: -1 } },
      { kind: 'status', status: { ...status, mailbox: { kind: 'on' } } },
    ];
    expect(strange.filter(isCopiesReply)).toEqual([]);
  });
});

describe('Who may ask', () => {
  const asked: CopiesRequest[] = [];
  const { id } = fakeBrowser.runtime;
  const page = (name: string) => fakeBrowser.runtime.getURL(name as '/options.html');

  beforeEach(() => {
    asked.length = 0;
    answerCopies(async () => ({
      answer: async (request): Promise<CopiesReply> => {
        asked.push(request);
        return { kind: 'done' };
      },
      sweep: async () => undefined,
    }));
  });

  async function told(sender: { readonly id?: string; readonly url?: string }): Promise<unknown> {
    const listeners = await fakeBrowser.runtime.onMessage.trigger(
      { kind: 'copies/erase-all' },
      { ...sender } as never,
      () => undefined,
    );
    return Promise.all(listeners);
  }

  it.each(['options.html', 'options.html#data', 'interviews.html?x#i1', 'popup.html'])(
    'the own page %s, in a tab or not',
    async (name) => {
      expect(await told({ id, url: page(name) })).toEqual([{ kind: 'done' }]);
      expect(await told({ id, url: page(name), tab: { id: 3 } } as never)).toEqual([
        { kind: 'done' },
      ]);
      expect(asked).toHaveLength(2);
    },
  );

  it.each([
    ['the panel in a call page', { id, url: page('panel.html') }],
    ['the practice call', { id, url: page('practice.html') }],
    ['a script in a call page', { id, url: 'https://call.example/options.html' }],
    ['a page whose address only begins so', { id, url: `${page('options.html')}.evil.example` }],
    ['another extension', { id: 'other', url: page('options.html') }],
    ['nobody', { id }],
  ])('not %s', async (_, sender) => {
    await told(sender);
    expect(asked).toEqual([]);
  });

  it('hears of a failure where the copies could not be opened', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    fakeBrowser.reset();
    answerCopies(() => Promise.reject(new Error('closed')));
    expect(await told({ id, url: page('options.html') })).toEqual([{ kind: 'failed' }]);
  });
});
