/**
 * The keeper of all copies, made of the browser's own pieces, in the background's first turn.
 *
 * Owns: that making, the alarms, and what may be asked of the copies. Must not know: what is done when
 * (storage/keeper.ts), or who asks (answer-copies.ts).
 */
import { nanoid } from 'nanoid';
import { openBackupStore } from '@/storage/backup/indexed-db.ts';
import { action, alarms, runtime, storage } from '@/storage/browser.ts';
import { type AlarmName, createKeeper, type Keeper } from '@/storage/keeper.ts';
import { keptLocalArea, syncArea } from '@/storage/kept-areas.ts';
import { nativeCodec } from '@/storage/mailbox/codec.ts';
import { createMigration } from '@/storage/migrations/migrate.ts';
import { type Copies, createCopies } from '@/storage/restore/copies.ts';
import { repairLost } from './repair-words.ts';
import { report } from './report.ts';

const ALARMS: readonly AlarmName[] = ['mailbox', 'daily'];

const local = keptLocalArea();
const store = openBackupStore('debrief');
const actor = nanoid(8);
/** The background's life ends with its worker; there is nothing to stop before. */
const { signal } = new AbortController();
let made: Keeper | undefined;
let asked: Copies | undefined;

export function theKeeper(): Keeper {
  made ??= createKeeper({
    local,
    sync: syncArea(),
    store,
    codec: nativeCodec(),
    alarms: {
      set: (name, at) => {
        alarms.create(name, { when: at });
      },
    },
    timers: (run, after) => {
      const timer = setTimeout(run, after);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    actor,
    signal,
    report,
    repair: repairLost,
    onErased: () => {
      theCopies().sweep().catch(report('old copies were not swept away'));
    },
    onRestored: () => {
      action.setBadgeText({ text: '!' }).catch(report('the icon has no badge'));
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
export function keepCopies(isFirst: Promise<boolean>): void {
  const keeper = theKeeper();
  const migration = createMigration({ area: local, now: () => Date.now(), signal });
  alarms.onAlarm.addListener(({ name }) => {
    const known = ALARMS.find((alarm) => alarm === name);
    if (known === undefined) return;
    keeper.wake(known).catch(report('an alarm was not heard'));
    if (known === 'daily') migration.tidy().catch(report('an old form of the data stays'));
    if (known === 'daily') theCopies().sweep().catch(report('old copies were not swept away'));
  });
  async function begin(): Promise<void> {
    const { kind } = await migration.run();
    // A newer Debrief has the data in hand: nothing of it is touched.
    if (kind !== 'newer') await keeper.start(await isFirst);
  }
  begin().catch(report('the copies were not looked after'));
}

/** Firefox has it since 144. */
async function bytesInUse(): Promise<number | null> {
  const area: { readonly getBytesInUse?: (keys: null) => Promise<number> } = storage.local;
  return area.getBytesInUse === undefined ? null : area.getBytesInUse(null);
}
