/**
 * One random run of several devices, from commands and a seed to its outcome.
 *
 * Owns: the playing. Must not know: what is expected of the outcome.
 */
import { act } from './act.ts';
import { type Findings, findings } from './claims.ts';
import type { Command, World } from './commands.ts';
import { carry, pass } from './passing-time.ts';
import { ALL_ON, type Switches } from './protections.ts';
import { createRun } from './run-state.ts';
import { type Settling, settleRun } from './settling.ts';

export type Outcome = Findings &
  Settling & {
    readonly words: number;
    readonly edits: number;
    /** What the background had to report; a refusal that was to be expected, or a mistake. */
    readonly reports: readonly unknown[];
  };

export async function play(
  world: World,
  seed: number,
  commands: readonly Command[],
  off: Switches = ALL_ON,
): Promise<Outcome> {
  const run = createRun(world, seed, off);
  const restoreTimers = run.time.install();
  try {
    for (const command of commands) {
      await act(run, command);
      await run.turns.settle(command.steps);
      await carry(run, command.mail);
      if (command.pause > 0) await pass(run, command.pause);
    }
    const settling = await settleRun(run);
    return {
      ...settling,
      ...(await findings(run)),
      words: run.ledger.words.size,
      edits: run.ledger.edits,
      reports: run.devices.flatMap((device) => device.reports),
    };
  } finally {
    restoreTimers();
    for (const device of run.devices) device.end();
  }
}
