/** Edits: what deleting, reviving and writing do to a record, and that no word goes unseen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { isAlive, join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { valuesOf } from '@/domain/register.ts';
import { type Dot, visibleVersions } from '@/domain/text.ts';
import { ENTRY, NOTE, reached, registerSteps, textSteps } from './arbitrary-records.ts';

const by = (actor: string, now = 100) => ({ now, actor, epoch: 0 });

function edited(
  record: StoredRecord | undefined,
  edit: Edit,
  actor: string,
  now = 100,
): StoredRecord {
  const made = applyEdit(record, edit, by(actor, now));
  if (made === undefined) throw new Error('The edit had nothing to work on.');
  return made;
}

const set = (fields: Extract<Edit, { kind: 'set' }>['fields']): Edit => ({
  kind: 'set',
  key: ENTRY,
  fields,
});
const write = (text: string, replaces: readonly Dot[] = []): Edit => ({
  kind: 'write',
  key: NOTE,
  text,
  replaces,
});
const remove: Edit = { kind: 'delete', key: NOTE };
const revive: Edit = { kind: 'revive', key: NOTE };
const textsOf = (record: StoredRecord): readonly string[] =>
  record.kind === 'text' ? visibleVersions(record).map((version) => version.text) : [];
const valuesIn = (record: StoredRecord) => (record.kind === 'register' ? valuesOf(record) : {});

const worlds = [
  ['a note', NOTE, textSteps],
  ['a register', ENTRY, registerSteps],
] as const;

describe('Deleting and reviving', () => {
  it.each(worlds)(
    '%s is gone after a delete and stands again as it was after a revive',
    (_, key, steps) => {
      fc.assert(
        fc.property(steps, (taken) => {
          for (const record of reached(key, taken)) {
            if (record === undefined || !isAlive(record)) continue;
            const deleted = edited(record, remove, 'zoe');
            expect(isAlive(deleted)).toBe(false);
            expect(isAlive(join(deleted, record))).toBe(false);
            const revived = edited(deleted, revive, 'zoe');
            expect(isAlive(revived)).toBe(true);
            expect(valuesIn(revived)).toEqual(valuesIn(record));
            for (const text of textsOf(record)) expect(textsOf(revived)).toContain(text);
            expect(isAlive(join(revived, deleted))).toBe(true);
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  it.each(worlds)('%s comes back with an edit that the delete had not seen', (_, key, steps) => {
    const edit = key === NOTE ? write('new') : set({ status: 'asked' });
    fc.assert(
      fc.property(steps, (taken) => {
        for (const record of reached(key, taken)) {
          if (record === undefined) continue;
          const deleted = edited(record, remove, 'ann');
          expect(isAlive(join(deleted, edited(record, edit, 'ben')))).toBe(true);
          expect(isAlive(edited(deleted, edit, 'ben', 0))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of nothing is no edit, and deleting twice changes nothing', () => {
    expect(applyEdit(undefined, remove, by('ann'))).toBeUndefined();
    expect(applyEdit(undefined, revive, by('ann'))).toBeUndefined();
    const deleted = edited(edited(undefined, write('a'), 'ann'), remove, 'ann');
    expect(sameRecord(edited(deleted, remove, 'ben'), deleted)).toBe(true);
  });
});

describe('Setting fields', () => {
  it('keeps each side’s field where two people change different ones', () => {
    const start = edited(undefined, set({ status: 'planned', order: 'a0' }), 'ann');
    const one = edited(start, set({ status: 'asked' }), 'ann', 200);
    const two = edited(start, set({ order: 'a5' }), 'ben', 50);
    expect(valuesIn(join(one, two))).toEqual({ status: 'asked', order: 'a5' });
  });

  it('to what stands already writes nothing', () => {
    const start = edited(undefined, set({ status: 'planned' }), 'ann');
    expect(sameRecord(edited(start, set({ status: 'planned' }), 'ben', 500), start)).toBe(true);
  });

  it('wins over what its author had seen, though the clock was set back', () => {
    const start = edited(undefined, set({ status: 'planned' }), 'zoe', 5000);
    const later = edited(start, set({ status: 'asked' }), 'ann', 1);
    expect(valuesIn(join(start, later))).toEqual({ status: 'asked' });
  });
});

describe('Writing', () => {
  it('lets two versions written apart stand beside each other until one is put into the other', () => {
    const start = edited(undefined, write('start'), 'ann');
    const [first] = start.kind === 'text' ? start.versions : [];
    const replaced = first === undefined ? [] : [first.dot];
    const both = join(
      edited(start, write('start one', replaced), 'ann'),
      edited(start, write('start two', replaced), 'ben'),
    );
    expect(textsOf(both)).toEqual(['start one', 'start two']);
    const dots = both.kind === 'text' ? both.versions.map((version) => version.dot) : [];
    expect(textsOf(edited(both, write('start one two', dots), 'ben'))).toEqual(['start one two']);
  });

  it('leaves no version when the note is emptied', () => {
    const start = edited(undefined, write('start'), 'ann');
    const dots = start.kind === 'text' ? start.versions.map((version) => version.dot) : [];
    const emptied = edited(start, write('', dots), 'ann');
    expect(isAlive(emptied)).toBe(false);
    expect(isAlive(join(start, emptied))).toBe(false);
  });
});

describe('Every word typed', () => {
  const moves = fc.array(
    fc.record({
      place: fc.nat({ max: 2 }),
      other: fc.nat({ max: 2 }),
      act: fc.constantFrom(
        'type',
        'type',
        'type',
        'typeOver',
        'enter',
        'putIn',
        'delete',
        'hear',
        'hear',
        'restart',
      ),
    }),
    { maxLength: 40 },
  );

  /** Three people at one note; those words that should be readable at the end, and those that are. */
  function played(taken: readonly { place: number; other: number; act: string }[]) {
    const places = [0, 1, 2].map((at) => ({
      held: undefined as StoredRecord | undefined,
      text: '',
      dots: [] as readonly Dot[],
      life: 0,
      name: `p${at}`,
    }));
    const typed = new Set<string>();
    const takenOut = new Set<string>();
    const wordsIn = (text: string) => text.split(' ').filter((word) => word !== '');
    for (const [at, { place, other, act }] of taken.entries()) {
      const me = places[place];
      const them = places[other];
      if (me === undefined || them === undefined) continue;
      const visible = me.held?.kind === 'text' ? visibleVersions(me.held) : [];
      const say = (text: string) => {
        me.held = edited(me.held, write(text, me.dots), `${me.name}.${me.life}`);
        me.text = text;
        const mine = me.held.kind === 'text' ? me.held.versions : [];
        me.dots = mine
          .map((version) => version.dot)
          .filter((dot) => !visible.some((old) => old.dot[0] === dot[0] && old.dot[1] === dot[1]));
        me.dots = me.dots.filter(([actor]) => actor === `${me.name}.${me.life}`);
      };
      if (act === 'type') {
        typed.add(`w${at}`);
        say(`${me.text} w${at}`);
      } else if (act === 'typeOver') {
        for (const word of wordsIn(me.text)) takenOut.add(word);
        typed.add(`w${at}`);
        say(`w${at}`);
      } else if (act === 'enter' || act === 'restart') {
        if (act === 'restart') me.life += 1;
        me.text = visible[0]?.text ?? '';
        me.dots = visible[0] === undefined ? [] : [visible[0].dot];
      } else if (act === 'putIn') {
        const beside = visible.find((version) => !me.dots.includes(version.dot));
        if (beside !== undefined) {
          me.dots = [...me.dots, beside.dot];
          say(`${me.text} ${beside.text}`);
        }
      } else if (act === 'delete' && me.held !== undefined) {
        for (const version of visible) for (const word of wordsIn(version.text)) takenOut.add(word);
        me.held = edited(me.held, remove, me.name);
        me.text = '';
        me.dots = [];
      } else if (act === 'hear' && them.held !== undefined) {
        me.held = me.held === undefined ? them.held : join(me.held, them.held);
      }
    }
    const all = places
      .map((place) => place.held)
      .reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : join(a, b)), undefined);
    const readable = new Set(all === undefined ? [] : textsOf(all).flatMap(wordsIn));
    return [...typed].filter((word) => !takenOut.has(word) && !readable.has(word));
  }

  it('can be read at the end, unless somebody had it in the field and took it out', () => {
    fc.assert(
      fc.property(moves, (taken) => {
        expect(played(taken)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
