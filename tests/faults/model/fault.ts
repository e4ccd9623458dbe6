/**
 * What goes wrong: networks, accounts, refusals, deaths, damage, clocks.
 *
 * Owns: those commands. Must not know: what people write.
 */
import { canonical } from '@/domain/json.ts';
import { KEY_PREFIX } from '@/domain/keys.ts';
import { FIREFOX_ANY, REFUSALS } from '../../support/faults/sync-limits.ts';
import { mailIn } from './account.ts';
import { type Act, type Command, DAY } from './commands.ts';
import { damagedValue } from './damage.ts';
import type { Device } from './device.ts';
import { bequeath, excuseBequeathed } from './ledger.ts';
import { wordsShown } from './notes.ts';
import { pass } from './passing-time.ts';
import { stored } from './restoring.ts';
import type { Run } from './run-state.ts';

/** The backup is a second behind, and a background that was just stopped needs two to look after it. */
const UNTIL_BACKED_UP = 4000;
const MOST_SURFACES = 3;
const FULL_DISK = ['Resource::kQuotaBytes quota exceeded', 'IO error: No space left on device'];

type Fault = (run: Run, device: Device, command: Command) => void | Promise<void>;

const FAULTS: Partial<Record<Act, Fault>> = {
  offline: (_, device) => device.mail.setOnline(false),
  online: (_, device) => device.mail.setOnline(true),
  signIn(run, device) {
    device.mail.signOut();
    device.mail.signIn(run.server);
  },
  refuseMail(run, device, { pick }) {
    const words = [...Object.values(REFUSALS[run.world.browser]), FIREFOX_ANY];
    const chosen = words[pick % words.length] ?? FIREFOX_ANY;
    if (pick % 7 === 0) device.mail.failReads(chosen, 1 + (pick % 4));
    else device.mail.refuseWrites(chosen, 1 + (pick % 4));
  },
  refuseLocal(_, device, { pick }) {
    const words = [...FULL_DISK, FIREFOX_ANY];
    device.store.refuseWrites(words[pick % words.length] ?? FIREFOX_ANY, 1 + (pick % 3));
  },
  failRead: (_, device, { pick }) => device.store.failReads(FIREFOX_ANY, 1 + (pick % 3)),
  restart: (run, device, { pick }) => restart(run, device, pick),
  surfaceDies(_, device, { place }) {
    const open = device.surfaces();
    const one = open[place % Math.max(1, open.length)];
    if (one !== undefined) device.closeSurface(one);
  },
  surfaceOpens(_, device) {
    if (device.surfaces().length < MOST_SURFACES) device.openSurface();
  },
  keeperStops: (_, device) => device.stopKeeper(),
  async damageLocal(run, device, { pick }) {
    await backedUp(run, device);
    const backup = device.backup.table('records');
    // What came in this very second is not to be expected in the backup.
    const kept = device.store.keys().filter((key) => {
      return canonical(backup.get(key)) === canonical(device.store.read(key));
    });
    const key = chosen(kept, KEY_PREFIX, pick);
    if (key === undefined) return;
    const damage = () => {
      device.store.corrupt(key, damagedValue(device.store.read(key), run.draw, false));
    };
    if (pick % 2 === 0) return restart(run, device, pick, damage);
    damage();
    device.damaged('local');
  },
  async emptyLocal(run, device, { pick }) {
    await backedUp(run, device);
    restart(run, device, pick, device.store.empty);
  },
  damageMail(run, device, { pick }) {
    const key = chosen([...device.mail.held().keys()], 'm1/', pick);
    if (key === undefined) return;
    device.mail.corrupt(key, damagedValue(device.mail.read(key), run.draw, true));
    device.damaged('mail');
    mailIsDamaged(run);
  },
  damageServer(run, _, { pick }) {
    const live = run.server.live();
    const key = chosen([...live.keys()], 'm1/', pick);
    if (key === undefined) return;
    run.server.commit(key, damagedValue(live.get(key), run.draw, true));
    mailIsDamaged(run);
  },
  async loseDevice(run, device) {
    if (run.devices.length < 2) return;
    bequeath(
      run.ledger,
      device.index,
      wordsShown((await mailIn(run.server.live(), run.codec)).values()),
    );
    run.devices = run.devices.filter((other) => other !== device);
    device.end();
    // The account has the word, and whoever should get it has a damaged copy of the account.
    if (run.devices.some((other) => other.damage().has('mail'))) mailIsDamaged(run);
  },
  setClock: (run, device) => device.setClock(Math.round((run.draw() * 2 - 1) * DAY)),
};

/** False where the command is no fault. */
export async function fault(run: Run, device: Device, command: Command): Promise<boolean> {
  const happens = FAULTS[command.act];
  if (happens === undefined) return false;
  await happens(run, device, command);
  return true;
}

function mailIsDamaged({ ledger, devices }: Run): void {
  const shown = devices.map((device) => wordsShown(stored(device).records.values()));
  excuseBequeathed(ledger, (word) => shown.every((words) => words.has(word)));
}

function chosen(all: readonly string[], prefix: string, pick: number): string | undefined {
  const keys = all.filter((key) => key.startsWith(prefix));
  return keys[pick % Math.max(1, keys.length)];
}

export function restart(run: Run, device: Device, pick: number, meanwhile?: () => void): void {
  device.restart(meanwhile);
  run.time.after(device.attach, pick % 5000);
}

async function backedUp(run: Run, device: Device): Promise<void> {
  device.store.refuseWrites('', 0);
  device.store.failReads('', 0);
  await pass(run, UNTIL_BACKED_UP);
}
