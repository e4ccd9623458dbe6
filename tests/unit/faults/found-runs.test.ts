/** Runs of the device model that once lost a word, disagreed or came to rest late or never, of all that were played. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { play } from '../../faults/model/play.ts';
import type { Sample } from '../../faults/model/runs.ts';

const file = new URL('./found-runs.json', import.meta.url);
const samples: readonly Sample[] = JSON.parse(readFileSync(file, 'utf8'));

it.each(samples.map((sample, at) => [at + 1, sample] as const))(
  'found run %i is well now',
  async (_, sample) => {
    const { lost, disagreements, isSettled } = await play(
      sample.world,
      sample.seed,
      sample.commands,
    );
    expect({ lost, disagreements, isSettled }).toEqual({
      lost: [],
      disagreements: [],
      isSettled: true,
    });
  },
  60_000,
);
