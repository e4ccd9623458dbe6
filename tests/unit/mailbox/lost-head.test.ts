/** An interview whose head is lost for the moment: it may be a practice one, which never travels. */
import { describe, expect, it } from 'vitest';
import { device, generationsIn, interview, note, PARCEL, settle, textsOf } from './mail-world.ts';

describe('an interview whose head is lost', () => {
  it('is not put into the mailbox', async () => {
    const a = device('a');
    a.truth.edit(note('i1', 'whose interview?'));
    await settle([a]);
    expect(generationsIn(a.area, PARCEL)).toEqual([]);
  });

  it('stays there if it is in, and brings the head back', async () => {
    const a = device('a');
    a.truth.edit(interview('i1'));
    await settle([a]);
    const b = device('b', { area: a.area });
    b.truth.edit(note('i1', 'written without it'));
    await settle([b]);
    await settle([a]);
    expect(generationsIn(a.area, PARCEL)).toHaveLength(1);
    expect(textsOf(a, 'i1')).toEqual(['written without it']);
  });
});
