/**
 * One device of a run: its storage, which stays, and the programs on it, which come and go.
 *
 * Owns: the lives of background and surfaces, the clock, the alarms. Must not know: other devices.
 */
import { type RepairWords, repairEdits } from '@/domain/repair.ts';
import { type AlarmName, createKeeper, type Keeper } from '@/storage/keeper.ts';
import { createMemoryBackup, type MemoryBackup } from '../../support/faults/memory-backup.ts';
import type { SimulatedTime } from '../../support/faults/simulated-time.ts';
import { createSyncDevice, type SyncDevice } from '../../support/faults/sync-device.ts';
import { nodeCodec } from '../../support/node-codec.ts';
import { createSharedStore, type SharedStore, type Turns } from '../../support/shared-area.ts';
import type { World } from './commands.ts';
import { excuseKilled, type Ledger } from './ledger.ts';
import type { Switches } from './protections.ts';
import { createSurface, type Surface } from './surface.ts';

/** No question of this model is in a template. */
const WORDS: RepairWords = {
  templates: [],
  text: 'a lost question',
  aspectName: 'found',
};

/** Chrome rings no alarm sooner. */
const SOONEST_ALARM = 30_000;

export type Damage = 'local' | 'mail';

export type Device = {
  readonly index: number;
  readonly store: SharedStore;
  readonly mail: SyncDevice;
  readonly backup: MemoryBackup;
  readonly keeper: () => Keeper;
  readonly surfaces: () => readonly Surface[];
  readonly now: () => number;
  readonly setClock: (offset: number) => void;
  readonly openSurface: () => void;
  readonly closeSurface: (surface: Surface) => void;
  readonly stopKeeper: () => void;
  /** The browser is killed; `meanwhile` happens to its files before it starts again. */
  readonly restart: (meanwhile?: () => void) => void;
  /** The browser's own sync comes up some time after its start. */
  readonly attach: () => void;
  /** When the next alarm rings, in the world's time. */
  readonly nextAlarm: (names?: readonly AlarmName[]) => number | undefined;
  readonly ring: () => void;
  /** Damage since the last start. */
  readonly damage: () => ReadonlySet<Damage>;
  readonly damaged: (what: Damage) => void;
  readonly reports: readonly unknown[];
  /** The run is over. */
  readonly end: () => void;
};

export function createDevice(options: {
  readonly index: number;
  readonly world: World;
  readonly turns: Turns;
  readonly time: SimulatedTime;
  readonly ledger: Ledger;
  readonly off: Switches;
}): Device {
  const { index, world, turns, time, ledger, off } = options;
  const { browser, events } = world;
  const localBrowser = browser === 'firefox' ? 'firefox' : 'chromium';
  const store = createSharedStore({ turns, browser: localBrowser, events });
  const mail = createSyncDevice({ turns, browser, events, now: time.now, tokens: world.tokens });
  const backup = createMemoryBackup(turns);
  const alarms = new Map<AlarmName, number>();
  const reports: unknown[] = [];
  const level = index % 2 === 0 ? 6 : 9;
  const codec = (off.codec ?? ((own) => own))(nodeCodec({ level }));
  let offset = world.clocks[index] ?? 0;
  let lives = 0;
  let surfaces: Surface[] = [];
  const damage = new Set<Damage>();

  const now = () => Math.max(1, Math.round(time.now() + offset));
  const actor = () => {
    lives += 1;
    return `d${index}.${lives}`;
  };

  function beginKeeper(isFirst: boolean) {
    const life = new AbortController();
    const local = store.connect();
    const sync = mail.connect();
    const kept = backup.connect();
    const keeper = createKeeper({
      local: (off.local ?? ((area) => area))(local.area),
      sync: (off.sync ?? ((area) => area))(sync.area),
      store: off.hasNoBackup ? undefined : kept.store,
      codec,
      isOurs: async () => true,
      alarms: { set: (name, at) => alarms.set(name, Math.max(at, now() + SOONEST_ALARM)) },
      timers: (run, after) =>
        time.after(() => {
          if (!life.signal.aborted) run();
        }, after),
      now,
      actor: actor(),
      signal: life.signal,
      report: (what) => (error) => reports.push([what, error]),
      repair: (held) =>
        new Map(repairEdits(held, WORDS, now()).map(({ key, record }) => [key, record])),
    });
    keeper.start(isFirst).catch((error: unknown) => reports.push(['start', error]));
    const die = () => {
      local.die();
      sync.die();
      kept.die();
      life.abort();
    };
    return { keeper, die };
  }

  function openSurface(): void {
    const { onEdit, overwritesAll } = off;
    const surface = createSurface({
      context: store.connect(),
      actor: actor(),
      device: index,
      ledger,
      now,
      worldNow: time.now,
      overwritesAll,
      onEdit: onEdit && ((key, replica) => onEdit(key, replica, now())),
    });
    surfaces.push(surface);
  }

  let background = beginKeeper(true);
  for (let count = 0; count < world.surfaces; count += 1) openSurface();

  return {
    index,
    store,
    mail,
    backup,
    keeper: () => background.keeper,
    surfaces: () => surfaces,
    now,
    setClock(next) {
      offset = next;
    },
    openSurface,
    closeSurface(surface) {
      surface.die();
      surfaces = surfaces.filter((one) => one !== surface);
    },
    stopKeeper() {
      background.die();
      background = beginKeeper(false);
    },
    restart(meanwhile = () => undefined) {
      const open = surfaces.length;
      for (const surface of surfaces) surface.die();
      surfaces = [];
      background.die();
      excuseKilled(ledger, index, time.now());
      mail.detach();
      damage.clear();
      meanwhile();
      background = beginKeeper(true);
      for (let count = 0; count < Math.max(1, open); count += 1) openSurface();
    },
    attach: mail.attach,
    nextAlarm(names = ['mailbox', 'daily']) {
      const times = names.flatMap((name) => alarms.get(name) ?? []);
      return times.length === 0 ? undefined : Math.min(...times) - offset;
    },
    ring() {
      for (const [name, at] of [...alarms]) {
        if (at - offset > time.now()) continue;
        alarms.delete(name);
        background.keeper.wake(name).catch((error: unknown) => reports.push([name, error]));
      }
    },
    damage: () => damage,
    damaged: (what) => damage.add(what),
    reports,
    end() {
      for (const surface of surfaces) surface.die();
      background.die();
    },
  };
}
