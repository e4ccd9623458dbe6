/**
 * The background's keeper on one device: its storage, its account, its backup, its clock and alarms.
 *
 * Owns: the set-up over production pieces, and lives that follow each other. Must not know: what is
 * tested.
 */
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import { type AlarmName, createKeeper, type Keeper } from '@/storage/keeper.ts';
import type { KeptArea, SyncArea } from '@/storage/kept-areas.ts';
import { createMemoryBackup } from '../support/faults/memory-backup.ts';
import { createSimulatedTime } from '../support/faults/simulated-time.ts';
import { lifeOfTest } from '../support/life-of-test.ts';
import { nodeCodec } from '../support/node-codec.ts';
import { createSharedStore } from '../support/shared-area.ts';
import { fakeArea, type Items } from './mailbox/mail-world.ts';

const INTERVIEW = interviewId('i1');
export const HEAD = keys.interview(INTERVIEW);
export const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
export const START = new Date(2026, 10, 23, 9).getTime();
export const DAY = 86_400_000;

export const noteOf = (text: string, count = 1) => ({
  ...writeText(emptyText(0), text, [], 'ann'),
  versions: [{ dot: ['ann', count] as const, text }],
  seen: { ann: count },
});
export const headOf = (fields: Readonly<Record<string, number | string>>) =>
  setFields(emptyRegister(0), { createdAt: START - DAY, ...fields }, START, 'ann');
export const epochOf = (epoch: number, at: number) =>
  setFields(emptyRegister(epoch), { raisedAt: at }, at, 'ben');

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
const settled = async () => {
  for (let count = 0; count < 5; count += 1) await new Promise((go) => setImmediate(go));
};

export type Wraps = {
  readonly local?: (area: KeptArea) => KeptArea;
  readonly sync?: (area: SyncArea) => SyncArea;
  readonly store?: (store: BackupStore) => BackupStore;
  readonly isOurs?: () => Promise<boolean>;
};

export function keeperWorld(how: { readonly hasNoBackup?: boolean } = {}) {
  const time = createSimulatedTime(START);
  const local = createSharedStore({ turns: atOnce });
  const kept = createMemoryBackup(atOnce);
  const account = fakeArea();
  const rings = new Map<AlarmName, () => void>();
  const reports: string[] = [];
  const notices: unknown[] = [];
  const lives: AbortController[] = [];
  let hear: (() => void) | undefined;
  let keeper: Keeper | undefined;

  /** A life of the background; the one before is over. Alarms outlive it. */
  function live(wraps: Wraps = {}) {
    for (const before of lives) before.abort();
    const life = lifeOfTest();
    lives.push(life);
    const same = <Area>(area: Area) => area;
    const heardSync: SyncArea = {
      ...account,
      onChanged: (listener) => {
        hear = () => listener({});
      },
    };
    const made = createKeeper({
      local: (wraps.local ?? same)(local.connect().area),
      sync: (wraps.sync ?? same)(heardSync),
      store: how.hasNoBackup ? undefined : (wraps.store ?? same)(kept.connect().store),
      codec: nodeCodec(),
      alarms: {
        set(name, at) {
          rings.get(name)?.();
          const callOff = time.after(() => void keeper?.wake(name), at - time.now());
          rings.set(name, callOff);
        },
      },
      timers: (run, after) => time.after(() => life.signal.aborted || run(), after),
      isOurs: wraps.isOurs ?? (async () => true),
      now: time.now,
      actor: `background ${lives.length}`,
      signal: life.signal,
      report: (what) => () => reports.push(what),
      onRestored: (notice) => notices.push(notice),
    });
    keeper = made;
    return made;
  }

  async function pass(wait: number): Promise<void> {
    await settled();
    await time.goTo(time.now() + wait, settled);
    await settled();
  }

  return {
    local,
    kept,
    account,
    reports,
    notices,
    live,
    pass,
    now: time.now,
    /** A life that has done all that a life does at its beginning. */
    async begun(wraps: Wraps = {}): Promise<Keeper> {
      const made = live(wraps);
      void made.start(true);
      await pass(60_000);
      return made;
    },
    /** The browser brings what another device has sent. */
    arrives(items: Items) {
      for (const [key, item] of items) account.items.set(key, structuredClone(item));
      hear?.();
    },
  };
}
