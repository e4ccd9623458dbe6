/** Plans, sorted lines and carry-over: what is kept of an interview after the call. */
import { describe, expect, it } from 'vitest';
import { asksAbout, carryOverAsks } from '@/domain/carry-over.ts';
import { chooseEdit } from '@/domain/choosing.ts';
import { entryId, interviewId, planId } from '@/domain/ids.ts';
import { readEntries } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import {
  isOpen,
  newPlanEdit,
  planRemindedEdit,
  planStateEdit,
  planWordsEdit,
  readPlans,
} from '@/domain/plan.ts';
import { readSorted } from '@/domain/sorted-fields.ts';
import { noteLines, sortLineEdit, sortOf } from '@/domain/sorted-lines.ts';
import { placeOf } from './lookup-of.ts';

const INTERVIEW = interviewId('i1');
const MADE = {
  moment: 'I go back to the start',
  action: 'say where I stand',
  told: 'around the cache',
  entry: entryId('debrief-en~q1'),
  aspectName: 'Clarity',
};

function withPlan() {
  const place = placeOf();
  place.edit(newPlanEdit(INTERVIEW, planId('p1'), MADE, 100));
  const planOf = () => {
    const [plan] = readPlans(INTERVIEW, place);
    if (plan === undefined) throw new Error('there is no plan');
    return plan;
  };
  return { place, planOf };
}

describe('A plan', () => {
  it('holds what it was made from and is open', () => {
    const { planOf } = withPlan();
    expect(planOf()).toEqual({
      ...MADE,
      id: 'p1',
      interview: INTERVIEW,
      createdAt: 100,
      state: 'open',
      checkedAt: null,
      remindedAt: null,
    });
    expect(isOpen(planOf())).toBe(true);
  });

  it('stays open while it was not yet seen, and not once it was seen or dropped', () => {
    const { place, planOf } = withPlan();
    place.edit(planStateEdit(planOf(), 'notYet', 200));
    expect(planOf()).toMatchObject({ state: 'notYet', checkedAt: 200 });
    expect(isOpen(planOf())).toBe(true);
    for (const state of ['seen', 'dropped'] as const) {
      place.edit(planStateEdit(planOf(), state, 300));
      expect(isOpen(planOf())).toBe(false);
    }
    place.edit(planStateEdit(planOf(), 'open', 400));
    expect(planOf()).toMatchObject({ state: 'open', checkedAt: null });
  });

  it('keeps what it was made from when it is worded anew', () => {
    const { place, planOf } = withPlan();
    place.edit(planWordsEdit(planOf(), { action: 'stop and sum up' }));
    place.edit(planRemindedEdit(planOf(), 500));
    expect(planOf()).toMatchObject({ ...MADE, action: 'stop and sum up', remindedAt: 500 });
  });

  it('is gone with a delete, alone', () => {
    const { place, planOf } = withPlan();
    place.edit(newPlanEdit(INTERVIEW, planId('p2'), MADE, 50));
    expect(readPlans(INTERVIEW, place).map(({ id }) => id)).toEqual(['p2', 'p1']);
    place.edit({ kind: 'delete', key: keys.plan(INTERVIEW, planId('p2')) });
    expect(planOf().id).toBe('p1');
  });

  it('can be asked about in another interview, as itself', () => {
    const { place, planOf } = withPlan();
    const words = { text: 'Did you see it today?', hint: 'Yes, and where', aspectName: 'Plans' };
    const asks = carryOverAsks(planOf(), words);
    const next = interviewId('i2');
    place.edit(chooseEdit(next, [], asks, 100));
    const [entry] = readEntries(next, place);
    expect(entry?.asks.text).toBe('Did you see it today?');
    expect(entry && asksAbout(entry.asks, planOf())).toBe(true);
    expect(entry && asksAbout(entry.asks, { ...planOf(), id: planId('p2') })).toBe(false);
  });
});

describe('The lines of a note', () => {
  const key = keys.entry(INTERVIEW, entryId('debrief-en~q1'));

  it('are those with words in them', () => {
    expect(noteLines('  one \n\n\ttwo\n   ')).toEqual(['one', 'two']);
    expect(noteLines('')).toEqual([]);
  });

  it('are sorted one by one, and taken back', () => {
    let sorted = readSorted({});
    const sort = (line: string, as: Parameters<typeof sortLineEdit>[3]) => {
      const edit = sortLineEdit(key, sorted, line, as);
      if (edit.kind === 'set') sorted = readSorted(edit.fields as never);
    };
    sort('one', 'wentWell');
    sort('two', 'improve');
    expect(['one', 'two', 'three'].map((line) => sortOf(sorted, line))).toEqual([
      'wentWell',
      'improve',
      null,
    ]);
    sort('one', 'improve');
    sort('two', null);
    expect(sortOf(sorted, 'one')).toBe('improve');
    expect(sorted.improve).toHaveLength(1);
    expect(sorted.wentWell).toEqual([]);
  });
});
