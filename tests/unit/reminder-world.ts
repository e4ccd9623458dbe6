/**
 * The background's part in reminders on one device: its clock, its alarm, its icon, and lives that follow each other.
 *
 * Owns: the set-up over production pieces. Must not know: what is tested.
 */
import type { Edit } from '@/domain/edit.ts';
import { interviewId, planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import {
  createReminderKeeper,
  type ReminderKeeper,
} from '@/entrypoints/background/reminder-keeper.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSimulatedTime } from '../support/faults/simulated-time.ts';
import { lifeOfTest } from '../support/life-of-test.ts';
import { createSharedStore } from '../support/shared-area.ts';

export const DAY = 86_400_000;
export const START = new Date(2026, 10, 23, 18).getTime();
export const INTERVIEW = interviewId('i1');
const WORDS = { moment: 'I get stuck', action: 'say one guess', told: '', entry: null };

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
const settled = async () => {
  for (let count = 0; count < 8; count += 1) await new Promise((go) => setImmediate(go));
};

export const plan = (name: string, at: number): Edit =>
  newPlanEdit(INTERVIEW, planId(name), { ...WORDS, aspectName: '' }, at);
export const planField = (
  name: string,
  fields: Readonly<Record<string, number | string>>,
): Edit => ({
  kind: 'set',
  key: keys.plan(INTERVIEW, planId(name)),
  fields,
});

export function reminderWorld() {
  const time = createSimulatedTime(START);
  const store = createSharedStore({ turns: atOnce });
  const shown = {
    looks: 0,
    isIconLost: false,
    badge: 0,
    notices: 0,
    told: 0,
    alarm: null as number | null,
  };
  const reports: string[] = [];
  let ours = Promise.resolve(true);
  let callOff: (() => void) | undefined;
  let keeper: ReminderKeeper | undefined;

  const page = lifeOfTest();
  let lives = 0;
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
    const mine = lifeOfTest();
    life = mine;
    lives += 1;
    keeper = createReminderKeeper(
      {
        replica: createReplica({
          area: store.connect().area,
          actor: `background ${lives}`,
          now: time.now,
          signal: mine.signal,
          isWitness: true,
        }),
        isOurs: () => ours,
        badge: async (due) => {
          shown.looks += 1;
          if (shown.isIconLost) throw new Error('no icon');
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
    ring,
    pass,
    /** Nobody can tell whether the data is ours, until the answer is called. */
    waits() {
      const known = Promise.withResolvers<boolean>();
      ours = known.promise;
      return () => known.resolve(true);
    },
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
