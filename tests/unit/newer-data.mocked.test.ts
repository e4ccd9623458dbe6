/** A background that finds what a newer Debrief has left, or cannot tell at first whether one has been here. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interviewId, planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { VERSION_KEY } from '@/storage/migrations/version.ts';

// Made by a build step.
vi.mock('@/assets/templates/en.json?asked', async () => ({
  template: (await import('@/assets/templates/en.json')).default,
}));

vi.mock('@/entrypoints/background/the-icon.ts', () => ({
  theIcon: () => ({ show: badge, hide: async () => undefined }),
}));
vi.mock('@/entrypoints/background/reminder-notice.ts', () => ({
  showNotice: notice,
  followNotices: () => undefined,
}));

const { badge, notice } = vi.hoisted(() => ({ badge: vi.fn(), notice: vi.fn() }));

const HEAD = keys.interview(interviewId('i1'));
const PLAN = keys.plan(interviewId('i1'), planId('p1'));
const TOLD = 'reminders/told';
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

/** A new life of the background, half a minute old, with a plan that has long been due. */
async function liveWithPlan(): Promise<void> {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { remindOfPlans } = await import('@/entrypoints/background/remind.ts');
  const at = Date.now() - 30 * 86_400_000;
  const words = { moment: 'I get stuck', action: 'say one guess' };
  const fields = { createdAt: at, startedAt: at, endedAt: at };
  await local.set({
    [HEAD]: setFields(emptyRegister(0), fields, at, 'ann'),
    [PLAN]: setFields(emptyRegister(0), { createdAt: at, state: 'open', ...words }, at, 'ann'),
    [keys.settings]: setFields(emptyRegister(0), { notify: true }, at, 'ann'),
  });
  remindOfPlans();
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
}

const told = async () => (await local.get(TOLD))[TOLD];

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

it('reminds of no plan that a newer Debrief has left behind, and writes nothing', async () => {
  await local.set({ [VERSION_KEY]: { v: 1, version: 9, since: 0 } });
  await liveWithPlan();
  expect(await told()).toBeUndefined();
  expect([badge.mock.calls, notice.mock.calls]).toEqual([[], []]);
});

it('reminds of one where none has been', async () => {
  await liveWithPlan();
  await expect.poll(told).toEqual(expect.any(Number));
  await expect.poll(() => notice.mock.calls).toHaveLength(1);
  expect(badge).toHaveBeenCalledWith('reminders', expect.anything());
});

it('ends one where none has been', async () => {
  await live();
  await expect.poll(headIn).toContain('endedAt');
});

it('looks after the copies once, however often it was to while it could not tell', async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { keepCopies, theKeeper } = await import('@/entrypoints/background/the-keeper.ts');
  const wake = vi.spyOn(theKeeper(), 'wake').mockResolvedValue();
  const read = vi.spyOn(local, 'get').mockRejectedValue(new Error('no storage'));
  keepCopies(Promise.resolve(false), () => undefined);
  const ring = (name: string) =>
    fakeBrowser.alarms.onAlarm.trigger({
      name,
      scheduledTime: Date.now(),
      persistAcrossSessions: false,
    });
  for (let day = 0; day < 10; day += 1) await ring('daily');
  await ring('mailbox');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(wake).not.toHaveBeenCalled();
  read.mockRestore();
  await vi.advanceTimersByTimeAsync(5000);
  expect(wake.mock.calls).toEqual([['daily'], ['mailbox']]);
  await ring('daily');
  await vi.advanceTimersByTimeAsync(0);
  expect(wake).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
