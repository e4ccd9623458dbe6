/**
 * Many runs of one seed, counted.
 *
 * Owns: drawing the runs and the counts. Must not know: where they are reported.
 */
import fc from 'fast-check';
import { type Command, commands, type World, worlds } from './commands.ts';
import { type Outcome, play } from './play.ts';
import type { Switches } from './protections.ts';

export type Sample = {
  readonly world: World;
  readonly seed: number;
  readonly commands: readonly Command[];
};

export const samples: fc.Arbitrary<Sample> = fc.record({
  world: worlds,
  seed: fc.integer(),
  commands,
});

export type Tally = {
  runs: number;
  lost: number;
  words: number;
  disagreed: number;
  unsettled: number;
};

export function drawRuns(seed: number, runs: number): readonly Sample[] {
  return fc.sample(samples, { seed, numRuns: runs });
}

export async function playAll(
  drawn: readonly Sample[],
  off: Switches | (() => Switches),
  onOutcome: (outcome: Outcome, sample: Sample, index: number) => void = () => undefined,
): Promise<Tally> {
  const tally: Tally = { runs: 0, lost: 0, words: 0, disagreed: 0, unsettled: 0 };
  for (const [index, sample] of drawn.entries()) {
    const switches = typeof off === 'function' ? off() : off;
    const outcome = await play(sample.world, sample.seed, sample.commands, switches);
    tally.runs += 1;
    tally.words += outcome.words;
    if (outcome.lost.length > 0) tally.lost += 1;
    if (outcome.disagreements.length > 0) tally.disagreed += 1;
    if (!outcome.isSettled) tally.unsettled += 1;
    onOutcome(outcome, sample, index);
  }
  return tally;
}
