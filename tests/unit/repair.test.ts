/** Notes whose question or interview was lost are made visible again, by a record that yields. */
import { describe, expect, it } from 'vitest';
import { chooseEdit, planEdit } from '@/domain/choosing.ts';
import { entryId, entryIdOf, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { type Asks, blankHead, readEntries, readHead, readHeads } from '@/domain/interview.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import { type RepairWords, repairEdits } from '@/domain/repair.ts';
import type { Template } from '@/domain/template.ts';
import { emptyText } from '@/domain/text.ts';
import { parseStored } from '@/storage/parse.ts';
import { BARE } from './bare-question.ts';
import { type Place, placeOf } from './lookup-of.ts';

const T = templateId('interviews-en');
const ONE = interviewId('i1');
const NOW = 5_000_000;
const question = (id: string, text: string) =>
  ({
    ...BARE,
    id: questionId(id),
    template: T,
    text,
    hint: 'A hint',
    questionKind: 'one',
  }) as const;
const template: Template = {
  id: T,
  name: 'Interviews',
  language: 'en',
  edition: '',
  author: '',
  aspects: [
    {
      id: 'clarity' as Template['aspects'][number]['id'],
      name: 'Clarity',
      about: '',
      order: 'a0',
      shipped: undefined,
      changed: false,
      questions: [
        {
          ...question('one-thing', 'What is the one thing?'),
          aspect: 'clarity' as Template['aspects'][number]['id'],
        },
      ],
    },
  ],
};
const words: RepairWords = { templates: [template], text: 'A lost question', aspectName: 'My own' };
const KNOWN = entryIdOf(T, questionId('one-thing'));
const OWN = entryIdOf(T, questionId('own-x'));
const asks: Asks = {
  template: T,
  question: questionId('own-x'),
  text: 'My own?',
  hint: '',
  aspect: 'own',
  aspectName: 'My own',
  questionKind: 'open',
};
const noted = (key: RecordKey, text: string) =>
  ({ kind: 'write', key, text, replaces: [] }) as const;

function sight(place: Place, unreadable: readonly RecordKey[] = []) {
  return { records: place.records, unreadable: new Map(unreadable.map((key) => [key, 'damaged'])) };
}
function repair(place: Place, now = NOW, unreadable: readonly RecordKey[] = []): number {
  const edits = repairEdits(sight(place, unreadable), words, now);
  place.edit(edits, 'repairer', now);
  return edits.length;
}

describe('A note whose interview and question were lost', () => {
  it('stands under its question again, in a past interview of the day it was found', () => {
    const place = placeOf();
    place.edit(noted(keys.note(ONE, KNOWN), 'slow down'));
    expect(readHeads(place)).toEqual([]);
    repair(place);
    expect(readHead(ONE, place)).toMatchObject({
      state: 'ended',
      createdAt: NOW,
      startedAt: NOW,
      endedAt: NOW,
      endedBy: null,
      practice: false,
    });
    expect(readEntries(ONE, place)).toMatchObject([
      {
        id: KNOWN,
        status: 'asked',
        asks: { text: 'What is the one thing?', aspectName: 'Clarity', questionKind: 'one' },
      },
    ]);
  });

  it('stands under plain words where no template has the question', () => {
    const place = placeOf();
    place.edit([
      noted(keys.note(ONE, OWN), 'mine'),
      noted(keys.note(ONE, entryId('odd')), 'odder'),
      noted(keys.wholeNote(ONE), 'all in all'),
    ]);
    repair(place);
    const asked = readEntries(ONE, place).map((entry) => entry.asks);
    expect(asked.map((each) => each.question).sort()).toEqual(['', 'own-x']);
    expect(asked.map((each) => each.text)).toEqual(['A lost question', 'A lost question']);
    expect(readHeads(place)).toHaveLength(1);
  });

  it('can be read again as it is stored', () => {
    const place = placeOf();
    place.edit(noted(keys.note(ONE, KNOWN), 'slow down'));
    for (const { key, record } of repairEdits(sight(place), words, NOW)) {
      expect(parseStored(key, record)).toEqual({ kind: 'record', record });
    }
  });

  it('has the times that its questions tell', () => {
    const place = placeOf();
    place.edit(chooseEdit(ONE, [], asks, 100));
    place.edit({
      kind: 'set',
      key: keys.entry(ONE, OWN),
      fields: { status: 'asked', askedAt: 300 },
    });
    place.edit(noted(keys.note(ONE, OWN), 'mine'));
    expect(repair(place)).toBe(1);
    expect(readHead(ONE, place)).toMatchObject({ createdAt: 100, startedAt: 300, endedAt: 300 });
    const other = placeOf();
    other.edit(chooseEdit(ONE, [], asks, 100));
    other.edit(noted(keys.note(ONE, OWN), 'mine'));
    repair(other);
    expect(readHead(ONE, other)).toMatchObject({ createdAt: 100, startedAt: 100, endedAt: 100 });
  });

  it('is repaired once', () => {
    const place = placeOf();
    place.edit([noted(keys.note(ONE, KNOWN), 'slow down'), noted(keys.wholeNote(ONE), 'all')]);
    expect(repair(place)).toBe(2);
    expect(repair(place, NOW + 1)).toBe(0);
  });
});

describe('Repair leaves alone', () => {
  it('notes that were deleted or emptied', () => {
    const place = placeOf();
    const key = keys.note(ONE, KNOWN);
    place.edit([noted(key, 'gone'), { kind: 'delete', key }]);
    const emptied = new Map<RecordKey, StoredRecord>([[keys.wholeNote(ONE), emptyText(0)]]);
    expect(repair(place)).toBe(0);
    expect(repair(placeOf(emptied))).toBe(0);
  });

  it('records that are there, also dead ones and those that cannot be read', () => {
    const place = placeOf();
    place.edit(planEdit(blankHead(ONE, 1, { plannedMinutes: 45, feedbackMinutes: 10 })));
    place.edit(chooseEdit(ONE, [], asks, 2));
    place.edit([
      { kind: 'delete', key: keys.interview(ONE) },
      { kind: 'delete', key: keys.entry(ONE, OWN) },
      noted(keys.note(ONE, OWN), 'mine'),
    ]);
    expect(repair(place)).toBe(0);
    const locked = placeOf();
    locked.edit(noted(keys.note(ONE, OWN), 'mine'));
    expect(repair(locked, NOW, [keys.interview(ONE), keys.entry(ONE, OWN)])).toBe(0);
  });

  it('what an entry says already, when just its question was lost', () => {
    const place = placeOf();
    place.edit([
      { kind: 'set', key: keys.entry(ONE, KNOWN), fields: { status: 'later', order: 'a5' } },
      noted(keys.note(ONE, KNOWN), 'mine'),
    ]);
    repair(place);
    expect(readEntries(ONE, place)).toMatchObject([
      { status: 'later', order: 'a5', asks: { text: 'What is the one thing?' } },
    ]);
  });
});

describe('Two devices', () => {
  const lost = () => {
    const place = placeOf();
    place.edit([noted(keys.note(ONE, KNOWN), 'slow down'), noted(keys.note(ONE, OWN), 'mine')]);
    return place;
  };
  const joined = (a: Place, b: Place) => {
    const all = new Map(a.records);
    for (const [key, record] of b.records) {
      const mine = all.get(key);
      all.set(key, mine === undefined ? record : join(mine, record));
    }
    return placeOf(all);
  };

  it('that repair the same loss agree, whichever was first', () => {
    const [a, b] = [lost(), lost()];
    repair(a, NOW);
    repair(b, NOW + 86_400_000);
    expect(joined(a, b).records).toEqual(joined(b, a).records);
    expect(readEntries(ONE, joined(a, b))).toHaveLength(2);
    expect(repair(joined(a, b))).toBe(0);
  });

  it('keep every word of the true record, though it turns up long after the repair', () => {
    const whole = lost();
    const head = blankHead(ONE, 10, { plannedMinutes: 60, feedbackMinutes: 5 });
    whole.edit(planEdit(head), 'popup', 10);
    whole.edit({
      kind: 'set',
      key: keys.interview(ONE),
      fields: { startedAt: 20, endedAt: null, endedBy: null, role: 'Engineer' },
    });
    whole.edit(chooseEdit(ONE, [], asks, 15), 'popup', 15);
    const repaired = lost();
    repair(repaired);
    const both = joined(repaired, whole);
    expect(readHead(ONE, both)).toEqual(readHead(ONE, whole));
    expect(readEntries(ONE, both).find((entry) => entry.id === OWN)).toEqual(
      readEntries(ONE, whole).find((entry) => entry.id === OWN),
    );
  });

  it('would have the true start of the interview replaced by a repair with a stamp of today', () => {
    const whole = placeOf();
    const start = { createdAt: 10, startedAt: 20, endedAt: null };
    whole.edit({ kind: 'set', key: keys.interview(ONE), fields: start }, 'panel', 20);
    const today = placeOf();
    today.edit({ kind: 'set', key: keys.interview(ONE), fields: { startedAt: NOW } }, 'b', NOW);
    expect(readHead(ONE, joined(whole, today))?.startedAt).toBe(NOW);
  });

  it('do not bring back by a repair what one of them has deleted', () => {
    const whole = lost();
    whole.edit(planEdit(blankHead(ONE, 10, { plannedMinutes: 60, feedbackMinutes: 5 })));
    const start = { startedAt: 20, endedAt: 30, endedBy: 'hand' } as const;
    whole.edit({ kind: 'set', key: keys.interview(ONE), fields: start });
    whole.edit(chooseEdit(ONE, [], asks, 15));
    whole.edit(chooseEdit(ONE, [], { ...asks, question: questionId('one-thing') }, 16));
    const repaired = lost();
    repair(repaired);
    whole.edit([...whole.records.keys()].map((key) => ({ kind: 'delete', key }) as const));
    const both = joined(repaired, whole);
    expect(readHead(ONE, both)).toBeUndefined();
    expect(readEntries(ONE, both)).toEqual([]);
  });
});
