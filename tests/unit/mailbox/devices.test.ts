/** Random days of three devices with little room and mail that arrives in pieces: they come to rest. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '@/domain/json.ts';
import { MAILBOX_LIMITS } from '@/storage/mailbox/limits.ts';
import {
  carry,
  DAY,
  type Device,
  device,
  fakeArea,
  HOUR,
  headKey,
  interview,
  noise,
  note,
  noteKey,
  parcelsIn,
} from './mail-world.ts';

const LIMITS = {
  ...MAILBOX_LIMITS,
  itemBytes: 260,
  refillBytes: 2000,
  mostBytes: 2800,
  quotaBytes: 4200,
};

const IDS = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5'] as const;

const step = fc.record({
  act: fc.constantFrom('note', 'note', 'state', 'delete', 'exchange', 'exchange', 'mail', 'damage'),
  place: fc.nat({ max: 2 }),
  other: fc.nat({ max: 2 }),
  id: fc.constantFrom(...IDS),
  draw: fc.nat({ max: 1000 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Some of what differs arrives; a removal arrives as well as an item does. */
function mail(from: Device, to: Device, draw: number): void {
  const names = [...new Set([...from.area.items.keys(), ...to.area.items.keys()])].sort();
  for (const [at, name] of names.entries()) {
    if ((at * 7 + draw) % 3 === 0) continue;
    const value = from.area.items.get(name);
    if (value === undefined) to.area.items.delete(name);
    else to.area.items.set(name, structuredClone(value));
  }
}

function edit(one: Device, { act, id, draw }: Step, words: Set<string>): void {
  if (act === 'note') {
    const word = `${noise(20 + (draw % 8) * 40, draw + 1)}-${words.size}`;
    words.add(word);
    one.truth.edit(note(id, word));
  } else if (act === 'state') {
    const endedAt = draw % 3 === 0 ? null : draw;
    one.truth.edit(interview(id, { startedAt: draw % 5 === 0 ? null : 1, endedAt }), draw);
  } else {
    one.truth.edit({ kind: 'delete', key: headKey(id) });
  }
}

async function play(steps: readonly Step[]) {
  const clock = { time: HOUR };
  const devices = [1, 6, 9].map((level, at) =>
    device(`d${at}`, { level, limits: LIMITS, clock, area: fakeArea(LIMITS.quotaBytes) }),
  );
  const words = devices.map(() => new Set<string>());
  for (const one of steps) {
    const [here, there] = [devices[one.place], devices[one.other]];
    if (here === undefined || there === undefined) continue;
    clock.time += HOUR;
    if (one.act === 'exchange') await here.exchange();
    else if (one.act === 'mail') mail(there, here, one.draw);
    else if (one.act === 'damage') {
      const keys = [...here.area.items.keys()];
      const key = keys[one.draw % Math.max(1, keys.length)];
      if (key !== undefined) here.area.items.set(key, one.draw);
    } else edit(here, one, words[one.place] ?? new Set());
  }
  return { devices, words, clock };
}

/** Each hears all of the others until nobody writes any more. */
async function rest(devices: readonly Device[], clock: { time: number }): Promise<number> {
  let quiet = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const one = devices[turn % devices.length];
    if (one === undefined) continue;
    clock.time += DAY;
    quiet = (await one.exchange()).kind === 'in-step' ? quiet + 1 : 0;
    if (quiet === devices.length) return turn;
    for (const other of devices) if (other !== one) carry(one, other);
  }
  return Number.POSITIVE_INFINITY;
}

function said(one: Device, parcel: string): string {
  const id = parcel.replace('interview/', '');
  return canonical([one.truth.record(headKey(id)), one.truth.record(noteKey(id))]);
}

it('devices come to rest, lose no word, and agree on all that is in the mailbox', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { devices, words, clock } = await play(steps);
      expect(await rest(devices, clock)).toBeLessThan(60);
      for (const [at, one] of devices.entries()) {
        const stored = JSON.stringify(Object.fromEntries(one.truth.stored));
        for (const word of words[at] ?? []) expect(stored).toContain(word);
        const [first] = devices;
        if (first === undefined) continue;
        for (const parcel of parcelsIn(first.area))
          expect(said(one, parcel)).toBe(said(first, parcel));
      }
    }),
    { numRuns: 300 },
  );
});
