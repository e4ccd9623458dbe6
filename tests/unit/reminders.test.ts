/** Plans come back after 1, 3 and 7 days, each time once, and never after they were seen or dropped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewId, planId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readOpenPlans } from '@/domain/open-plans.ts';
import { newPlanEdit, planStateEdit } from '@/domain/plan.ts';
import { readReminderSettings, reminderSettingsEdit } from '@/domain/reminder-settings.ts';
import {
  type Reminders,
  readPutOffDebriefs,
  remindedEdits,
  remindersAt,
} from '@/domain/reminders.ts';
import { placeOf } from './lookup-of.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const START = new Date(2026, 10, 23, 18).getTime();
const INTERVIEW = interviewId('i1');

function withPlans(...madeAt: readonly number[]) {
  const place = placeOf();
  const began = Math.min(START, ...madeAt) - HOUR;
  const fields = { createdAt: began, startedAt: began, endedAt: began + HOUR / 2 };
  place.edit({ kind: 'set', key: keys.interview(INTERVIEW), fields });
  madeAt.forEach((at, count) => {
    const words = { moment: 'I get stuck', action: 'say one guess', told: '', entry: null };
    const made = { ...words, aspectName: '' };
    place.edit(newPlanEdit(INTERVIEW, planId(`p${count}`), made, at));
  });
  let time = 1000;
  const plans = () => readOpenPlans(readHeads(place), place);
  const at = (now: number): Reminders =>
    remindersAt(plans(), readPutOffDebriefs(readHeads(place), place), now);
  return {
    place,
    at,
    plan(count = 0) {
      const plan = plans().find(({ id }) => id === `p${count}`);
      if (plan === undefined) throw new Error('there is no such plan');
      return plan;
    },
    edit(...edits: Parameters<typeof place.edit>[0][]) {
      time += 1;
      for (const edit of edits) place.edit(edit, 'a', time);
    },
    look(now: number) {
      time += 1;
      place.edit(remindedEdits(at(now).due, now), 'a', time);
    },
  };
}

describe('A plan', () => {
  it('is due after one, three and seven days, and then never again', () => {
    const { at, look } = withPlans(START);
    const dueAt: number[] = [];
    for (let now = START; now < START + 30 * DAY; now += HOUR) {
      if (at(now).due.length === 0) continue;
      dueAt.push((now - START) / DAY);
      look(now);
    }
    expect(dueAt).toEqual([1, 3, 7]);
    expect(at(START + 30 * DAY).next).toBeNull();
  });

  it('is one reminder where several steps have passed unseen', () => {
    const { at, look } = withPlans(START);
    expect(at(START + 5 * DAY).due).toMatchObject([{ kind: 'plan', since: START + 3 * DAY }]);
    look(START + 5 * DAY);
    expect(at(START + 5 * DAY).due).toEqual([]);
    expect(at(START + 5 * DAY).next).toBe(START + 7 * DAY);
  });

  it('begins its days anew when it was not seen yet', () => {
    const { at, plan, edit } = withPlans(START);
    edit(planStateEdit(plan(), 'notYet', START + 10 * DAY));
    expect(at(START + 10 * DAY)).toEqual({ due: [], next: START + 11 * DAY });
    expect(at(START + 11 * DAY).due).toHaveLength(1);
  });

  it.each(['seen', 'dropped'] as const)('is not due any more once it was %s', (state) => {
    const { at, plan, edit } = withPlans(START);
    edit(planStateEdit(plan(), state, START + HOUR));
    expect(at(START + 9 * DAY)).toEqual({ due: [], next: null });
  });

  it('is due again when it is taken back that it was seen', () => {
    const { at, plan, edit } = withPlans(START);
    const before = plan();
    edit(planStateEdit(before, 'seen', START + HOUR));
    edit(planStateEdit(before, 'open', START + 2 * HOUR));
    expect(at(START + DAY).due).toHaveLength(1);
  });

  it('is due although a clock that was a year ahead said that it was looked at', () => {
    const { at, look } = withPlans(START);
    look(START + 365 * DAY);
    expect(at(START + DAY).due).toHaveLength(1);
    look(START + DAY);
    expect(at(START + DAY).due).toEqual([]);
  });

  it('of a practice interview, or without a word, reminds of nothing', () => {
    const { at, edit } = withPlans(START);
    edit({ kind: 'set', key: keys.interview(INTERVIEW), fields: { practice: true } });
    expect(at(START + 2 * DAY).due).toEqual([]);
    const other = withPlans(START);
    const nothing = { moment: ' ', action: '' };
    other.edit({ kind: 'set', key: keys.plan(INTERVIEW, planId('p0')), fields: nothing });
    expect(other.at(START + 2 * DAY).due).toEqual([]);
  });
});

describe('Any number of plans, looked at at any time', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 20 * 24 }), { maxLength: 40 });

  it('are never due twice for one step, and never without one that has passed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 72 }), { minLength: 1, maxLength: 4 }),
        moments,
        (made, looks) => {
          const world = withPlans(...made.map((hours) => START + hours * HOUR));
          const told = new Set<string>();
          for (const hours of [...looks].sort((a, b) => a - b)) {
            const now = START + hours * HOUR;
            for (const reminder of world.at(now).due) {
              if (reminder.kind !== 'plan') throw new Error('a debrief that nobody put off');
              const name = `${reminder.plan.id} ${reminder.since}`;
              expect(told.has(name)).toBe(false);
              expect(reminder.since).toBeLessThanOrEqual(now);
              told.add(name);
            }
            world.look(now);
          }
        },
      ),
    );
  });

  it('are all due at the time that was said to be the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 }), moments, (hours, looks) => {
        const world = withPlans(START + hours * HOUR);
        for (const look of [...looks].sort((a, b) => a - b)) {
          const now = START + look * HOUR;
          world.look(now);
          const { next } = world.at(now);
          if (next === null) continue;
          expect(next).toBeGreaterThan(now);
          if (now >= START + hours * HOUR) expect(world.at(next).due).toHaveLength(1);
        }
      }),
    );
  });
});

describe('A debrief that was put off', () => {
  const putOff = (at: number) => ({
    kind: 'set' as const,
    key: keys.interview(INTERVIEW),
    fields: { debrief: 'later', debriefAt: at },
  });
  const morning = new Date(2026, 10, 24, 8).getTime();

  it('comes back the next morning, once', () => {
    const { at, edit, look } = withPlans();
    edit(putOff(START));
    expect(at(START)).toEqual({ due: [], next: morning });
    expect(at(morning).due).toMatchObject([{ kind: 'debrief', debrief: { interview: INTERVIEW } }]);
    look(morning + HOUR);
    expect(at(morning + 3 * DAY)).toEqual({ due: [], next: null });
  });

  it('does not come back once it is done', () => {
    const { at, edit } = withPlans();
    edit(putOff(START));
    edit({ kind: 'set', key: keys.interview(INTERVIEW), fields: { debrief: 'done' } });
    expect(at(morning)).toEqual({ due: [], next: null });
  });
});

describe('The settings of reminders', () => {
  it('are reminders without notifications where nothing was said', () => {
    expect(readReminderSettings(placeOf())).toEqual({ reminders: true, notify: false });
  });

  it('hold beside all others', () => {
    const place = placeOf();
    place.edit({ kind: 'set', key: keys.settings, fields: { theme: 'dark' } });
    place.edit(reminderSettingsEdit({ reminders: false }));
    expect(readReminderSettings(place)).toEqual({ reminders: false, notify: false });
  });
});
