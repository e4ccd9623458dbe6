/** How the simulated `storage.sync` comes and goes between devices, by each browser's own rules. */
import { describe, expect, it } from 'vitest';
import { syncWorld } from './sync-world.ts';

function two(browser: 'chromium' | 'firefox' = 'chromium', tokens = 100) {
  const world = syncWorld(browser, tokens);
  const [a, b] = [world.device(), world.device()];
  a.sync.signIn(world.server);
  b.sync.signIn(world.server);
  return { ...world, a, b };
}

describe('storage.sync between devices in Chromium', () => {
  it('tells every context of a change, with what stood there before', async () => {
    const { a, b, carryAll } = two();
    await a.set({ key: 1 });
    await carryAll(a, b);
    await a.set({ key: 2 });
    await carryAll(a, b);
    expect(b.heard).toEqual([{ key: { newValue: 1 } }, { key: { oldValue: 1, newValue: 2 } }]);
    expect(a.heard).toEqual(b.heard);
  });

  it('tells nobody of an equal value', async () => {
    const { a } = two();
    await a.set({ key: 1 });
    await a.set({ key: 1 });
    expect(a.heard).toHaveLength(1);
  });

  it('brings the parts of one call one by one', async () => {
    const { a, b, carryAll, draw } = two();
    await a.set({ one: 1, two: 2, three: 3 });
    await carryAll(a);
    b.sync.step(draw);
    expect(Object.keys(b.held())).toHaveLength(1);
    await carryAll(b);
    expect(b.held()).toEqual({ one: 1, two: 2, three: 3 });
  });

  it('lets the account win, but not its deletion over a change made here', async () => {
    const { a, b, carryAll } = two();
    await a.set({ both: 'first', gone: 'first' });
    await carryAll(a, b);
    b.sync.setOnline(false);
    await b.set({ both: 'b', gone: 'b' });
    await a.set({ both: 'a' });
    await a.remove(['gone']);
    await carryAll(a);
    b.sync.setOnline(true);
    await carryAll(a, b);
    expect(a.held()).toEqual({ both: 'a', gone: 'b' });
    expect(b.held()).toEqual(a.held());
    expect(b.heard).toContainEqual({ both: { oldValue: 'b', newValue: 'a' } });
  });

  it('makes the area as the account has it at the first start, and deletes what is its own', async () => {
    const { server, device, carryAll, account } = syncWorld();
    server.commit('shared', 'account');
    const late = device();
    await late.set({ shared: 'here', own: 'here' });
    late.sync.signIn(server);
    await carryAll(late);
    expect(late.held()).toEqual({ shared: 'account' });
    expect(account()).toEqual({ shared: 'account' });
  });

  it('sends all there is to an empty account', async () => {
    const { server, device, carryAll, account } = syncWorld();
    const first = device();
    await first.set({ own: 1 });
    first.sync.signIn(server);
    await carryAll(first);
    expect(account()).toEqual({ own: 1 });
  });

  it('takes back what was written before its sync came up after a start', async () => {
    const { a, carryAll } = two();
    await a.set({ key: 'before' });
    await carryAll(a);
    a.sync.detach();
    await a.set({ key: 'early', own: 'early' });
    a.sync.attach();
    expect(a.held()).toEqual({ key: 'before' });
  });

  it('sends no more than it has tokens for, one every 100 seconds', async () => {
    const { a, clock, carryAll, account } = two('chromium', 1);
    await a.set({ key: 1 });
    await carryAll(a);
    await a.set({ key: 2 });
    await carryAll(a);
    expect(account()).toEqual({ key: 1 });
    expect(a.sync.waitsUntil()).toBe(clock.now + 100_000);
    clock.now += 100_000;
    await carryAll(a);
    expect(account()).toEqual({ key: 2 });
  });

  it('keeps what was changed offline until it is online', async () => {
    const { a, b, carryAll } = two();
    a.sync.setOnline(false);
    await a.set({ key: 1 });
    await carryAll(a, b);
    expect(b.held()).toEqual({});
    a.sync.setOnline(true);
    await carryAll(a, b);
    expect(b.held()).toEqual({ key: 1 });
  });

  it('carries damage from the account, and keeps damage of the area to itself until a start', async () => {
    const { a, b, server, carryAll } = two();
    await a.set({ key: 'whole' });
    await carryAll(a, b);
    a.sync.corrupt('key', undefined);
    await carryAll(a, b);
    expect([a.held(), b.held()]).toEqual([{}, { key: 'whole' }]);
    a.sync.detach();
    a.sync.attach();
    expect(a.held()).toEqual({ key: 'whole' });
    server.commit('key', [[null]]);
    await carryAll(a, b);
    expect([a.held(), b.held()]).toEqual([{ key: [[null]] }, { key: [[null]] }]);
  });

  it('sends what was changed here over a deletion, though the area has lost it meanwhile', async () => {
    const { a, b, account, carryAll } = two();
    b.sync.setOnline(false);
    await b.set({ key: 'both' });
    await a.set({ key: 'both' });
    await carryAll(a);
    await a.remove(['key']);
    await carryAll(a);
    b.sync.corrupt('key', undefined);
    b.sync.setOnline(true);
    await carryAll(a, b);
    expect(account()).toEqual({ key: 'both' });
    b.sync.detach();
    b.sync.attach();
    expect([a.held(), b.held()]).toEqual([account(), account()]);
  });

  it('has nothing to send where both have deleted', async () => {
    const { a, b, account, carryAll } = two();
    await a.set({ key: 1 });
    await carryAll(a, b);
    b.sync.setOnline(false);
    await b.remove(['key']);
    await a.remove(['key']);
    await carryAll(a);
    b.sync.setOnline(true);
    await carryAll(a, b);
    expect([a.held(), b.held(), account()]).toEqual([{}, {}, {}]);
    expect(b.sync.waitsUntil()).toBeUndefined();
  });

  it('gives no answer and no event to a dead context', async () => {
    const { a, turns } = two();
    const writing = a.set({ key: 1 });
    a.die();
    await turns.settle();
    await expect(Promise.race([writing, Promise.resolve('none')])).resolves.toBe('none');
    expect(a.heard).toEqual([]);
    expect(a.held()).toEqual({ key: 1 });
  });
});

describe('storage.sync between devices in Firefox', () => {
  it('tells of an equal value too', async () => {
    const { a } = two('firefox');
    await a.set({ key: 1 });
    await a.set({ key: 1 });
    expect(a.heard).toHaveLength(2);
  });

  it('joins key by key with what was last synced: what the account changed wins, removals too', async () => {
    const { a, b, carryAll } = two('firefox');
    await a.set({ both: 'first', gone: 'first', kept: 'first' });
    await carryAll(a);
    await carryAll(b);
    await b.set({ both: 'b', gone: 'b', kept: 'b', own: 'b' });
    await a.set({ both: 'a' });
    await a.remove(['gone']);
    await carryAll(a);
    await carryAll(b);
    expect(b.held()).toEqual({ both: 'a', kept: 'b', own: 'b' });
    await carryAll(a);
    expect(a.held()).toEqual(b.held());
  });

  it('overwrites what both have at the first sync, and keeps what only the device has', async () => {
    const { server, device, carryAll, account } = syncWorld('firefox');
    server.commit('shared', 'account');
    const late = device();
    await late.set({ shared: 'here', own: 'here' });
    late.sync.signIn(server);
    await carryAll(late);
    expect(late.held()).toEqual({ shared: 'account', own: 'here' });
    expect(account()).toEqual(late.held());
  });
});
