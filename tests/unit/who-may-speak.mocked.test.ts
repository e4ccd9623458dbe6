/** Whom the background and the practice call listen to: it is the browser's word of the sender that counts. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerKeys } from '@/entrypoints/background/answer-keys.ts';
import { answerMessages } from '@/entrypoints/background/answer-messages.ts';

const icon = vi.hoisted(() => ({ show: vi.fn(), hide: vi.fn() }));
// What is done for who may ask is told elsewhere; here it is enough that it would be done.
vi.mock('@/entrypoints/background/open-records.ts', () => ({ openRecords: vi.fn() }));
vi.mock('@/entrypoints/background/the-icon.ts', () => ({
  theIcon: () => ({ ...icon, forget: vi.fn(async () => undefined) }),
}));

const id = fakeBrowser.runtime.id;
const page = (name: string) => fakeBrowser.runtime.getURL(`/${name}` as never);
const CALL = 'https://meet.google.com/abc-defg-hij';

type Sender = {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number };
};

async function told(message: unknown, sender: Sender): Promise<readonly unknown[]> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(
    message,
    sender as never,
    () => undefined,
  );
  return (await Promise.all(answers)).filter((answer) => answer !== undefined);
}

const inSession = () => fakeBrowser.storage.session.get(null);

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.commands, 'getAll').mockImplementation((async () => []) as never);
  answerMessages();
  answerKeys();
});

describe('A nonce', () => {
  const nonce = '0e984725-c51c-4bf4-9960-e1c80e27aba0';
  const announced = { kind: 'script/nonce', nonce };
  const script = { id, url: CALL, frameId: 0, tab: { id: 7 } };
  const panel = { id, url: page('panel.html'), frameId: 3, tab: { id: 7 } };
  const verify = { kind: 'panel/verify', nonce };

  it('opens the panel in the tab of the script that made it, in one frame', async () => {
    await told(announced, script);
    expect(await told(verify, panel)).toEqual([{ kind: 'background/verdict', tab: 7 }]);
    const elsewhere = { ...panel, frameId: 4 };
    expect(await told(verify, elsewhere)).toEqual([{ kind: 'background/verdict', tab: null }]);
  });

  it('is confirmed again to the frame that did not hear the first answer', async () => {
    await told(announced, script);
    await told(verify, panel);
    expect(await told(verify, panel)).toEqual([{ kind: 'background/verdict', tab: 7 }]);
  });

  it('opens none in another tab', async () => {
    await told(announced, script);
    const there = { ...panel, tab: { id: 8 } };
    expect(await told(verify, there)).toEqual([{ kind: 'background/verdict', tab: null }]);
  });

  it.each([
    ['a panel, which may stand in a frame that a page made', panel],
    ['another page of the extension', { ...script, url: page('options.html') }],
    ['another extension', { ...script, id: 'other' }],
    ['a page that is not encrypted', { ...script, url: 'http://meet.google.com/abc' }],
    ['what stands in no tab', { id, url: CALL }],
    ['what has no address', { id, tab: { id: 7 } }],
  ])('is not taken from %s', async (_, sender) => {
    await told(announced, sender);
    expect(await inSession()).toEqual({});
  });

  it.each([
    ['a script in a call page', script],
    ['another page of the extension', { ...panel, url: page('interviews.html') }],
    ['a panel with something in its address', { ...panel, url: `${page('panel.html')}?x` }],
    ['another extension', { ...panel, id: 'other' }],
  ])('is not redeemed for %s', async (_, sender) => {
    await told(announced, script);
    expect(await told(verify, sender)).toEqual([]);
    expect(Object.keys(await inSession())).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(100_000), `${nonce}/x`, 7, null])(
    'is no other value: %#',
    async (other) => {
      await told({ kind: 'script/nonce', nonce: other }, script);
      expect(await inSession()).toEqual({});
      const verdict = { kind: 'background/verdict', tab: 7 };
      expect(await told({ kind: 'panel/verify', nonce: other }, panel)).not.toContainEqual(verdict);
    },
  );
});

describe('The keys', () => {
  const ask = { kind: 'panel/keys' };

  it.each([
    ['in a call', { id, url: page('panel.html'), tab: { id: 7 } }],
    ['in the side panel', { id, url: page('panel.html') }],
    ['of a companion window', { id, url: page('panel.html'), frameId: 0, tab: { id: 9 } }],
  ])('are told to the panel %s', async (_, sender) => {
    expect(await told(ask, sender)).toEqual([['', '', '', '']]);
  });

  it.each([
    ['a script in a call page', { id, url: CALL, frameId: 0, tab: { id: 7 } }],
    ['another extension', { id: 'other', url: page('panel.html') }],
    ['nobody', { id }],
  ])('are told to nobody else, not to %s', async (_, sender) => {
    expect(await told(ask, sender)).toEqual([]);
  });
});

describe('The sign that it is time to ask', () => {
  const due = { kind: 'panel/nudge', isDue: true };

  it.each([
    ['a script in a call page', { id, url: CALL, tab: { id: 7 } }],
    ['another extension', { id: 'other', url: page('panel.html') }],
  ])('is not taken from %s', async (_, sender) => {
    expect(await told(due, sender)).toEqual([]);
  });

  it.each([
    ['in the tab of the call, for the panel in its frame', { frameId: 3, tab: { id: 7 } }, 7],
    ['in every tab, for the side panel', {}, undefined],
    [
      'in every tab, for the companion window, which shows no icon',
      { frameId: 0, tab: { id: 9 } },
      undefined,
    ],
  ])('stands %s', async (_, sender, tab) => {
    const panel = { id, url: page('panel.html'), ...sender };
    await told(due, panel);
    expect(icon.show).toHaveBeenLastCalledWith('nudge', expect.anything(), tab);
    await told({ ...due, isDue: false }, panel);
    expect(icon.hide).toHaveBeenLastCalledWith(['nudge'], tab);
  });
});
