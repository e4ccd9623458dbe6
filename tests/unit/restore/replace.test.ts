/** Making everything as it is in a copy: nothing that was known before can undo it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atEpoch } from '@/domain/at-epoch.ts';
import { keys } from '@/domain/keys.ts';
import { isAlive } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { joinEdits, type RestoreEdit, replaceEdits } from '@/domain/restore.ts';
import { deleteText, emptyText, writeText } from '@/domain/text.ts';
import { INTERVIEW, NOTE } from '../arbitrary-records.ts';
import {
  anyOrder,
  anyRecords,
  copyOf,
  HEAD,
  joined,
  QUESTION,
  type Records,
  standing,
  threePlaces,
  told,
  withEdits,
} from './restore-world.ts';

const by = { now: 60, actor: 'restorer' };
const runs = { numRuns: 1000 };

/** What comes of it when older copies arrive in the given order, the copy itself among them. */
function settled(
  restored: Records,
  older: readonly Records[],
  order: readonly number[],
  epoch: number,
): Readonly<Record<string, string>> {
  const arriving = order.map((at) => older[at % older.length] ?? new Map());
  return told(standing(joined([restored, ...arriving]), epoch).records);
}

const ofEpoch = (place: Records, most: number): Records =>
  new Map([...place].filter(([, record]) => record.epoch <= most));

function outcomes(
  places: readonly Records[],
  copied: Records,
  order: readonly number[],
  edit: typeof replaceEdits,
  epoch = 0,
) {
  // What was erased before wins over nothing that stands.
  const known = places.map((place) => ofEpoch(place, epoch));
  const now = standing(joined(known), epoch);
  const restored = withEdits(now.records, edit(copyOf(copied), now, by));
  const translated = new Map([...copied].map(([key, record]) => [key, atEpoch(record, epoch)]));
  return {
    wanted: told(translated),
    atOnce: told(restored),
    later: settled(restored, [...known, now.records, translated], order, epoch),
  };
}

describe('Replacing everything by a copy', () => {
  it('shows what the copy says, and no older copy brings back what stood before', () => {
    fc.assert(
      fc.property(threePlaces, fc.nat({ max: 2 }), anyOrder, (places, which, order) => {
        const copied = places[which] ?? new Map();
        const { wanted, atOnce, later } = outcomes(places, copied, order, replaceEdits);
        expect(atOnce).toEqual(wanted);
        expect(later).toEqual(wanted);
      }),
      runs,
    );
  });

  it('holds as well for the copy of a stranger, over whatever stands, damaged as it may be', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyRecords, anyRecords),
        anyRecords,
        anyOrder,
        fc.nat({ max: 2 }),
        (places, copied, order, epoch) => {
          const { wanted, atOnce, later } = outcomes(places, copied, order, replaceEdits, epoch);
          expect(atOnce).toEqual(wanted);
          expect(later).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('would be undone if the contents were not stamped anew', () => {
    const plain: typeof replaceEdits = (copy, now) => {
      const others = [...now.records].filter(([key]) => !copy.records.has(key));
      const gone = others.flatMap(([key, record]): RestoreEdit[] =>
        record.kind === 'text' ? [{ kind: 'join', key, record: deleteText(record, 60) }] : [],
      );
      return [...joinEdits(copy, now, by), ...gone];
    };
    let undone = 0;
    fc.assert(
      fc.property(threePlaces, fc.nat({ max: 2 }), anyOrder, (places, which, order) => {
        const copied = places[which] ?? new Map();
        const { wanted, later } = outcomes(places, copied, order, plain);
        if (JSON.stringify(later) !== JSON.stringify(wanted)) undone += 1;
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(runs.numRuns * 0.3);
  });

  it('takes a difference off a shipped question instead of deleting the question', () => {
    const laid = setFields(emptyRegister(0), { text: 'Mine?', present: true }, 5, 'ann');
    const now = standing(new Map([[QUESTION, laid]]));
    const restored = withEdits(now.records, replaceEdits(copyOf(new Map()), now, by));
    const record = restored.get(QUESTION);
    expect(record && isAlive(record)).toBe(true);
    expect(told(restored)).toEqual({});
  });

  it('keeps deleted what is deleted in the copy', () => {
    const note = writeText(emptyText(0), 'pace', [], 'ann');
    const copied = new Map([[NOTE, deleteText(note, 7)]]);
    const now = standing(new Map([[NOTE, note]]));
    expect(told(withEdits(now.records, replaceEdits(copyOf(copied), now, by)))).toEqual({});
  });

  it('survives a delete that another device made without knowing of it', () => {
    const note = writeText(emptyText(0), 'pace', [], 'ann');
    const now = standing(new Map([[NOTE, note]]));
    const restored = withEdits(now.records, replaceEdits(copyOf(now.records), now, by));
    const elsewhere = new Map([[NOTE, deleteText(note, 7)]]);
    expect(told(joined([elsewhere, restored]))).toEqual(told(now.records));
  });

  it('leaves words that another device wrote without knowing of it beside those of the copy', () => {
    const note = writeText(emptyText(0), 'pace', [], 'ann');
    const now = standing(new Map([[NOTE, writeText(note, 'later', [['ann', 1]], 'ann')]]));
    const restored = withEdits(now.records, replaceEdits(copyOf(new Map([[NOTE, note]])), now, by));
    const elsewhere = new Map([[NOTE, writeText(note, 'unseen', [], 'ben')]]);
    expect(told(joined([restored, elsewhere]))[NOTE]).toBe('["pace","unseen"]');
  });

  it('takes over no epoch from a copy', () => {
    const raised = setFields(emptyRegister(9), { raisedAt: 3 }, 3, 'eve');
    const head = setFields(emptyRegister(9), { role: 'Engineer' }, 3, 'eve');
    const copied = copyOf(
      new Map([
        [keys.epoch, raised],
        [keys.interview(INTERVIEW), head],
      ]),
    );
    for (const edit of [joinEdits, replaceEdits]) {
      const edits = edit(copied, standing(new Map()), by);
      expect(edits.map(({ key, record }) => [key, record.epoch])).toEqual([[HEAD, 0]]);
    }
  });
});
