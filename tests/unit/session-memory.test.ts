/** What the background remembers of a tab while the browser runs. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  callOf,
  forgetTab,
  isSilenced,
  rememberCall,
  rememberNonce,
  silence,
} from '@/entrypoints/background/session-memory.ts';

const { session } = fakeBrowser.storage;

async function remembered(): Promise<void> {
  await session.set({ 'head-start': 'large', 'panel/7': {} });
  await rememberNonce(7, 'a');
  await rememberNonce(77, 'b');
  await rememberCall(7, { site: 'meet', call: 'meet:abc', phase: 'inCall' });
}

const left = async () => Object.keys(await session.get(null)).sort();

/** Undefined: a browser of before Chrome 130 or Firefox 143. */
function tellNames(getKeys: (() => Promise<string[]>) | undefined): void {
  const before = session.getKeys;
  Object.assign(session, { getKeys });
  onTestFinished(() => void Object.assign(session, { getKeys: before }));
}

it('is forgotten with the tab, and of no other tab', async () => {
  await remembered();
  tellNames(undefined);
  await forgetTab(7);
  expect(await callOf(7)).toBeNull();
  expect(await left()).toEqual(['head-start', 'nonce/77/b']);
});

it('is forgotten without what else lies there being read, where the browser tells names', async () => {
  await remembered();
  const names = await left();
  tellNames(async () => names);
  const get = vi.spyOn(session, 'get');
  await forgetTab(7);
  expect(get).not.toHaveBeenCalled();
  get.mockRestore();
  expect(await left()).toEqual(['head-start', 'nonce/77/b']);
});

it('keeps the panel out of a call for as long as one can take, and not out of the next in the same room', async () => {
  const now = Date.UTC(2026, 10, 30, 9);
  const HOUR = 3_600_000;
  await silence('meet:abc', now);
  expect(await isSilenced('meet:abc', now + 3 * HOUR)).toBe(true);
  expect(await isSilenced('meet:xyz', now)).toBe(false);
  expect(await isSilenced(null, now)).toBe(false);
  expect(await isSilenced('meet:abc', now + 24 * HOUR)).toBe(false);
});
