/** What a replica makes of events: covered writes, removed keys, raised epochs. */
import { describe, expect, it } from 'vitest';
import { groupOf, groups, keys, type RecordKey } from '@/domain/keys.ts';
import { emptyRegister } from '@/domain/register.ts';
import { NOTE, NOTES, noteOf, typed, world } from './replica-world.ts';

describe('Events', () => {
  /** A surface whose listener the browser has not registered yet while another one writes. */
  async function lateListener(withOldValues: boolean): Promise<string> {
    const { turns, surface, stored } = world();
    let listening = false;
    const { replica } = surface('late', (area) => ({
      ...area,
      onChanged: (listener, signal) =>
        area.onChanged((changes) => {
          const heard = Object.entries(changes).map(([key, { oldValue, newValue }]) => [
            key,
            withOldValues ? { oldValue, newValue } : { newValue },
          ]);
          if (listening) listener(Object.fromEntries(heard));
        }, signal),
    }));
    await Promise.all([replica.open(NOTES), turns.settle()]);
    const brief = surface('brief');
    brief.replica.edit([typed('from the one that closed')]);
    await turns.settle();
    brief.die();
    listening = true;
    replica.edit([typed('mine')]);
    await turns.settle();
    return stored();
  }

  it('bring back what a write has covered, though its writer is gone', async () => {
    const text = await lateListener(true);
    expect(text).toContain('from the one that closed');
    expect(text).toContain('mine');
  });

  it('without their old values would let it be lost', async () => {
    expect(await lateListener(false)).toBe('mine');
  });

  it('that tell of a removed key take nothing away, and the next edit brings the words back', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('kept') });
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    store.remove(NOTE);
    await turns.settle();
    expect(note()).toBe('kept');
    replica.edit([typed('more')]);
    await turns.settle();
    expect(stored()).toContain('kept');
  });

  it('of a time of deletion without a deletion set no two surfaces writing in turns', async () => {
    const { turns, store, surface } = world();
    store.put({ [NOTE]: noteOf('kept') });
    const a = surface('a');
    await Promise.all([a.replica.open(NOTES), turns.settle()]);
    store.put({ [NOTE]: { ...noteOf('kept'), goneAt: 5 } });
    const b = surface('b');
    void b.replica.open(NOTES);
    await turns.settle(500);
    expect(await turns.settle(500)).toBe(0);
    expect([a.note(), b.note()]).toEqual(['kept', 'kept']);
  });

  it('of groups that nobody opened are not kept', async () => {
    const { turns, store, surface } = world();
    const { replica } = surface('a');
    await Promise.all([replica.open([groups.settings]), turns.settle()]);
    store.put({ [NOTE]: noteOf('elsewhere') });
    await turns.settle();
    expect(replica.list(groupOf(NOTE))).toEqual([]);
  });
});

describe('Epochs', () => {
  const raised = { ...emptyRegister(1), fields: {} };

  it('hide what is older as soon as one is raised, and tell of every record', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('old') });
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    const told: RecordKey[] = [];
    replica.onRecords((changed) => told.push(...changed), new AbortController().signal);
    store.put({ [keys.epoch]: raised });
    await turns.settle();
    expect(note()).toBe('');
    expect(told).toContain(NOTE);
    replica.edit([typed('new')]);
    await turns.settle();
    expect(stored()).toBe('new');
  });

  it('are known to every surface that has opened anything', async () => {
    const { turns, store, surface } = world();
    store.put({ [keys.epoch]: raised });
    const one = surface('a');
    await Promise.all([one.replica.open(NOTES), turns.settle()]);
    one.replica.edit([typed('new')]);
    expect(one.replica.get(NOTE)?.epoch).toBe(1);
  });
});
