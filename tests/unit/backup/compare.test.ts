/** Any truth beside any backup, compared: who ends up with what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { join } from '@/domain/record.ts';
import { compare, type Differences } from '@/storage/backup/compare.ts';
import { parseStored } from '@/storage/parse.ts';
import { anyText } from '../arbitrary-records.ts';
import { epochOf, NEWER, NOTE, noteOf, OTHER } from './backup-world.ts';

type Values = ReadonlyMap<string, unknown>;

/** A place that holds some of three keys: readable, damaged or newer. */
const anyPlace: fc.Arbitrary<Values> = fc
  .record({
    note: fc.option(fc.oneof(anyText, fc.jsonValue({ maxDepth: 1 }), fc.constant(NEWER))),
    other: fc.option(anyText),
    epoch: fc.option(fc.oneof(fc.nat({ max: 2 }).map(epochOf), fc.constant('torn'))),
  })
  .map(({ note, other, epoch }) => {
    const values: [string, unknown][] = [
      [NOTE, note],
      [OTHER, other],
      [keys.epoch, epoch],
    ];
    return new Map(values.filter(([, value]) => value !== null));
  });

function applied(local: Values, backup: Values, { absent, behind, damaged, backUp }: Differences) {
  const mended = [...damaged].map(([key, { record }]) => [key, record] as const);
  return {
    local: new Map([...local, ...absent, ...behind, ...mended]),
    backup: new Map([...backup, ...backUp]),
  };
}

const recordAt = (values: Values, key: typeof NOTE) => {
  const parsed = values.has(key) ? parseStored(key, values.get(key)) : undefined;
  return parsed?.kind === 'record' ? parsed.record : undefined;
};

describe('the truth and the backup, compared', () => {
  it('once each took what it lacked, neither lacks anything', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.nat({ max: 2 }), (local, backup, floor) => {
        const after = applied(local, backup, compare(local, backup, floor));
        const { absent, behind, damaged, backUp } = compare(after.local, after.backup, floor);
        expect(absent.size + behind.size + damaged.size + backUp.size).toBe(0);
      }),
    );
  });

  it('no place loses anything it could read, and what cannot be read stays or was mended', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.nat({ max: 2 }), (local, backup, floor) => {
        const after = applied(local, backup, compare(local, backup, floor));
        for (const key of [NOTE, OTHER, keys.epoch]) {
          for (const [before, now] of [
            [local, after.local],
            [backup, after.backup],
          ] as const) {
            const held = recordAt(before, key);
            const holds = recordAt(now, key);
            if (held === undefined) continue;
            expect(holds && join(holds, held)).toEqual(holds && join(holds, holds));
            expect(holds).toBeDefined();
          }
        }
        if (local.get(NOTE) === NEWER) expect(after.local.get(NOTE)).toBe(NEWER);
        if (backup.get(NOTE) === NEWER) expect(after.backup.get(NOTE)).toBe(NEWER);
      }),
    );
  });

  it('what was erased stays away; where nobody tells of the epoch, it comes back', () => {
    const backup = new Map([[NOTE, noteOf('erased')]]);
    const told = new Map([[keys.epoch, epochOf(1)]]);
    expect(compare(told, backup, 0).absent.size).toBe(0);
    expect(compare(new Map(), backup, 1).absent.size).toBe(0);
    expect(compare(new Map(), backup, 0).absent.size).toBe(1);
  });
});
