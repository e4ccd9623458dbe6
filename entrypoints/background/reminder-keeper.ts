/**
 * Brings plans back to the person, quietly: what is due stands on the icon until it was seen.
 *
 * Owns: when the records are looked at, and what follows from them; nothing is remembered between two
 * lives but the last step that was told by a notification. Must not know: the browser (handed in), when
 * a plan is due (domain/reminders.ts), words.
 */
import { readHeads } from '@/domain/interview.ts';
import { groups, type KeyGroup, nameOf, type RecordKey } from '@/domain/keys.ts';
import { groupsOfPlans, readOpenPlans } from '@/domain/open-plans.ts';
import { readReminderSettings } from '@/domain/reminder-settings.ts';
import {
  type DueReminder,
  type Reminders,
  readPutOffDebriefs,
  remindersAt,
} from '@/domain/reminders.ts';
import type { Replica } from '@/domain/replica.ts';
import { oneAtATime } from '@/storage/in-turn.ts';
import type { Timers } from '@/storage/timers.ts';

/** A life begins with something urgent for somebody. In milliseconds. */
const LOOK_AFTER = 1500;
/** What changes together is looked at once. */
const CHANGED_WITHIN = 300;

export type ReminderPort = {
  /** One that hears of every record. */
  readonly replica: Pick<Replica, 'open' | 'get' | 'list' | 'onRecords'>;
  /** False: what can be read is what a newer Debrief has left behind. */
  readonly isOurs: () => Promise<boolean>;
  /** An empty list takes the badge away. */
  readonly badge: (due: readonly DueReminder[]) => Promise<void>;
  /** Null: none is needed. One that is set already is replaced. */
  readonly alarm: (at: number | null) => Promise<void>;
  readonly notify: () => Promise<void>;
  readonly told: {
    readonly read: () => Promise<number>;
    readonly write: (step: number) => Promise<void>;
  };
  readonly timers: Timers;
  readonly now: () => number;
  readonly report: (what: string) => (error: unknown) => void;
};

export type ReminderKeeper = {
  /** The alarm rang. */
  readonly ring: () => void;
  /** Resolves when all that was begun is done. */
  readonly idle: () => Promise<void>;
};

const QUIET: Reminders = { due: [], next: null };

/** To be made in the background's first turn. */
export function createReminderKeeper(port: ReminderPort, signal: AbortSignal): ReminderKeeper {
  const { replica, timers, now, report } = port;
  const opened = new Set<KeyGroup>();
  const inTurn = oneAtATime();
  let comes = false;
  /** Has not begun: it will see what one asked for now would see. */
  let waits = false;

  function lookSoon(after: number): void {
    if (comes) return;
    comes = true;
    timers(() => {
      comes = false;
      look();
    }, after);
  }

  function look(): void {
    if (waits) return;
    waits = true;
    inTurn(async () => {
      const may = await port.isOurs().finally(() => {
        waits = false;
      });
      if (may && !signal.aborted) await lookNow();
    }).catch(report('plans were not looked at'));
  }

  async function open(wanted: readonly KeyGroup[]): Promise<void> {
    const missing = wanted.filter((group) => !opened.has(group));
    if (missing.length === 0) return;
    await replica.open(missing);
    for (const group of missing) opened.add(group);
  }

  async function lookNow(): Promise<void> {
    await open([groups.epoch, groups.settings, groups.interviews]);
    const heads = readHeads(replica);
    await open(groupsOfPlans(heads));
    const { reminders, notify } = readReminderSettings(replica);
    const plans = readOpenPlans(heads, replica);
    const { due, next } = reminders
      ? remindersAt(plans, readPutOffDebriefs(heads, replica), now())
      : QUIET;
    await port.alarm(next);
    // The browser's memory of it may be full: that must not keep a notification back.
    await port.badge(due).catch(report('the icon has no badge'));
    await tellOnce(
      due.filter(({ kind }) => kind === 'plan'),
      notify,
    );
  }

  /** Also where none is wanted: switched on later, it does not begin with what is long known. */
  async function tellOnce(due: readonly DueReminder[], isWanted: boolean): Promise<void> {
    const step = Math.max(...due.map(({ since }) => since));
    if (due.length === 0 || step <= (await port.told.read())) return;
    await port.told.write(step);
    if (isWanted) await port.notify();
  }

  replica.onRecords((changed) => {
    if (changed.some(isConcerned)) lookSoon(CHANGED_WITHIN);
  }, signal);
  lookSoon(LOOK_AFTER);

  return { ring: look, idle: () => inTurn(() => Promise.resolve()) };
}

function isConcerned(key: RecordKey): boolean {
  const kind = nameOf(key)?.kind;
  return kind === 'plan' || kind === 'interview' || kind === 'settings' || kind === 'epoch';
}
