/** The background's part in reminders: alarms, the icon and notifications, through restarts. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { interviewId, planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import { reminderSettingsEdit } from '@/domain/reminder-settings.ts';
import {
  createReminderKeeper,
  type ReminderKeeper,
} from '@/entrypoints/background/reminder-keeper.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSimulatedTime } from '../support/faults/simulated-time.ts';
import { createSharedStore } from '../support/shared-area.ts';

const DAY = 86_400_000;
const START = new Date(2026, 10, 23, 18).getTime();
const INTERVIEW = interviewId('i1');
const WORDS = { moment: 'I get stuck', action: 'say one guess', told: '', entry: null };

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
const settled = async () => {
  for (let count = 0; count < 8; count += 1) await new Promise((go) => setImmediate(go));
};

const plan = (name: string, at: number): Edit =>
  newPlanEdit(INTERVIEW, planId(name), { ...WORDS, aspectName: '' }, at);
const planField = (name: string, fields: Readonly<Record<string, number | string>>): Edit => ({
  kind: 'set',
  key: keys.plan(INTERVIEW, planId(name)),
  fields,
});

let lives: AbortController[] = [];
afterEach(() => {
  for (const life of lives) life.abort();
  lives = [];
});

function world() {
  const time = createSimulatedTime(START);
  const store = createSharedStore({ turns: atOnce });
  const shown = { badge: 0, notices: 0, told: 0, alarm: null as number | null };
  const reports: string[] = [];
  let callOff: (() => void) | undefined;
  let keeper: ReminderKeeper | undefined;

  const page = new AbortController();
  lives.push(page);
  const writer = createReplica({
    area: store.connect().area,
    actor: 'page',
    now: time.now,
    signal: page.signal,
  });

  let life: AbortController | undefined;
  function stop(): void {
    life?.abort();
    life = undefined;
    keeper = undefined;
  }
  /** A life of the background; the one before is over. The alarm outlives it, and wakes the next. */
  function live(): void {
    stop();
    const mine = new AbortController();
    life = mine;
    lives.push(mine);
    keeper = createReminderKeeper(
      {
        replica: createReplica({
          area: store.connect().area,
          actor: `background ${lives.length}`,
          now: time.now,
          signal: mine.signal,
          isWitness: true,
        }),
        isOurs: async () => true,
        badge: async (due) => {
          shown.badge = due.length;
        },
        alarm: async (at) => {
          callOff?.();
          callOff = undefined;
          shown.alarm = at;
          if (at !== null) callOff = time.after(ring, at - time.now());
        },
        notify: async () => {
          shown.notices += 1;
        },
        told: {
          read: async () => shown.told,
          write: async (step) => {
            shown.told = step;
          },
        },
        timers: (run, after) => time.after(() => mine.signal.aborted || run(), after),
        now: time.now,
        report: (what) => () => reports.push(what),
      },
      mine.signal,
    );
  }
  function ring(): void {
    if (keeper === undefined) live();
    keeper?.ring();
  }

  async function pass(wait: number): Promise<void> {
    await settled();
    await time.goTo(time.now() + wait, settled);
    await settled();
  }

  return {
    shown,
    reports,
    live,
    stop,
    pass,
    now: time.now,
    async edit(...edits: readonly Edit[]) {
      writer.edit(edits);
      await pass(2000);
    },
    head: (fields: Readonly<Record<string, number | string>> = {}): Edit => ({
      kind: 'set',
      key: keys.interview(INTERVIEW),
      fields: { createdAt: START - DAY, startedAt: START - DAY, endedAt: START - 1000, ...fields },
    }),
    /** The browser is closed: no life, and alarms that nobody may count on. */
    close() {
      stop();
      callOff?.();
      callOff = undefined;
      shown.badge = 0;
    },
  };
}

describe('Reminders in the background', () => {
  it('come by the alarm, and go when the plan was looked at', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    expect(here.shown).toMatchObject({ badge: 0, alarm: START + DAY });
    await here.pass(DAY);
    expect(here.shown).toMatchObject({ badge: 1, alarm: START + 3 * DAY });
    await here.edit(planField('p1', { remindedAt: here.now() }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: START + 3 * DAY });
  });

  it('wake a background that was stopped meanwhile', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    here.stop();
    await here.pass(DAY + 60_000);
    expect(here.shown.badge).toBe(1);
  });

  it('are there at the start, when the browser was closed over the time', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    here.close();
    await here.pass(2 * DAY);
    expect(here.shown.badge).toBe(0);
    here.live();
    await here.pass(3000);
    expect(here.shown).toMatchObject({ badge: 1, alarm: START + 3 * DAY });
  });

  it('stop at once when they are switched off, and come back when switched on', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START - 2 * DAY));
    expect(here.shown.badge).toBe(1);
    await here.edit(reminderSettingsEdit({ reminders: false }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: null });
    await here.edit(reminderSettingsEdit({ reminders: true }));
    expect(here.shown.badge).toBe(1);
  });

  it('stop when the plan was seen, when the interview was deleted, and when nothing is left', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START - 2 * DAY), plan('p2', START - 2 * DAY));
    expect(here.shown.badge).toBe(2);
    await here.edit(planField('p1', { state: 'seen', checkedAt: here.now() }));
    expect(here.shown.badge).toBe(1);
    await here.edit(
      { kind: 'delete', key: keys.interview(INTERVIEW) },
      { kind: 'delete', key: keys.plan(INTERVIEW, planId('p1')) },
      { kind: 'delete', key: keys.plan(INTERVIEW, planId('p2')) },
    );
    expect(here.shown).toMatchObject({ badge: 0, alarm: null });
  });

  it('bring back a debrief that was put off, the next morning', async () => {
    const here = world();
    here.live();
    await here.edit(here.head({ debrief: 'later', debriefAt: START }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: new Date(2026, 10, 24, 8).getTime() });
    await here.pass(DAY);
    expect(here.shown.badge).toBe(1);
  });

  it('are notified of once a step, whatever is restarted, and only where it was asked for', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START), reminderSettingsEdit({ notify: true }));
    await here.pass(DAY);
    expect(here.shown.notices).toBe(1);
    for (let count = 0; count < 5; count += 1) {
      here.live();
      await here.pass(3000);
    }
    expect(here.shown).toMatchObject({ notices: 1, badge: 1 });
    await here.pass(2 * DAY);
    expect(here.shown.notices).toBe(2);
    const other = world();
    other.live();
    await other.edit(other.head(), plan('p1', START));
    await other.pass(DAY);
    expect(other.shown).toMatchObject({ badge: 1, notices: 0 });
    await other.edit(reminderSettingsEdit({ notify: true }));
    expect(other.shown.notices).toBe(0);
  });

  it('are not harmed by a clock that jumps', async () => {
    const here = world();
    here.live();
    await here.edit(here.head(), plan('p1', START + 400 * DAY));
    expect(here.shown.badge).toBe(0);
    await here.edit(plan('p2', START - 400 * DAY));
    expect(here.shown.badge).toBe(1);
    expect(here.reports).toEqual([]);
  });
});
