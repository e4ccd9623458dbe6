/** Devices that hear of each other through the mailbox: what goes in and what comes out. */
import { describe, expect, it } from 'vitest';
import type { RecordKey } from '@/domain/keys.ts';
import {
  carry,
  DAY,
  device,
  fakeArea,
  generationsIn,
  headKey,
  interview,
  note,
  noteKey,
  PARCEL,
  parcelsIn,
  settings,
  settle,
  textsOf,
  withLongNote,
} from './mail-world.ts';

function pair() {
  const area = fakeArea();
  return [device('a', { area }), device('b', { area, level: 9 })] as const;
}

describe('an exchange', () => {
  it('brings interviews, notes and settings from one device to the other', async () => {
    const [a, b] = pair();
    a.truth.edit(interview('i1'));
    a.truth.edit(note('i1', 'clear, but fast <b> 😀'));
    a.truth.edit(settings({ theme: 'dark' }));
    expect(await a.exchange()).toEqual({ kind: 'written' });
    await b.exchange();
    expect(textsOf(b, 'i1')).toEqual(['clear, but fast <b> 😀']);
    expect(Object.fromEntries(b.truth.stored)).toEqual(Object.fromEntries(a.truth.stored));
  });

  it('writes nothing where the mailbox says already what the truth says', async () => {
    const [a, b] = pair();
    a.truth.edit(interview('i1'));
    await a.exchange();
    const calls = a.area.calls.length;
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
    expect(await b.exchange()).toEqual({ kind: 'in-step' });
    a.restart();
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
    expect(a.area.calls).toHaveLength(calls);
  });

  it('leaves both versions of a note that two devices wrote, on both', async () => {
    const [a, b] = pair();
    for (const one of [a, b]) one.truth.edit(interview('i1'));
    a.truth.edit(note('i1', 'from a'));
    b.truth.edit(note('i1', 'from b'));
    await settle([a, b]);
    expect([...textsOf(a, 'i1')].sort()).toEqual(['from a', 'from b']);
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
  });

  it('takes the mailbox into an empty truth and removes nothing', async () => {
    const { a, b } = await withLongNote();
    const before = new Map(a.area.items);
    expect(await b.exchange()).toEqual({ kind: 'in-step' });
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
    expect(b.area.items).toEqual(before);
  });

  it('puts back what a sign-in took out of the mailbox', async () => {
    const { a } = await withLongNote();
    const before = new Map(a.area.items);
    a.area.items.clear();
    expect(await a.exchange()).toEqual({ kind: 'written' });
    expect(a.area.items).toEqual(before);
  });

  it('sets before it removes, and takes out the generation that it has replaced', async () => {
    const { a } = await withLongNote();
    const [first] = generationsIn(a.area, PARCEL);
    a.area.calls.length = 0;
    a.truth.edit(note('i1', 'more'));
    await a.exchange();
    expect(a.area.calls).toEqual(['set', 'remove']);
    expect(generationsIn(a.area, PARCEL)).toHaveLength(1);
    expect(generationsIn(a.area, PARCEL)).not.toContain(first);
  });

  it('keeps only one of two packings that say the same, and each device the same one', async () => {
    const [a, b] = [device('a', { level: 1 }), device('b', { level: 9 })];
    for (const one of [a, b]) {
      one.truth.edit(interview('i1'));
      for (let word = 0; word < 40; word += 1) one.truth.edit(note('i1', 'the same words again '));
    }
    await a.exchange();
    b.truth.stored.clear();
    for (const [key, value] of a.truth.stored) b.truth.stored.set(key, value);
    await b.exchange();
    const [ofA, ofB] = [a, b].map((one) => generationsIn(one.area, PARCEL));
    expect(ofA).not.toEqual(ofB);
    for (const [key, value] of [...b.area.items]) a.area.items.set(key, value);
    carry(a, b);
    await a.exchange();
    await b.exchange();
    expect(generationsIn(a.area, PARCEL)).toHaveLength(1);
    expect(generationsIn(a.area, PARCEL)).toEqual(generationsIn(b.area, PARCEL));
  });
});

describe('joining alone', () => {
  it('takes in what it can read and writes nothing', async () => {
    const { a, b } = await withLongNote();
    b.truth.edit(interview('i2'));
    await b.join();
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
    expect(b.area.calls).toEqual([]);
  });
});

describe('a set of parts', () => {
  it('that has only half arrived is not applied, and is once the rest has come', async () => {
    const { a, b } = await withLongNote();
    const parts = [...a.area.items.keys()].filter((key) => key.includes(PARCEL));
    expect(parts.length).toBeGreaterThan(1);
    const [late = ''] = parts;
    b.area.items.delete(late);
    await b.exchange();
    expect(b.truth.record(headKey('i1'))).toBeUndefined();
    expect(b.area.items.has(parts[1] ?? '')).toBe(true);
    b.area.items.set(late, a.area.items.get(late));
    await b.join();
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
  });

  it('with a hash that does not hold is ignored, and replaced by whoever has the records', async () => {
    const { a, b } = await withLongNote();
    const [part = ''] = b.area.items.keys();
    b.area.items.set(part, { v: 1, n: 4, d: 'AAAA' });
    await b.exchange();
    expect(b.truth.record(headKey('i1'))).toBeUndefined();
    carry(b, a);
    expect(await a.exchange()).toEqual({ kind: 'written' });
    carry(a, b);
    await b.exchange();
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
    expect(generationsIn(b.area, PARCEL)).toHaveLength(1);
  });

  it('that was damaged for a day and is written again under its own name stays', async () => {
    const { a } = await withLongNote();
    const before = new Map(a.area.items);
    const [part = ''] = before.keys();
    a.area.items.set(part, 'damage');
    a.area.refuse('An unexpected error occurred', 1);
    await a.exchange();
    a.clock.time += DAY;
    expect(await a.exchange()).toEqual({ kind: 'written' });
    expect(a.area.items).toEqual(before);
  });

  it('that never became whole is taken out after a day, not before, and not by a restart', async () => {
    const { b } = await withLongNote();
    const [missing = ''] = b.area.items.keys();
    b.area.items.delete(missing);
    await b.exchange();
    b.clock.time += DAY - 1;
    b.restart();
    await b.exchange();
    expect(generationsIn(b.area, PARCEL)).toHaveLength(1);
    b.clock.time += 1;
    expect(await b.exchange()).toEqual({ kind: 'written' });
    expect(b.area.items.size).toBe(0);
  });
});

it('the status says what is in it, and when it was last in step', async () => {
  const { a } = await withLongNote();
  a.clock.time += 5000;
  await a.exchange();
  const bytes = [...a.area.items].reduce(
    (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
    0,
  );
  a.restart();
  expect(await a.status()).toEqual({
    kind: 'on',
    bytes,
    limit: 80_000,
    interviews: 1,
    leftOut: 0,
    hasNotes: true,
    newer: 0,
    inStepAt: a.clock.time,
    trouble: null,
  });
  expect(parcelsIn(a.area)).toEqual([PARCEL]);
  const keys: readonly RecordKey[] = [headKey('i1'), noteKey('i1')];
  for (const key of keys) expect(a.truth.record(key)).toBeDefined();
});
