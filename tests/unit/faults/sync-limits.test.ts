/** What the simulated `storage.sync` refuses: the browsers' own limits, in the browsers' own words. */
import { describe, expect, it } from 'vitest';
import { chromiumValue } from '../../support/chromium-values.ts';
import { syncWorld } from './sync-world.ts';

const letters = (count: number) => 'a'.repeat(count);
/** Thirteen items of 7,800 letters: a little below all that has room. */
const nearlyFull = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => [`k${index}`, letters(7800)]),
);

describe('storage.sync in Chromium', () => {
  it('counts an item with its key and its quotes', async () => {
    const { set } = syncWorld().device();
    expect(await set({ key: letters(8192 - 3 - 2) })).toBeUndefined();
    expect(await set({ key: letters(8192 - 3 - 1) })).toBe(
      'Resource::kQuotaBytesPerItem quota exceeded',
    );
  });

  it('counts `<` as six bytes', async () => {
    const { set } = syncWorld().device();
    expect(await set({ key: '<'.repeat(1366) })).toMatch(/PerItem/);
    expect(await set({ key: '<'.repeat(1364) })).toBeUndefined();
  });

  it('speaks of the item first, then of the total, then of the number', async () => {
    const { set } = syncWorld().device();
    expect(await set(nearlyFull)).toBeUndefined();
    const many = Object.fromEntries(Array.from({ length: 520 }, (_, index) => [`m${index}`, 1]));
    expect(await set({ ...many, x: letters(9000) })).toMatch(/PerItem/);
    expect(await set({ ...many, x: letters(8000) })).toBe('Resource::kQuotaBytes quota exceeded');
    const { set: setMany } = syncWorld().device();
    expect(await setMany(many)).toBe('Resource::kMaxItems quota exceeded');
  });

  it('refuses a call whole', async () => {
    const { set, held } = syncWorld().device();
    await set({ small: 1, large: letters(9000) });
    expect(held()).toEqual({});
  });

  it('used other words in older versions', async () => {
    const { set } = syncWorld('older chromium').device();
    expect(await set({ key: letters(9000) })).toBe('QUOTA_BYTES_PER_ITEM quota exceeded');
  });

  it('takes 120 calls a minute and 1,800 an hour, whatever is in them', async () => {
    const { device, clock } = syncWorld();
    const { set, remove } = device();
    for (let call = 0; call < 60; call += 1) await set({ a: call, b: call });
    for (let call = 0; call < 60; call += 1) await remove(['a', 'b']);
    expect(await set({ a: 1 })).toMatch(/MAX_WRITE_OPERATIONS_PER_MINUTE/);
    for (let minute = 1; minute < 15; minute += 1) {
      clock.now += 60_000;
      for (let call = 0; call < 120; call += 1) await set({ a: call });
    }
    clock.now += 60_000;
    expect(await set({ a: 1 })).toMatch(/MAX_WRITE_OPERATIONS_PER_HOUR/);
    clock.now += 3_600_000;
    expect(await set({ a: 1 })).toBeUndefined();
  });

  it('stores what comes from the account past every limit, and then refuses even to shrink', async () => {
    const { server, device, carryAll } = syncWorld();
    const { sync, set, remove } = device();
    sync.signIn(server);
    await set(nearlyFull);
    server.commit('another', letters(8000));
    await carryAll({ sync });
    expect(sync.bytes()).toBeGreaterThan(102_400);
    expect(await set({ k0: letters(7000) })).toMatch(/kQuotaBytes/);
    expect(await remove(['another'])).toBeUndefined();
    expect(await set({ k0: letters(7000) })).toBeUndefined();
  });

  it('changes values on their way in: sorted keys, no lone surrogates, no undefined', () => {
    const value = { b: '\ud800x', a: [undefined, Number.NaN], c: undefined };
    expect(JSON.stringify(chromiumValue(value))).toBe('{"a":[null,null],"b":"\ufffdx"}');
  });
});

describe('storage.sync in Firefox', () => {
  it('counts all of its JSON, and says the same of every limit', async () => {
    const { set } = syncWorld('firefox').device();
    const full = 'QuotaExceededError: storage.sync API call exceeded its quota limitations.';
    expect(await set({ key: letters(9000) })).toBe(full);
    expect(await set(nearlyFull)).toBeUndefined();
    expect(await set({ x: letters(1200) })).toBe(full);
  });

  it('knows no limit of calls', async () => {
    const { set } = syncWorld('firefox').device();
    for (let call = 0; call < 150; call += 1) expect(await set({ a: call })).toBeUndefined();
  });
});

describe('Calls that fail because a test says so', () => {
  it('are refused as often as told, and reads for ever', async () => {
    const { sync, set, refusalOfGet } = syncWorld().device();
    sync.refuseWrites('An unexpected error occurred', 2);
    expect(await set({ a: 1 })).toBe('An unexpected error occurred');
    expect(await set({ a: 1 })).toBe('An unexpected error occurred');
    expect(await set({ a: 1 })).toBeUndefined();
    sync.failReads('cannot be read');
    for (let time = 0; time < 5; time += 1) expect(await refusalOfGet()).toBe('cannot be read');
  });

  it('are refused in an area that the browser has closed', async () => {
    const { sync, set } = syncWorld().device();
    sync.close();
    expect(await set({ a: 1 })).toBe('"sync" is not available in this instance of Chrome');
  });
});
