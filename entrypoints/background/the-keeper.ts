/**
 * The keeper of all copies, made of the browser's own pieces, in the background's first turn.
 *
 * Owns: that making, the alarms, whether anything may be written, and what may be asked of the copies. Must not
 * know: what is done when (storage/keeper.ts), or who asks (answer-copies.ts).
 */
import { nanoid } from 'nanoid';
import { template as english } from '@/assets/templates/en.json?asked';
import { shippedBase } from '@/domain/template.ts';
import { openBackupStore } from '@/storage/backup/indexed-db.ts';
import { alarms, runtime, storage } from '@/storage/browser.ts';
import { keepHeadStart } from '@/storage/head-start/keep-head-start.ts';
import { headStartPlace } from '@/storage/head-start/place.ts';
import { type AlarmName, createKeeper, type Keeper } from '@/storage/keeper.ts';
import { keptLocalArea, syncArea } from '@/storage/kept-areas.ts';
import { nativeCodec } from '@/storage/mailbox/codec.ts';
import { heldBack, whenMade } from '@/storage/migrations/may-write.ts';
import { createMigration } from '@/storage/migrations/migrate.ts';
import { type Copies, createCopies } from '@/storage/restore/copies.ts';
import type { Timers } from '@/storage/timers.ts';
import { repairLost } from './repair-words.ts';
import { report } from './report.ts';
import { theIcon } from './the-icon.ts';

const ALARMS: readonly AlarmName[] = ['mailbox', 'daily'];

/** In milliseconds. Chrome rings no alarm sooner. */
const MIGRATE_AGAIN_AFTER = 5000;
const WAKE_AFTER = 30_000;

/** The background's life ends with its worker; there is nothing to stop before. */
const { signal } = new AbortController();
const stored = keptLocalArea();
const migration = createMigration({ area: stored, now: () => Date.now(), signal });
export const local = heldBack(stored, isOurs);
const store = openBackupStore('debrief');
const actor = nanoid(8);
let ours: Promise<boolean> | undefined;
let made: Keeper | undefined;
let asked: Copies | undefined;
let onRestored: (() => void) | undefined;

const timers: Timers = (run, after) => {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
};

/** False: a newer Debrief has the data in hand, and nothing of it is touched. */
export function isOurs(): Promise<boolean> {
  ours ??= whenMade(migration, async () => {
    // Pages wait for it: should this life be over before the next try, another one is woken.
    await setAlarm('daily', Date.now() + WAKE_AFTER).catch(report('an alarm was not set'));
    await new Promise<void>((go) => timers(go, MIGRATE_AGAIN_AFTER));
  });
  return ours;
}

export function theKeeper(): Keeper {
  made ??= createKeeper({
    local,
    sync: syncArea(),
    store,
    codec: nativeCodec(),
    isOurs,
    alarms: {
      set: (name, at) => {
        setAlarm(name, at).catch(report('an alarm was not set'));
      },
    },
    timers,
    now: () => Date.now(),
    actor,
    signal,
    report,
    repair: repairLost,
    onErased: () => {
      theCopies().sweep().catch(report('old copies were not swept away'));
    },
    onRestored: () => {
      onRestored?.();
      theIcon().show('restored', { text: '!', title: null }).catch(report('the icon has no badge'));
    },
  });
  return made;
}

export function theCopies(): Copies {
  const { truth, backup, mailbox, exchange, dropErased } = theKeeper();
  asked ??= createCopies({
    local,
    truth,
    backup,
    store,
    mailbox: mailbox && {
      status: mailbox.status,
      exchange: async () => (await exchange()) ?? { kind: 'later' },
    },
    dropErased,
    now: () => Date.now(),
    actor: `${actor}.copies`,
    bytesInUse,
    programVersion: runtime.getManifest().version,
    report,
  });
  return asked;
}

/** To be called in the first turn: a change or an alarm that wakes the worker is lost on a listener
 * that comes later. */
export function keepCopies(isFirst: Promise<boolean>, whenRestored: () => void): void {
  onRestored = whenRestored;
  const keeper = theKeeper();
  /** While storage refuses to say whose the data is, alarms ring for days: of each, one waits. */
  const waits = new Set<AlarmName>();
  async function ring(name: AlarmName): Promise<void> {
    if (waits.has(name)) return;
    waits.add(name);
    const may = await isOurs().finally(() => waits.delete(name));
    if (!may) return;
    keeper.wake(name).catch(report('an alarm was not heard'));
    if (name !== 'daily') return;
    migration.tidy().catch(report('an old form of the data stays'));
  }
  alarms.onAlarm.addListener(({ name }) => {
    const known = ALARMS.find((alarm) => alarm === name);
    if (known !== undefined) ring(known).catch(report('an alarm was not heard'));
  });
  keepHeadStart({
    area: local,
    place: headStartPlace,
    timers,
    now: () => Date.now(),
    shipped: shippedBase(english),
    signal,
    report: report('a page begins without a head start'),
  });
  async function begin(): Promise<void> {
    if (await isOurs()) await keeper.start(await isFirst);
  }
  begin().catch(report('the copies were not looked after'));
}

/** Firefox has it since 144. */
async function bytesInUse(): Promise<number | null> {
  const area: { readonly getBytesInUse?: (keys: null) => Promise<number> } = storage.local;
  return area.getBytesInUse === undefined ? null : area.getBytesInUse(null);
}

/** One that rings sooner stays: a background that is stopped in between would put it off for ever. */
async function setAlarm(name: AlarmName, at: number): Promise<void> {
  const set = await alarms.get(name);
  if (set !== undefined && set.scheduledTime > Date.now() && set.scheduledTime <= at) return;
  alarms.create(name, { when: at });
}
