/** Protections that need no model to be missed: what happens without each, and with it. */
import { describe, expect, it } from 'vitest';
import { raisedEpoch } from '@/domain/epoch.ts';
import { groupOf, keys } from '@/domain/keys.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { StorageArea } from '@/storage/area.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore, createTurns } from '../../support/shared-area.ts';
import {
  type Device,
  device,
  HOUR,
  interview,
  note,
  noteKey,
  textsOf,
} from '../mailbox/mail-world.ts';

async function withMail(): Promise<Device> {
  const one = device('a');
  one.truth.edit(interview('i1'));
  one.truth.edit(note('i1', 'safe'));
  await one.exchange();
  return one;
}

describe('The epoch', () => {
  it('missing: what was merely taken away comes back from the mailbox', async () => {
    const one = await withMail();
    one.truth.stored.clear();
    await one.exchange();
    expect(textsOf(one, 'i1')).toEqual(['safe']);
  });

  it('raised: nothing of it comes back', async () => {
    const one = await withMail();
    one.truth.stored.clear();
    one.truth.stored.set(keys.epoch, raisedEpoch(undefined, 5000, 'a'));
    await one.exchange();
    expect(textsOf(one, 'i1')).toEqual([]);
  });
});

/** Calls in the busiest hour of a person who types for three. */
async function busiestHour(forget: (one: Device) => Promise<void>): Promise<number> {
  const one = await withMail();
  const made: number[] = [];
  for (let minute = 0; minute < 180; minute += 1) {
    one.clock.time += 60_000;
    one.truth.edit(note('i1', `word ${minute}`));
    await forget(one);
    const before = one.area.calls.length;
    await one.exchange();
    for (let call = before; call < one.area.calls.length; call += 1) made.push(one.clock.time);
  }
  const within = made.map((at) => made.filter((other) => other > at - HOUR && other <= at).length);
  return Math.max(...within);
}

describe('The memory of calls', () => {
  it('missing: more are made in an hour than the browser carries', async () => {
    const most = await busiestHour(async (one) => {
      await one.memory.write('calls', null);
      one.restart();
    });
    expect(most).toBeGreaterThan(36);
  });

  it('there: thirty', async () => {
    expect(await busiestHour(async (one) => one.restart())).toBeLessThanOrEqual(30);
  });
});

describe('The lock on what cannot be read', () => {
  const newer = { v: 2, kind: 'text', words: 'from the future' };

  /** As a program sees it that takes a failed reading for "nothing there". */
  function takingDefaults(area: StorageArea): StorageArea {
    const spared = (items: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(items).filter(([key]) => key !== noteKey('i1')));
    return { ...area, get: async (wanted) => spared(await area.get(wanted)) };
  }

  async function typeOver(through: (area: StorageArea) => StorageArea): Promise<unknown> {
    const turns = createTurns(7);
    const store = createSharedStore({ turns });
    store.put({ [noteKey('i1')]: newer });
    const life = new AbortController();
    const area = through(store.connect().area);
    const replica = createReplica({ area, actor: 'a', now: () => 5, signal: life.signal });
    await Promise.all([replica.open([groupOf(noteKey('i1'))]), turns.settle()]);
    replica.edit([{ kind: 'write', key: noteKey('i1'), text: 'mine', replaces: [] }]);
    await turns.settle();
    life.abort();
    return store.read(noteKey('i1'));
  }

  it('missing: a letter takes the place of all that stood there', async () => {
    expect(await typeOver(takingDefaults)).toEqual(writeText(emptyText(0), 'mine', [], 'a'));
  });

  it('there: it stays as it was', async () => {
    expect(await typeOver((area) => area)).toEqual(newer);
  });
});
