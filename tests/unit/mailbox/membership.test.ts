/** What belongs in the mailbox, as a function of the records and of what is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '@/domain/edit.ts';
import type { RecordKey } from '@/domain/keys.ts';
import type { ParcelId } from '@/domain/parcel.ts';
import { deleteRecord, type StoredRecord } from '@/domain/record.ts';
import { MAILBOX_LIMITS } from '@/storage/mailbox/limits.ts';
import {
  type Candidate,
  chooseMembers,
  comparePlaces,
  placeOf,
} from '@/storage/mailbox/membership.ts';
import { headKey, interview } from './mail-world.ts';

const NOTHING = { bytes: 0, items: 0 };

function recordsOf(edits: readonly Edit[]): ReadonlyMap<RecordKey, StoredRecord> {
  const records = new Map<RecordKey, StoredRecord>();
  for (const edit of edits) {
    const made = applyEdit(records.get(edit.key), edit, { now: 1, actor: 'a', epoch: 0 });
    if (made !== undefined) records.set(edit.key, made);
  }
  return records;
}

function place(id: string, fields: Parameters<typeof interview>[1]) {
  return placeOf(`interview/${id}` as ParcelId, recordsOf([interview(id, fields)]));
}

const past = (name: string, when: number) =>
  ({
    parcel: `interview/${name}` as ParcelId,
    band: 'past',
    when,
    isLiving: true,
    isWhole: true,
  }) as const;
const of = (bytes: number) => ({ bytes, items: 1 });

function candidates(held: readonly (number | null)[]): readonly Candidate[] {
  return held.map((bytes, at) => ({
    place: past(`i${String(at).padStart(3, '0')}`, 1000 - at),
    state: bytes === null ? 'absent' : 'same',
    held: bytes === null ? NOTHING : of(bytes),
  }));
}

async function membersOf(
  some: readonly Candidate[],
  packed: (parcel: ParcelId) => number | undefined = () => 1000,
  limits = MAILBOX_LIMITS,
) {
  const members = await chooseMembers(some, NOTHING, limits, async (parcel) => {
    const bytes = packed(parcel);
    return bytes === undefined ? undefined : of(bytes);
  });
  return [...members.keys()].map((parcel) => parcel.replace('interview/', '')).sort();
}

describe('the order of parcels', () => {
  it('is epoch, settings, what is open, templates, what is over, newest first, what is deleted', () => {
    const gone = recordsOf([interview('gone', { endedAt: 99 })]);
    const head = gone.get(headKey('gone'));
    const places = [
      placeOf(
        'interview/gone' as ParcelId,
        new Map([[headKey('gone'), deleteRecord(head as StoredRecord, 5)]]),
      ),
      place('old', { endedAt: 10 }),
      place('new', { endedAt: 20 }),
      placeOf('template/t' as ParcelId, new Map()),
      place('planned', { createdAt: 5, startedAt: null, endedAt: null }),
      place('running', { startedAt: 6, endedAt: null }),
      placeOf('settings' as ParcelId, new Map()),
      placeOf('epoch' as ParcelId, new Map()),
    ].filter((one) => one !== undefined);
    expect(places.sort(comparePlaces).map(({ parcel }) => parcel.split('/').at(-1))).toEqual([
      'epoch',
      'settings',
      'running',
      'planned',
      't',
      'new',
      'old',
      'gone',
    ]);
  });

  it('leaves practice interviews out', () => {
    expect(place('p', { practice: true })).toBeUndefined();
  });

  it('takes notes whose head is missing for an old interview, not for a deleted one', () => {
    const lonely = placeOf('interview/x' as ParcelId, new Map());
    expect(lonely).toMatchObject({ band: 'past', when: 0 });
  });
});

describe('the members', () => {
  it('are the newest, up to 60,000 bytes where nothing is in yet', async () => {
    expect(await membersOf(candidates(Array.from({ length: 90 }, () => null)))).toHaveLength(60);
  });

  it('stay up to 80,000 where they are in already', async () => {
    const held = Array.from({ length: 90 }, () => 1000);
    expect(await membersOf(candidates(held))).toHaveLength(80);
  });

  it('make way for a new one at the front, and only as many as it needs', async () => {
    const held = [null, ...Array.from({ length: 80 }, () => 1000)];
    const members = await membersOf(candidates(held));
    expect(members).toHaveLength(80);
    expect(members[0]).toBe('i000');
    expect(members).not.toContain('i080');
  });

  it('pass over one that is too large, and look for smaller ones no longer than is worth it', async () => {
    const sizes = (parcel: ParcelId) => (parcel.endsWith('000') ? undefined : 1000);
    expect(await membersOf(candidates([null, null, null]), sizes)).toEqual(['i001', 'i002']);
    let asked = 0;
    await membersOf(candidates(Array.from({ length: 500 }, () => null)), () => {
      asked += 1;
      return 1000;
    });
    expect(asked).toBe(68);
  });

  it('are at most 400 items', async () => {
    const small = Array.from({ length: 450 }, (_, at) => (at < 350 ? 10 : null));
    expect(await membersOf(candidates(small), () => 10)).toHaveLength(350);
    expect(await membersOf(candidates(small.map(() => 10)))).toHaveLength(400);
    expect(await membersOf(candidates(small.map(() => null)), () => 10)).toHaveLength(300);
  });

  it('are brought up to date before others are kept, and stay older where there is no room', async () => {
    const some = candidates([...Array.from({ length: 80 }, () => 1000), 1000]);
    const older = some.map((one, at) => (at === 80 ? { ...one, state: 'older' as const } : one));
    expect(await membersOf(older)).toContain('i080');
    const tooLarge = await chooseMembers(
      older.slice(79),
      NOTHING,
      MAILBOX_LIMITS,
      async () => undefined,
    );
    expect(tooLarge.get('interview/i080' as ParcelId)).toBe('stay');
  });

  it('always hold the epoch and the settings', async () => {
    const taken = { bytes: 99_000, items: 500 };
    const settings = { ...past('x', 0), parcel: 'settings' as ParcelId, band: 'settings' as const };
    const some: Candidate[] = [
      { place: settings, state: 'absent', held: NOTHING },
      ...candidates([1000]),
    ];
    const members = await chooseMembers(some, taken, MAILBOX_LIMITS, async () => of(500));
    expect([...members]).toEqual([['settings', 'write']]);
  });

  it('do not depend on the order in which the parcels are given', async () => {
    const sizes = fc.array(fc.option(fc.integer({ min: 100, max: 9000 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(fc.nat()), async (held, draws) => {
        const some = candidates(held);
        const mixed = some
          .map((one) => ({ one, at: draws.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(await membersOf(mixed)).toEqual(await membersOf(some));
      }),
    );
  });

  it('come to rest between two devices whose compressors differ by a few per cent', async () => {
    const sizes = fc.array(fc.integer({ min: 200, max: 9000 }), { minLength: 1, maxLength: 60 });
    const factor = fc.double({ min: 0.95, max: 1.05, noNaN: true });
    await fc.assert(
      fc.asyncProperty(sizes, factor, factor, async (real, ofA, ofB) => {
        const held: (number | null)[] = real.map(() => null);
        const by = [ofA, ofB];
        const seen: string[] = [];
        for (let turn = 0; turn < 6; turn += 1) {
          const size = (at: number) => Math.round((real[at] ?? 0) * (by[turn % 2] ?? 1));
          const members = await membersOf(candidates(held), (parcel) =>
            size(Number(parcel.slice(-3))),
          );
          held.forEach((bytes, at) => {
            const isIn = members.includes(`i${String(at).padStart(3, '0')}`);
            held[at] = isIn ? (bytes ?? size(at)) : null;
          });
          seen.push(members.join());
        }
        expect(new Set(seen.slice(1)).size).toBe(1);
      }),
    );
  });
});
