/** Packings of one parcel beside each other: which stay, which go, which wait. */
import { describe, expect, it } from 'vitest';
import {
  device,
  generationsIn,
  interview,
  note,
  noteKey,
  PARCEL,
  settle,
  textsOf,
  withLongNote,
} from './mail-world.ts';

describe('a generation', () => {
  it('is not taken out while the truth could not take it in', async () => {
    const { b } = await withLongNote();
    const before = [...b.area.items.keys()];
    b.truth.edit(interview('i1', { role: 'known here' }));
    b.truth.close();
    await b.exchange();
    for (const key of before) expect(b.area.items.has(key)).toBe(true);
  });

  it('is not taken out while a record of it cannot be read here, and heals the truth later', async () => {
    const { a, b } = await withLongNote();
    await b.exchange();
    b.truth.stored.set(noteKey('i1'), 'damage');
    b.truth.edit(interview('i1', { role: 'changed here' }));
    const [old = ''] = generationsIn(b.area, PARCEL);
    await b.exchange();
    await b.exchange();
    expect(generationsIn(b.area, PARCEL)).toContain(old);
    expect(b.truth.stored.get(noteKey('i1'))).toBe('damage');
    b.truth.stored.delete(noteKey('i1'));
    await settle([b]);
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
    b.truth.edit(interview('i1', { role: 'changed again' }), 3000);
    await settle([b]);
    expect(generationsIn(b.area, PARCEL)).toHaveLength(1);
  });

  it('stays beside another while it takes both to say all, until the next change', async () => {
    const [a, b] = [device('a'), device('b')];
    a.truth.edit(interview('i1'), 2000);
    b.truth.edit(interview('i1'), 1000);
    b.truth.edit(note('i1', 'under an older head'));
    await a.exchange();
    await b.exchange();
    for (const [key, value] of b.area.items) a.area.items.set(key, value);
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
    expect(generationsIn(a.area, PARCEL)).toHaveLength(2);
    a.truth.edit(note('i1', 'more'));
    await settle([a]);
    expect(generationsIn(a.area, PARCEL)).toHaveLength(1);
    expect([...textsOf(a, 'i1')].sort()).toEqual(['more', 'under an older head']);
  });

  it('of a newer program waits, and the own parcel goes on beside it', async () => {
    const { a } = await withLongNote();
    const newer = `m1/${PARCEL}/abcdefghijkl/0`;
    a.area.items.set(newer, { v: 2, secret: 'from the future' });
    for (const role of ['first', 'second']) {
      a.truth.edit(interview('i1', { role }), 2000);
      await a.exchange();
    }
    await settle([a]);
    expect(a.area.items.get(newer)).toEqual({ v: 2, secret: 'from the future' });
    expect(generationsIn(a.area, PARCEL)).toHaveLength(2);
    const b = device('b', { area: a.area });
    await b.exchange();
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
    expect(await b.status()).toMatchObject({ kind: 'on', newer: 1, interviews: 1 });
  });

  it('in a layout that is not known is left alone and counted', async () => {
    const a = device('a');
    a.area.items.set('m2/everything', { v: 1 });
    a.truth.edit(interview('i1'));
    await settle([a]);
    expect(a.area.items.get('m2/everything')).toEqual({ v: 1 });
    expect(await a.status()).toMatchObject({ newer: 1 });
  });
});
