/** A mailbox that is full, busy, closed or broken: the truth is untouched, and it is tried again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWriteBudget } from '@/storage/mailbox/write-budget.ts';
import {
  bytesIn,
  carry,
  device,
  fakeArea,
  fakeMemory,
  HOUR,
  interview,
  noise,
  note,
  parcelsIn,
  settle,
  textsOf,
} from './mail-world.ts';

const MINUTE = 60_000;

function withInterview(name = 'a') {
  const a = device(name);
  a.truth.edit(interview('i1'));
  a.truth.edit(note('i1', 'safe'));
  return a;
}

describe('a write that the browser refuses', () => {
  it.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'busy'],
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['Resource::kQuotaBytesPerItem quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['An unexpected error occurred', 'refused'],
    ['Extension context invalidated.', 'refused'],
  ])('with "%s" is %s, and is tried again later', async (words, trouble) => {
    const a = withInterview();
    a.area.refuse(words, 1);
    const outcome = await a.exchange();
    expect(outcome).toMatchObject({ kind: 'later', trouble });
    if (outcome.kind !== 'later') return;
    expect(outcome.at).toBeGreaterThan(a.clock.time);
    expect(outcome.at).toBeLessThanOrEqual(a.clock.time + HOUR);
    expect(await a.status()).toMatchObject({ kind: 'on', trouble });
    expect(textsOf(a, 'i1')).toEqual(['safe']);
    a.clock.time = outcome.at;
    a.restart();
    expect(await a.exchange()).toEqual({ kind: 'written' });
    expect(await a.status()).toMatchObject({ trouble: null, inStepAt: a.clock.time });
  });

  it('is waited for longer each time it goes on', async () => {
    const a = withInterview();
    a.area.refuse('An unexpected error occurred');
    const waits: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const outcome = await a.exchange();
      if (outcome.kind === 'later') waits.push((outcome.at - a.clock.time) / MINUTE);
      a.restart();
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
  });
});

describe('an area', () => {
  it('that cannot be read costs nothing but time', async () => {
    const a = withInterview();
    a.area.failReads('An unexpected error occurred');
    await a.join();
    expect(await a.exchange()).toMatchObject({ kind: 'later', trouble: 'refused' });
    expect(await a.status()).toMatchObject({ kind: 'on', trouble: 'refused', bytes: 0 });
    expect(a.area.calls).toEqual([]);
  });

  it('that the browser has closed is unavailable', async () => {
    const a = withInterview();
    a.area.failReads('"sync" is not available in this instance of Chrome');
    await a.join();
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
    expect(await a.status()).toEqual({ kind: 'unavailable' });
  });
});

describe('more in the mailbox than the browser allows', () => {
  async function overfull() {
    const a = device('a');
    const b = device('b');
    for (const [one, from] of [
      [a, 0],
      [b, 60],
    ] as const) {
      for (let at = from; at < from + 60; at += 1) {
        one.truth.edit(interview(`i${at}`, { endedAt: 1000 + at }));
        one.truth.edit(note(`i${at}`, noise(900, at + 1)));
      }
      await one.exchange();
    }
    // Both wrote while they did not know of each other; the browser stores what arrives regardless.
    for (const [key, value] of b.area.items) a.area.items.set(key, value);
    expect(bytesIn(a.area.items)).toBeGreaterThan(102_400);
    return { a, b };
  }

  it('is brought back below by taking out, and nothing is lost', async () => {
    const { a, b } = await overfull();
    const inIt = parcelsIn(a.area).map((parcel) => parcel.replace('interview/', ''));
    await expect(a.area.set({ anything: 1 })).rejects.toThrow('quota');
    await settle([a]);
    expect(bytesIn(a.area.items)).toBeLessThanOrEqual(80_000);
    carry(a, b);
    await settle([b, a]);
    for (const id of inIt) expect(textsOf(a, id)).toHaveLength(1);
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
  });

  it('does not keep a change out: first it takes out, then it writes', async () => {
    const { a } = await overfull();
    a.truth.edit(interview('now', { startedAt: 5000, endedAt: null }));
    a.area.calls.length = 0;
    expect(await a.exchange()).toEqual({ kind: 'written' });
    expect(a.area.calls).toEqual(['remove', 'set']);
    expect(parcelsIn(a.area)).toContain('interview/now');
  });

  it('is seen from the refusal alone, where the browser counts unlike us', async () => {
    const a = device('a', { area: fakeArea(70_000) });
    for (let at = 0; at < 12; at += 1) {
      a.truth.edit(interview(`i${at}`, { endedAt: 1000 + at }));
      a.truth.edit(note(`i${at}`, noise(6500, at + 1)));
    }
    await settle([a]);
    const before = bytesIn(a.area.items);
    expect(before).toBeGreaterThan(50_000);
    for (let at = 9; at < 12; at += 1) {
      a.truth.edit(interview(`i${at}`, { endedAt: 1000 + at, role: 'new' }), 2000);
    }
    a.area.calls.length = 0;
    expect(await a.exchange()).toEqual({ kind: 'written' });
    expect(a.area.calls).toEqual(['set', 'remove', 'set']);
    expect(await a.exchange()).toEqual({ kind: 'in-step' });
  });

  it('takes out half-arrived sets before their day where their room is needed, not while they arrive', async () => {
    const a = withInterview();
    for (let at = 0; at < 20; at += 1) {
      const key = `m1/interview/broken${at}/AAAAAAAAAAAA/0`;
      a.area.items.set(key, { v: 1, n: 2, d: 'A'.repeat(5800) });
    }
    await a.exchange();
    // They may be the only copy of what a device held that is gone by now.
    expect(parcelsIn(a.area).filter((parcel) => parcel.includes('broken'))).toHaveLength(20);
    a.clock.time += HOUR;
    await a.exchange();
    expect(parcelsIn(a.area)).toContain('interview/i1');
    expect(bytesIn(a.area.items)).toBeLessThan(102_400);
  });
});

describe('the budget of calls', () => {
  it('is thirty in any hour, over restarts and a clock that is set back', async () => {
    const clock = { time: 10 * HOUR };
    const memory = fakeMemory();
    const start = () => createWriteBudget({ memory, now: () => clock.time });
    for (let call = 0; call < 30; call += 1) {
      expect(await start().take()).toEqual({ kind: 'taken' });
      clock.time += MINUTE;
    }
    expect(await start().left()).toBe(0);
    expect(await start().take()).toEqual({ kind: 'wait', until: 11 * HOUR });
    clock.time = 11 * HOUR;
    expect(await start().take()).toEqual({ kind: 'taken' });
    expect(await start().take()).toEqual({ kind: 'wait', until: 11 * HOUR + MINUTE });
    clock.time = HOUR;
    const refused = await start().take();
    expect(refused).toMatchObject({ kind: 'wait', until: 2 * HOUR });
    clock.time = 2 * HOUR;
    expect(await start().take()).toEqual({ kind: 'taken' });
  });

  it('starts anew from a memory that holds something else, or nothing', async () => {
    const memory = fakeMemory();
    await memory.write('calls', { no: 'times' });
    expect(await createWriteBudget({ memory, now: () => 5 }).left()).toBe(30);
  });

  it('is not overdrawn by a person who types all day, and the last word arrives', async () => {
    const a = withInterview();
    const made: number[] = [];
    let words = 0;
    let next = a.clock.time;
    const end = a.clock.time + 6 * HOUR;
    while (a.clock.time < end) {
      a.clock.time += 2 * MINUTE;
      words += 1;
      a.truth.edit(note('i1', `w${words}`));
      if (a.clock.time < next) continue;
      const before = a.area.calls.length;
      const outcome = await a.exchange();
      for (let call = before; call < a.area.calls.length; call += 1) made.push(a.clock.time);
      if (outcome.kind === 'later') next = outcome.at;
      expect(made.filter((call) => call > a.clock.time - HOUR).length).toBeLessThanOrEqual(30);
      expect(bytesIn(a.area.items)).toBeLessThan(80_000);
    }
    a.clock.time += HOUR;
    await settle([a]);
    const b = device('b', { area: a.area });
    await b.join();
    expect(textsOf(b, 'i1')).toEqual(textsOf(a, 'i1'));
  });
});

it('any JSON under any key of the mailbox never throws and never costs a record', async () => {
  const part = fc.constantFrom('0', '1', '98', '100', 'x');
  const parcel = fc.constantFrom(
    'epoch',
    'settings',
    'interview/i1',
    'template/t',
    'interview/new',
  );
  const key = fc.oneof(
    fc.string(),
    fc.tuple(parcel, part).map(([name, at]) => `m1/${name}/AAAAAAAAAAAA/${at}`),
    fc.constant('own'),
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.record({ v: fc.constantFrom(1, 2), n: fc.nat({ max: 3 }), d: fc.base64String() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 8 }), async (hostile) => {
      const a = withInterview();
      await a.exchange();
      const [own = ''] = a.area.items.keys();
      for (const [name, json] of hostile) a.area.items.set(name === 'own' ? own : name, json);
      const before = Object.fromEntries(a.truth.stored);
      await a.join();
      await settle([a], 6);
      await a.status();
      expect(Object.fromEntries(a.truth.stored)).toEqual(before);
      const b = device('b', { area: a.area });
      await b.exchange();
      expect(textsOf(b, 'i1')).toEqual(['safe']);
    }),
  );
});
