/** The background keeps all copies in step: when what is done, and that nothing is done for nothing. */
import { describe, expect, it } from 'vitest';
import { NOTICE_KEY } from '@/domain/copies.ts';
import { keys } from '@/domain/keys.ts';
import { DAY, epochOf, HEAD, headOf, keeperWorld, NOTE, noteOf, START } from './keeper-world.ts';
import { parcelsIn } from './mailbox/mail-world.ts';

const SECOND = 1000;

async function begunWithNote() {
  const device = keeperWorld();
  device.local.put({ [HEAD]: headOf({ role: 'Engineer' }), [NOTE]: noteOf('pace') });
  const keeper = await device.begun();
  device.account.calls.length = 0;
  return { ...device, keeper };
}

describe('What was changed goes into the mailbox', () => {
  it('half a minute after the last change', async () => {
    const { local, account, pass } = await begunWithNote();
    local.put({ [NOTE]: noteOf('pace, calm', 2) });
    await pass(20 * SECOND);
    local.put({ [NOTE]: noteOf('pace, calm, eyes', 3) });
    await pass(29 * SECOND);
    expect(account.calls).toEqual([]);
    // No alarm rings within half a minute of the one before.
    await pass(11 * SECOND);
    expect(account.calls).toContain('set');
  });

  it('two minutes after the first at the latest, though the typing goes on', async () => {
    const { local, account, pass } = await begunWithNote();
    for (let count = 2; count < 122; count += 1) {
      local.put({ [NOTE]: noteOf(`pace ${count}`, count) });
      await pass(SECOND);
    }
    expect(account.calls).toContain('set');
  });

  it('at once when an interview ends', async () => {
    const { local, account, pass, now } = await begunWithNote();
    local.put({ [HEAD]: headOf({ role: 'Engineer', startedAt: START, endedAt: now() }) });
    await pass(0);
    expect(account.calls).toContain('set');
  });
});

describe('What another device sent', () => {
  it('is joined in as soon as its parts have come', async () => {
    const there = await begunWithNote();
    const here = keeperWorld();
    await here.begun();
    here.arrives(there.account.items);
    await here.pass(2 * SECOND);
    expect(here.local.read(NOTE)).toEqual(there.local.read(NOTE));
  });

  it('is answered with what it lacks', async () => {
    const { account, pass, arrives } = await begunWithNote();
    // A sign-in takes out what only this device had.
    account.items.clear();
    arrives(new Map());
    await pass(40 * SECOND);
    expect(parcelsIn(account)).toContain('interview/i1');
  });
});

describe('A life of the background', () => {
  it('makes up for a first look that storage refused', async () => {
    const device = keeperWorld();
    device.local.put({ [HEAD]: headOf({ role: 'Engineer' }), [NOTE]: noteOf('pace') });
    device.local.failReads('An unexpected error occurred', 4);
    await device.begun();
    expect(device.reports).not.toEqual([]);
    expect([...device.kept.table('records').keys()].sort()).toEqual([HEAD, NOTE].sort());
    expect(parcelsIn(device.account)).toContain('interview/i1');
  });

  it('that was cut short is made up for by the next alarm', async () => {
    const device = keeperWorld();
    device.local.put({ [HEAD]: headOf({ role: 'Engineer' }), [NOTE]: noteOf('pace') });
    void device.live().start(true);
    await device.pass(SECOND);
    void device.live().start(false);
    await device.pass(60 * SECOND);
    expect(parcelsIn(device.account)).toContain('interview/i1');
  });

  it('does one thing at a time', async () => {
    const device = keeperWorld();
    let [reading, most] = [0, 0];
    const keeper = await device.begun({
      sync: (area) => ({
        ...area,
        async get() {
          reading += 1;
          most = Math.max(most, reading);
          const items = await area.get();
          await Promise.resolve();
          reading -= 1;
          return items;
        },
      }),
    });
    await Promise.all([keeper.exchange(), keeper.wake('mailbox'), keeper.exchange()]);
    expect(most).toBe(1);
  });

  it('goes on after a thing that failed', async () => {
    const { keeper, local, reports } = await begunWithNote();
    local.failReads('An unexpected error occurred', 1);
    await keeper.dropErased();
    expect(reports).toEqual(['what was deleted still stands']);
    expect(await keeper.exchange()).toEqual({ kind: 'in-step' });
  });

  it('writes nothing at all where nothing differs', async () => {
    const device = await begunWithNote();
    const written: string[] = [];
    void device
      .live({
        local: (area) => ({
          ...area,
          set: (items) => {
            written.push(...Object.keys(items));
            return area.set(items);
          },
          remove: async (gone) => void written.push(...gone),
        }),
        store: (store) => ({
          ...store,
          change: async () => void written.push('the backup'),
        }),
      })
      .start(true);
    await device.pass(3 * 60 * SECOND);
    expect(device.account.calls).toEqual([]);
    // When it was last seen to be in step, for "Your data".
    expect(new Set(written)).toEqual(new Set(['mailbox/state']));
  });
});

describe('Damage while the background runs', () => {
  it('is healed from the backup', async () => {
    const { local, pass } = await begunWithNote();
    local.put({ [NOTE]: 'torn' });
    await pass(3 * SECOND);
    expect(local.read(NOTE)).toEqual(noteOf('pace'));
    expect(local.read(`quarantine/${NOTE}`)).toBe('torn');
  });

  it('that takes a record away is healed as well', async () => {
    const { local, pass } = await begunWithNote();
    local.remove(NOTE);
    await pass(3 * SECOND);
    expect(local.read(NOTE)).toEqual(noteOf('pace'));
  });

  it('that takes a record away is healed where there is no backup', async () => {
    const device = keeperWorld({ hasNoBackup: true });
    await device.begun();
    device.local.put({ [NOTE]: noteOf('pace') });
    await device.pass(0);
    device.local.remove(NOTE);
    await device.pass(3 * SECOND);
    expect(device.local.read(NOTE)).toEqual(noteOf('pace'));
  });
});

describe('What "delete everything" has put out of sight', () => {
  it('goes from every place, into the copy for a way back', async () => {
    const { local, kept, account, pass, now } = await begunWithNote();
    local.put({ [keys.epoch]: epochOf(1, now()) });
    await pass(SECOND);
    expect(local.keys().filter((key) => key.startsWith('v1/'))).toEqual([keys.epoch]);
    expect([...kept.table('records').keys()]).toEqual([keys.epoch]);
    expect(parcelsIn(account)).toEqual(['epoch']);
    const copies = [...kept.table('copies')];
    expect(copies.filter(([, copy]) => JSON.stringify(copy).includes('pace'))).toHaveLength(1);
    expect(copies.find(([, copy]) => JSON.stringify(copy).includes('pace'))?.[0]).toMatch(
      /^erased /,
    );
  });

  it('has its 30 days on a computer that hears of it when they are over elsewhere', async () => {
    const { local, kept, pass, now, begun } = keeperWorld();
    local.put({ [HEAD]: headOf({ createdAt: START - 90 * DAY }), [NOTE]: noteOf('pace') });
    await begun();
    local.put({ [keys.epoch]: epochOf(1, now() - 40 * DAY) });
    await pass(SECOND);
    expect(local.read(NOTE)).toBeUndefined();
    const erased = () =>
      JSON.stringify([...kept.table('copies')].filter(([key]) => key.startsWith('erased ')));
    expect(erased()).toContain('pace');
    await pass(29 * DAY);
    expect(erased()).toContain('pace');
    await pass(2 * DAY);
    expect(erased()).not.toContain('pace');
  });

  it('stays where it is while the copy cannot be kept', async () => {
    const { local, kept, pass, now } = await begunWithNote();
    kept.refuseWrites('QuotaExceededError');
    local.put({ [keys.epoch]: epochOf(1, now()) });
    await pass(SECOND);
    expect(local.read(NOTE)).toEqual(noteOf('pace'));
  });

  it('does not take along what is written meanwhile under the same key', async () => {
    const { local, kept, pass, now } = await begunWithNote();
    const after = { ...noteOf('since'), epoch: 1 };
    local.put({ [keys.epoch]: epochOf(1, now()) });
    // A page that is open types on just before the old record is removed.
    const { table } = kept;
    while (![...table('copies').keys()].some((key) => key.startsWith('erased '))) {
      await Promise.resolve();
    }
    local.put({ [NOTE]: after });
    await pass(5 * SECOND);
    expect(local.read(NOTE)).toEqual(after);
  });
});

describe('The person is told once', () => {
  it('that storage came back empty and was filled from the backup', async () => {
    const device = await begunWithNote();
    device.local.empty();
    await device.begun();
    expect(device.notices).toHaveLength(1);
    expect(device.local.read(NOTICE_KEY)).toMatchObject({ kind: 'emptied', records: 2 });
    device.local.remove(NOTICE_KEY);
    await device.begun();
    await device.pass(2 * DAY);
    expect(device.notices).toHaveLength(1);
    expect(device.local.read(NOTICE_KEY)).toBeUndefined();
  });
});
