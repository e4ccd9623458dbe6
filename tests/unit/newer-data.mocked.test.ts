/** A background that finds what a newer Debrief has left, or cannot tell at first whether one has been here. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { VERSION_KEY } from '@/storage/migrations/version.ts';

// Made by a build step.
vi.mock('@/assets/templates/en.json?asked', async () => ({
  template: (await import('@/assets/templates/en.json')).default,
}));

const HEAD = keys.interview(interviewId('i1'));
const { local } = fakeBrowser.storage;

const headIn = async () => JSON.stringify((await local.get(HEAD))[HEAD]);

/** A new life of the background, after a start of the browser: it ends what ran before. */
async function live() {
  vi.resetModules();
  const { keepCopies, theKeeper } = await import('@/entrypoints/background/the-keeper.ts');
  const { endWhatRanBefore } = await import('@/entrypoints/background/after-crash.ts');
  keepCopies(Promise.resolve(false), () => undefined);
  endWhatRanBefore(Promise.resolve(true));
  return theKeeper().replica;
}

beforeEach(async () => {
  vi.spyOn(local, 'getKeys').mockImplementation(async () => Object.keys(await local.get(null)));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const now = Date.now();
  const fields = { createdAt: now, startedAt: now };
  await local.set({ [HEAD]: setFields(emptyRegister(0), fields, now, 'ann') });
});

it('ends no interview in data that a newer Debrief has in hand', async () => {
  await local.set({ [VERSION_KEY]: { v: 1, version: 9, since: 0 } });
  const before = await headIn();
  const replica = await live();
  await expect.poll(() => replica.saveState().kind).toBe('failed');
  expect(await headIn()).toBe(before);
});

it('ends one where none has been', async () => {
  await live();
  await expect.poll(headIn).toContain('endedAt');
});
