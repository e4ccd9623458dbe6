/**
 * Time that passes for all devices: storage answers, timers and alarms ring, mail comes and goes.
 *
 * Owns: the order of these. Must not know: commands, claims.
 */
import type { Run } from './run-state.ts';

/** From here on the browsers' own sync has had its time as well. */
const LONG = 30_000;

/** Sends and fetches so many things, here and there. */
export async function carry(run: Run, most: number): Promise<boolean> {
  let isBusy = false;
  for (let done = 0; done < most; done += 1) {
    const device = run.devices[Math.floor(run.draw() * run.devices.length)];
    if (!device?.mail.step(run.draw)) continue;
    isBusy = true;
    await run.turns.settle(Math.floor(run.draw() * 4));
  }
  return isBusy;
}

/** Storage answers everybody; mail comes and goes in the middle of it. */
export async function calm(run: Run): Promise<void> {
  const { turns, devices, draw } = run;
  while ((await turns.settle(3 + Math.floor(draw() * 20))) > 0) {
    if (draw() < 0.3) devices[Math.floor(draw() * devices.length)]?.mail.step(draw);
  }
}

/** Everything that is due by `at` happens. Storage has answered before time goes on. */
export async function passUntil(run: Run, at: number): Promise<void> {
  const { time, devices } = run;
  const settle = () => calm(run);
  await settle();
  for (;;) {
    const alarm = Math.min(...devices.map((device) => device.nextAlarm() ?? at + 1));
    const due = Math.max(time.now(), alarm);
    if (due > at) break;
    await time.goTo(due, settle);
    for (const device of devices) device.ring();
    await settle();
  }
  await time.goTo(at, settle);
}

export async function pass(run: Run, wait: number): Promise<void> {
  await passUntil(run, run.time.now() + wait);
  if (wait < LONG) return;
  await carry(run, Math.floor(run.draw() * 20));
  await calm(run);
}
