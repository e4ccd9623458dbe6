/**
 * The `test` of faults: how much of it is run, and the chance behind it.
 *
 * Owns: both. Must not know: any fault. DEBRIEF_SEED plays a run again.
 */
import { test as base } from '../../../e2e/support/test.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { LostRow, Size } from './lost-rows.ts';
import { keepRow } from './lost-rows.ts';

/** Tests that are left to `npm run test:faults`; the quick run passes them over. */
export const WHOLE_ONLY = '@whole';

type Options = { readonly size: Size };
type Fixtures = {
  readonly chance: Chance;
  readonly keep: (row: Omit<LostRow, 'seed'>) => void;
};

export const test = base.extend<Options & Fixtures>({
  size: ['quick', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  chance: async ({}, use, info) => {
    const seed = Number(process.env.DEBRIEF_SEED ?? Date.now() % 2 ** 31);
    console.log(`${info.title}: DEBRIEF_SEED=${seed}`);
    await use(chanceOf(seed));
  },
  // What stood in storage when a test failed: some faults take something once in a hundred times.
  extension: async ({ extension }, use, info) => {
    await use(extension);
    if (info.status === info.expectedStatus) return;
    const held = await extension.worker
      .evaluate(async () => [
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ])
      .catch(String);
    console.log(`${info.title}: storage held ${JSON.stringify(held)}`);
  },
  keep: async ({ size, chance }, use) => {
    await use((row) => keepRow(size, { ...row, seed: chance.seed }));
  },
});
