/** What is in the mailbox and what is not: the person's switches, deletes, and how much room there is. */
import { describe, expect, it } from 'vitest';
import { raisedEpoch } from '@/domain/epoch.ts';
import { keys } from '@/domain/keys.ts';
import { MAILBOX_LIMITS } from '@/storage/mailbox/limits.ts';
import {
  bytesIn,
  carry,
  device,
  fakeArea,
  headKey,
  interview,
  noise,
  note,
  noteKey,
  parcelsIn,
  settings,
  settle,
  textsOf,
} from './mail-world.ts';

function filled(count: number, noteLength: number) {
  const a = device('a');
  for (let at = 0; at < count; at += 1) {
    a.truth.edit(interview(`i${at}`, { endedAt: 1000 + at }));
    a.truth.edit(note(`i${at}`, noise(noteLength, at + 1)));
  }
  return a;
}

describe('sync switched off', () => {
  it('takes everything out but the epoch and the settings', async () => {
    const a = filled(3, 100);
    a.truth.edit({ kind: 'set', key: keys.epoch, fields: { raisedAt: 1 } });
    a.truth.edit(settings({ theme: 'dark' }));
    await a.exchange();
    expect(parcelsIn(a.area)).toHaveLength(5);
    a.truth.edit(settings({ sync: false }));
    await settle([a]);
    expect(parcelsIn(a.area)).toEqual(['epoch', 'settings']);
    expect(await a.status()).toEqual({ kind: 'off' });
    a.truth.edit(interview('later'));
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
  });

  it('reaches the other device, which neither reads on nor puts anything back', async () => {
    const a = filled(2, 100);
    const b = device('b', { area: a.area });
    await settle([a, b]);
    a.truth.edit(settings({ sync: false }));
    await a.exchange();
    b.truth.edit(interview('i0', { role: 'changed meanwhile' }));
    await settle([a, b]);
    expect(parcelsIn(a.area)).toEqual(['settings']);
    expect(b.truth.record(headKey('i0'))).toBeDefined();
  });

  it('leaves in the mailbox what this device does not know', async () => {
    const [a, b] = [filled(1, 100), device('b')];
    await a.exchange();
    b.truth.edit(settings({ sync: false }));
    carry(a, b);
    await settle([b]);
    expect(b.truth.record(headKey('i0'))).toBeUndefined();
    expect(parcelsIn(b.area)).toEqual(['interview/i0', 'settings']);
  });

  it('is not guessed: with settings that cannot be read nothing is put anywhere', async () => {
    const a = filled(2, 100);
    a.truth.stored.set(keys.settings, { v: 9 });
    expect(await a.exchange()).toMatchObject({ kind: 'later', trouble: 'refused' });
    expect(a.area.items.size).toBe(0);
  });

  it('is still known from the mailbox when the own settings are damaged', async () => {
    const a = filled(2, 100);
    a.truth.edit(settings({ sync: false }));
    await a.exchange();
    a.truth.stored.set(keys.settings, 'damage');
    await settle([a]);
    expect(parcelsIn(a.area)).toEqual(['settings']);
  });
});

describe('notes left out', () => {
  it('replace what went with notes, and the notes stay on the device', async () => {
    const a = filled(2, 100);
    await a.exchange();
    expect(await a.status()).toMatchObject({ hasNotes: true });
    a.truth.edit(settings({ syncNotes: false }));
    await settle([a]);
    expect(await a.status()).toMatchObject({ kind: 'on', hasNotes: false, interviews: 2 });
    const b = device('b', { area: a.area });
    await settle([b, a]);
    expect(b.truth.record(headKey('i0'))).toBeDefined();
    expect(b.truth.record(noteKey('i0'))).toBeUndefined();
    expect(textsOf(a, 'i0')).toHaveLength(1);
  });

  it('are taken in from a device that had not heard of it yet', async () => {
    const [a, b] = [device('a'), filled(1, 100)];
    await b.exchange();
    carry(b, a);
    a.truth.edit(settings({ syncNotes: false }));
    await settle([a]);
    expect(textsOf(a, 'i0')).toHaveLength(1);
    expect(await a.status()).toMatchObject({ hasNotes: false, interviews: 1 });
  });
});

describe('practice', () => {
  it('never travels', async () => {
    const a = device('a');
    a.truth.edit(interview('i0', { practice: true }));
    a.truth.edit(interview('real'));
    await settle([a]);
    expect(parcelsIn(a.area)).toEqual(['interview/real']);
  });

  it('put in by a device that does not know it for one is left there: two would write in turns', async () => {
    const a = filled(1, 50);
    await a.exchange();
    const b = device('b', { area: a.area });
    b.truth.edit(interview('i0', { practice: true }), 2000);
    await b.exchange();
    const calls = a.area.calls.length;
    await settle([b]);
    expect(parcelsIn(a.area)).toEqual(['interview/i0']);
    expect(a.area.calls.length).toBe(calls);
  });
});

describe('delete everything', () => {
  it('empties the mailbox of what is older, and another device brings nothing back', async () => {
    const a = filled(3, 100);
    const b = device('b', { area: a.area });
    await settle([a, b]);
    a.truth.stored.clear();
    a.truth.stored.set(keys.epoch, raisedEpoch(undefined, 2000, 'a'));
    await a.exchange();
    expect(parcelsIn(a.area)).toEqual(['epoch']);
    b.truth.edit(note('i1', 'typed before it heard'));
    await settle([b, a]);
    expect(parcelsIn(a.area)).toEqual(['epoch']);
    expect(b.truth.record(headKey('i0'))).toBeUndefined();
    b.truth.edit(interview('new'));
    await settle([b, a]);
    expect(a.truth.record(headKey('new'))).toBeDefined();
  });

  it('stays so while the own epoch cannot be read', async () => {
    const a = filled(1, 100);
    const b = device('b', { area: a.area });
    await settle([a, b]);
    a.truth.stored.set(keys.epoch, raisedEpoch(undefined, 2000, 'a'));
    await a.exchange();
    b.truth.stored.set(keys.epoch, 'damage');
    await settle([b]);
    expect(parcelsIn(a.area)).toEqual(['epoch']);
  });
});

describe('room', () => {
  it('is given to the newest interviews, and those without are told of', async () => {
    const a = filled(120, 900);
    await settle([a]);
    const bytes = bytesIn(a.area.items);
    expect(bytes).toBeGreaterThan(55_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    const count = parcelsIn(a.area).length;
    expect(parcelsIn(a.area)).toContain('interview/i119');
    expect(parcelsIn(a.area)).not.toContain('interview/i0');
    expect(await a.status()).toMatchObject({ interviews: count, leftOut: 120 - count });
  });

  it('is not fought over by two devices, each with interviews that the other has not seen', async () => {
    const area = fakeArea();
    const [a, b] = [device('a', { area, level: 1 }), device('b', { area, level: 9 })];
    for (let at = 0; at < 100; at += 1) {
      const one = at % 2 === 0 ? a : b;
      one.truth.edit(interview(`i${at}`, { endedAt: 1000 + at }));
      one.truth.edit(note(`i${at}`, `${noise(500, at + 1)} ${'the same words '.repeat(20)}`));
    }
    await settle([a, b]);
    const calls = area.calls.length;
    for (let round = 0; round < 5; round += 1) {
      for (const one of [a, b]) expect(await one.exchange()).toEqual({ kind: 'in-step' });
    }
    expect(area.calls).toHaveLength(calls);
    expect(bytesIn(area.items)).toBeLessThanOrEqual(80_000);
  });

  it('is not fought over where an old device believes that an interview is still planned', async () => {
    const limits = { ...MAILBOX_LIMITS, refillBytes: 3000, mostBytes: 4000 };
    const area = fakeArea();
    const [a, b] = [device('a', { area, limits }), device('b', { area, limits })];
    a.truth.edit(interview('x', { startedAt: null, endedAt: null }));
    await settle([a, b]);
    a.truth.edit(note('x', noise(400)));
    a.truth.edit(interview('x', { startedAt: 2, endedAt: 3 }), 2000);
    for (let at = 0; at < 30; at += 1) {
      a.truth.edit(interview(`i${at}`, { endedAt: 1000 + at }));
      a.truth.edit(note(`i${at}`, noise(300, at + 1)));
      a.clock.time += 3_600_000;
      await a.exchange();
    }
    expect(parcelsIn(area)).not.toContain('interview/x');
    await settle([b, a]);
    for (const one of [b, a]) expect(await one.exchange()).toEqual({ kind: 'in-step' });
    expect(b.truth.record(headKey('x'))).toEqual(a.truth.record(headKey('x')));
  });

  it('is never given to a parcel that is larger than all of it', async () => {
    const a = filled(3, 100);
    a.truth.edit(interview('huge', { endedAt: 9999 }));
    a.truth.edit(note('huge', noise(150_000)));
    await settle([a]);
    expect(parcelsIn(a.area)).toEqual(['interview/i0', 'interview/i1', 'interview/i2']);
    expect(await a.status()).toMatchObject({ interviews: 3, leftOut: 1 });
  });

  it('is left to the state that is in it when the newer one is larger than all of it', async () => {
    const a = filled(2, 100);
    const b = device('b', { area: a.area });
    await settle([a, b]);
    a.truth.edit(note('i0', noise(150_000)));
    await settle([a, b]);
    expect(parcelsIn(a.area)).toEqual(['interview/i0', 'interview/i1']);
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
    expect(await a.status()).toMatchObject({ interviews: 2, leftOut: 1 });
  });

  it('ends at 400 items, however small they are', async () => {
    const limits = { ...MAILBOX_LIMITS, refillBytes: 1e6, mostBytes: 1e6, quotaBytes: 1e6 };
    const a = device('a', { area: fakeArea(1e6), limits });
    for (let at = 0; at < 450; at += 1) a.truth.edit(interview(`i${at}`, { endedAt: at }));
    await settle([a]);
    expect(a.area.items.size).toBe(300);
    for (let at = 450; at < 600; at += 1) {
      a.truth.edit(interview(`i${at}`, { endedAt: at }));
      if (at % 10 === 0) await a.exchange();
      a.clock.time += 60_000;
      expect(a.area.items.size).toBeLessThanOrEqual(400);
    }
    await settle([a]);
    expect(a.area.items.size).toBe(400);
    expect(parcelsIn(a.area)).toContain('interview/i599');
  });
});
