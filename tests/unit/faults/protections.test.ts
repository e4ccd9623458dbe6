/** Each protection is missed when it is gone: the same runs then lose words, or devices differ. */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../faults/model/commands.ts';
import {
  type Switches,
  withoutGenerations,
  withoutHash,
  withoutWitness,
} from '../../faults/model/protections.ts';
import { drawRuns, playAll, type Sample } from '../../faults/model/runs.ts';

/** Most show it in the first part. */
const RUNS = 20;
/** Always the same runs: that the loss shows is tested here, and not how often. Where the first ones do
 * not show it, the next are played: each change of what the keeper waits for shifts who meets whom. */
const SEED = 2;
const PARTS = 36;

/** With this fault in place of some others, so that it need not be waited for. */
function full(of: Act, instead: readonly Act[]): (sample: Sample) => Sample {
  return (sample) => ({
    ...sample,
    commands: sample.commands.map((command) =>
      instead.includes(command.act) ? { ...command, act: of } : command,
    ),
  });
}

const OTHERS: readonly Act[] = ['tick', 'putIn', 'leave', 'setClock', 'restart', 'keeperStops'];

/** Long notes in many parts, and then a device is lost of which some parts are under way. */
function losingOne({ world, commands, seed }: Sample): Sample {
  const quiet: readonly Act[] = ['type', 'typeOver', 'putIn', 'endInterview', 'newInterview'];
  const writing = commands.map((command, index) =>
    quiet.includes(command.act) ? command : { ...command, act: quiet[index % 3] ?? 'type' },
  );
  const then = { device: 0, place: 0, pick: 0, steps: 9, mail: 0, pause: 300 } as const;
  return {
    world: { ...world, wordLength: 900, browser: 'chromium', devices: 2, tokens: 100 },
    seed,
    commands: [
      ...writing,
      { ...then, act: 'type' },
      { ...then, act: 'endInterview', mail: 2 + (Math.abs(seed) % 6) },
      { ...then, act: 'loseDevice' },
      { ...then, act: 'type' },
      { ...then, act: 'endInterview' },
    ],
  };
}

/** Most of what is damaged is then a letter of a word. */
function inLongWords(sample: Sample): Sample {
  const { world, ...rest } = full('damageServer', OTHERS)(sample);
  return { ...rest, world: { ...world, wordLength: 900 } };
}

const CASES: readonly (readonly [string, Switches, (sample: Sample) => Sample])[] = [
  ['the backup', { hasNoBackup: true }, full('emptyLocal', OTHERS)],
  ['a background that hears of every change', withoutWitness, full('emptyLocal', OTHERS)],
  ['removing only what was joined', withoutGenerations, losingOne],
  ['the hash of what arrives', withoutHash, inLongWords],
  ['replacing only what was in the field', { overwritesAll: true }, (sample) => sample],
];

describe('Words are lost, or devices differ, and in the same runs not with it, without', () => {
  it.each(CASES)(
    '%s',
    async (_, off, change) => {
      for (let part = 0; part < PARTS; part += 1) {
        const drawn = drawRuns(SEED + part, RUNS).map(change);
        const { lost, disagreed } = await playAll(drawn, off);
        if (lost + disagreed === 0) continue;
        expect(await playAll(drawn, {})).toMatchObject({ lost: 0, disagreed: 0, unsettled: 0 });
        return;
      }
      expect.fail(`in ${PARTS * RUNS} runs`);
    },
    300_000,
  );
});
