/** "Delete everything" does what it says, whatever the clocks say. */
import { describe, expect, it } from 'vitest';
import { readEpochFields, writtenSince } from '@/domain/epoch.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { shownTexts } from '@/domain/restore-record.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { parseStored } from '@/storage/parse.ts';
import { DAY, desk, noted, START } from './desk.ts';

const INTERVIEW = interviewId('i1');
const HEAD = keys.interview(INTERVIEW);
const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
const LATER = START + 700 * DAY;

function headAt(at: number, epoch = 0): StoredRecord {
  return setFields(emptyRegister(epoch), { createdAt: at, role: 'Engineer' }, at, 'ann');
}

describe('Deleting everything on a computer whose clock was set back by years', () => {
  it('deletes what was made by the right time', async () => {
    const made = desk();
    const theme = setFields(emptyRegister(0), { theme: 'dark' }, LATER, 'ann');
    made.local.put({ [HEAD]: headAt(LATER), [NOTE]: noted('pace'), [keys.settings]: theme });
    const life = made.live();
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual({ kind: 'done' });
    expect(made.recordKeys()).toEqual([keys.epoch]);
    expect((await life.status()).erased).toMatchObject({ records: 3 });
  });

  it('keeps its way back for 30 days, though the clock is put right the next day', async () => {
    const made = desk();
    made.local.put({ [HEAD]: headAt(LATER), [NOTE]: noted('pace') });
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    await made.pass(LATER + DAY - made.now());
    await life.backup?.snapshotDay();
    expect((await life.status()).erased).toMatchObject({ records: 2 });
    await made.pass(30 * DAY);
    expect((await life.status()).erased).toBeNull();
  });

  it('tells other devices a time by which it is deleted there too', async () => {
    const made = desk();
    made.local.put({ [HEAD]: headAt(LATER), [NOTE]: noted('pace') });
    await made.live().ask({ kind: 'copies/erase-all' });
    const parsed = parseStored(keys.epoch, made.local.read(keys.epoch));
    const epoch = parsed.kind === 'record' ? parsed.record : undefined;
    const raised = { epoch: 1, at: readEpochFields(epoch)?.raisedAt ?? 0 };
    const there = new Map([[HEAD, headAt(LATER)] as const, [NOTE, noted('pace')] as const]);
    expect([...writtenSince(there, raised)]).toEqual([]);
  });
});

describe('What a device wrote before it heard of the deletion', () => {
  it('stands beside what it wrote after, though one surface wrote both', () => {
    const before = ['p', 'pa', 'pace'].reduce(
      (text, typed, at) => writeText(text, typed, at === 0 ? [] : [['ann', at]], 'ann'),
      emptyText(0),
    );
    const after = writeText(emptyText(1), 'pace, and calm', [], 'ann');
    const erased = new Map([[HEAD, headAt(START + 1)] as const, [NOTE, before] as const]);
    const since = writtenSince(erased, { epoch: 1, at: START }).get(NOTE);
    if (since === undefined) throw new Error('It was taken for deleted.');
    expect([...shownTexts(join(after, since))].sort()).toEqual(['pace', 'pace, and calm']);
  });
});
