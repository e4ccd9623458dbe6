/**
 * After the commands: everything comes online, and alarms ring until nothing moves any more.
 *
 * Owns: when a run counts as settled. Must not know: what is claimed of it then.
 */
import { setAside } from '@/storage/restore/unreadable.ts';
import { restart } from './fault.ts';
import { carry, pass, passUntil } from './passing-time.ts';
import { stored } from './restoring.ts';
import type { Run } from './run-state.ts';

export type Settling = {
  readonly isSettled: boolean;
  /** Calls of the mailbox area after the last command. */
  readonly lateMail: number;
  readonly rounds: number;
};

/** Most runs take 20. */
const MOST_ROUNDS = 400;
/** What waits for a day has then happened. */
const QUIET_DAYS = 1;
const MOST_DAYS = 8;

export async function settleRun(run: Run): Promise<Settling> {
  await makeWell(run);
  const before = mailWrites(run);
  let rounds = await untilQuiet(run, MOST_ROUNDS);
  await setUnhealableAside(run);
  let quietDays = 0;
  for (let day = 0; quietDays < QUIET_DAYS && day < MOST_DAYS; day += 1) {
    const writes = mailWrites(run);
    const daily = run.devices.map((device) => device.nextAlarm(['daily']) ?? run.time.now());
    await passUntil(run, Math.max(...daily));
    rounds += await untilQuiet(run, MOST_ROUNDS - rounds);
    quietDays = mailWrites(run) === writes ? quietDays + 1 : 0;
  }
  return {
    isSettled: quietDays >= QUIET_DAYS && rounds < MOST_ROUNDS,
    lateMail: mailWrites(run) - before,
    rounds,
  };
}

async function makeWell(run: Run): Promise<void> {
  for (const device of run.devices) {
    device.store.refuseWrites('', 0);
    device.store.failReads('', 0);
    device.mail.refuseWrites('', 0);
    device.mail.failReads('', 0);
    device.mail.setOnline(true);
    device.mail.attach();
    if (!device.mail.isSignedIn()) device.mail.signIn(run.server);
  }
  // Nothing that dies from here on may excuse a word; and the backup has what there is.
  await pass(run, 20_000);
  for (const device of run.devices) {
    // The browser's sync does not see what its own area has lost before it starts anew; what the
    // records have lost, the daily look finds as well.
    const mustStart = device.damage().has('mail') || run.draw() < 0.3;
    if (device.damage().size > 0 && mustStart) restart(run, device, 0);
  }
}

/** "Delete everything" takes the good copies as well; what is damaged then, people set aside. */
async function setUnhealableAside(run: Run): Promise<void> {
  for (const device of run.devices) {
    const { unreadable, epoch } = stored(device);
    const { area } = device.store.connect();
    for (const key of epoch > 0 ? unreadable.keys() : []) void setAside(area, key);
  }
  await run.turns.settle();
}

/** No mail on its way, no timer, no alarm but the daily one. How many rounds it took. */
async function untilQuiet(run: Run, most: number): Promise<number> {
  const { devices, time, turns } = run;
  for (let round = 1; round <= most; round += 1) {
    await turns.settle();
    while (await carry(run, 8 * devices.length)) await turns.settle();
    const next = [
      time.nextDue(),
      ...devices.flatMap(({ mail, nextAlarm }) => [nextAlarm(['mailbox']), mail.waitsUntil()]),
    ].filter((at) => at !== undefined);
    if (next.length === 0) return round;
    await passUntil(run, Math.max(time.now(), Math.min(...next)));
  }
  return most;
}

function mailWrites(run: Run): number {
  return run.devices.reduce((sum, device) => sum + device.mail.writes(), 0);
}
