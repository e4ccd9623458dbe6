/** Taking a restore back: what stood before is there again, what was edited since stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields, valuesOf } from '@/domain/register.ts';
import { joinEdits, type RestoreEdit, replaceEdits } from '@/domain/restore.ts';
import { shownTexts } from '@/domain/restore-record.ts';
import { undoRestore } from '@/domain/restore-undo.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { ENTRY, NOTE } from '../arbitrary-records.ts';
import {
  anyOrder,
  anyRecords,
  copyOf,
  HEAD,
  joined,
  type Records,
  standing,
  threePlaces,
  told,
  withEdits,
} from './restore-world.ts';

const by = { now: 60, actor: 'restorer' };
const later = { now: 70, actor: 'undoer' };
const runs = { numRuns: 1000 };

const leftBy = (edits: readonly RestoreEdit[]): Records =>
  new Map(edits.map(({ key, record }) => [key, record]));
const noteOf = (text: string, actor = 'ann') => writeText(emptyText(0), text, [], actor);
const one = (key: RecordKey, record: StoredRecord): Records => new Map([[key, record]]);

function undone(before: Records, left: Records, stands: Records): Records {
  return withEdits(stands, undoRestore(before, left, standing(stands), later));
}

describe('Taking a restore back', () => {
  it.each([
    ['a taking in', joinEdits],
    ['a replacing', replaceEdits],
  ] as const)('brings back what stood before %s, whatever older copies arrive', (_, edit) => {
    fc.assert(
      fc.property(
        threePlaces,
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        anyOrder,
        (places, a, b, order) => {
          const before = places[a] ?? new Map();
          const copied = places[b] ?? new Map();
          const edits = edit(copyOf(copied), standing(before), by);
          const stands = withEdits(before, edits);
          const result = undone(before, leftBy(edits), stands);
          expect(told(result)).toEqual(told(before));
          const older = [before, stands];
          const arrived = joined([result, ...order.map((at) => older[at % 2] ?? new Map())]);
          expect(told(arrived)).toEqual(told(before));
        },
      ),
      runs,
    );
  });

  it('holds as well for the copy of a stranger', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (stands, copied) => {
        const before = standing(stands).records;
        const edits = replaceEdits(copyOf(copied), standing(before), by);
        const result = undone(before, leftBy(edits), withEdits(before, edits));
        expect(told(result)).toEqual(told(before));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a field that was edited since, and brings back those beside it', () => {
    const before = one(HEAD, setFields(emptyRegister(0), { role: 'A', pack: 'x' }, 5, 'ann'));
    const copied = one(HEAD, setFields(emptyRegister(0), { role: 'B', pack: 'y' }, 4, 'ben'));
    const edits = replaceEdits(copyOf(copied), standing(before), by);
    const restored = withEdits(before, edits).get(HEAD);
    if (restored?.kind !== 'register') throw new Error('The head must be there.');
    const edited = one(HEAD, setFields(restored, { role: 'C' }, 65, 'ann'));
    const record = undone(before, leftBy(edits), edited).get(HEAD);
    expect(record?.kind === 'register' && valuesOf(record)).toEqual({ role: 'C', pack: 'x' });
  });

  it('leaves words that were written since, and brings those from before back beside them', () => {
    const before = one(NOTE, noteOf('mine'));
    const edits = replaceEdits(copyOf(one(NOTE, noteOf('old', 'ben'))), standing(before), by);
    const restored = withEdits(before, edits).get(NOTE);
    if (restored?.kind !== 'text') throw new Error('The note must be there.');
    const dots = restored.versions.map(({ dot }) => dot);
    const edited = one(NOTE, writeText(restored, 'old and more', dots, 'ann'));
    const result = undone(before, leftBy(edits), edited);
    expect(shownTexts(result.get(NOTE))).toEqual(['old and more', 'mine']);
  });

  it('leaves what was brought by the restore and has been worked with since', () => {
    const entry = setFields(emptyRegister(0), { status: 'planned' }, 5, 'ben');
    const edits = joinEdits(copyOf(one(ENTRY, entry)), standing(new Map()), by);
    const ticked = one(ENTRY, setFields(entry, { status: 'asked' }, 65, 'ann'));
    expect(undone(new Map(), leftBy(edits), ticked)).toEqual(ticked);
  });

  it('touches nothing that the restore had not touched', () => {
    const before = one(NOTE, noteOf('mine'));
    const since = new Map([...before, [HEAD, emptyRegister(0)] as const]);
    expect(undoRestore(before, new Map(), standing(since), later)).toEqual([]);
  });
});
