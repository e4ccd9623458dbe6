/** A newer Debrief on another device: its form of a parcel waits here, and nobody writes in turns. */
import { describe, expect, it } from 'vitest';
import { device, generationsIn, interview, note, PARCEL, textsOf } from './mail-world.ts';

const NEWER = `m1/${PARCEL}/NEWERNEWERNE/0`;

async function besideNewer() {
  const here = device('here');
  here.truth.edit(interview('i1'));
  here.truth.edit(note('i1', 'pace'));
  here.area.items.set(NEWER, { v: 2, whatever: 'it holds' });
  await here.exchange();
  return here;
}

/** What a newer program does that has joined it: its own generation says all of it. */
function joinedByTheNewer({ area }: Awaited<ReturnType<typeof besideNewer>>): void {
  for (const key of [...area.items.keys()]) {
    if (key.startsWith(`m1/${PARCEL}/`) && key !== NEWER) area.items.delete(key);
  }
}

describe('Beside what a newer Debrief wrote', () => {
  it('ours is put once, and not again when the newer one has taken it in', async () => {
    const here = await besideNewer();
    expect(generationsIn(here.area, PARCEL)).toHaveLength(2);
    joinedByTheNewer(here);
    here.area.calls.length = 0;
    for (let life = 0; life < 3; life += 1) {
      await here.exchange();
      here.restart();
    }
    expect(here.area.calls).toEqual([]);
    expect(here.area.items.has(NEWER)).toBe(true);
  });

  it('what is edited here since goes as well', async () => {
    const here = await besideNewer();
    joinedByTheNewer(here);
    await here.exchange();
    here.truth.edit(note('i1', 'calm'));
    await here.exchange();
    expect(generationsIn(here.area, PARCEL)).toHaveLength(2);
    expect([...textsOf(here, 'i1')].sort()).toEqual(['calm', 'pace']);
  });

  it('ours is put again when all of it was taken out', async () => {
    const here = await besideNewer();
    here.area.items.clear();
    await here.exchange();
    expect(generationsIn(here.area, PARCEL)).toHaveLength(1);
  });
});
