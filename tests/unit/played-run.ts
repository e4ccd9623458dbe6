/**
 * One random run of several surfaces over a shared area, from commands and a seed to its outcome.
 *
 * Owns: the commands and how a run is played and settled. Must not know: what is expected of it.
 */
import fc from 'fast-check';
import { vi } from 'vitest';
import type { StorageArea } from '@/storage/area.ts';
import { createSharedStore, createTurns } from '../support/shared-area.ts';
import {
  createSurface,
  disagreements,
  lostWords,
  NOTES,
  newLedger,
  type Surface,
} from './surfaces.ts';

const ACTS = {
  type: 10,
  typeOver: 2,
  clear: 1,
  putIn: 2,
  leave: 2,
  tick: 3,
  deleteNote: 1,
  revive: 1,
  wait: 2,
  reload: 3,
  refuseWrite: 1,
  failRead: 1,
} as const;

export type Act = keyof typeof ACTS;
export type Command = {
  readonly act: Act;
  readonly place: number;
  readonly note: number;
  /** How many steps of the area happen before the next command. */
  readonly steps: number;
};

const weighted = Object.entries(ACTS).flatMap(([act, weight]) =>
  Array.from({ length: weight }, () => act as Act),
);

export const commands = fc.array(
  fc.record({
    act: fc.constantFrom(...weighted),
    place: fc.nat({ max: 2 }),
    note: fc.constantFrom(0, 0, 0, 1, 2),
    steps: fc.constantFrom(0, 0, 1, 2, 4, 9),
  }),
  { minLength: 6, maxLength: 30 },
);

export type World = {
  readonly browser: 'chromium' | 'firefox';
  readonly events: 'in order' | 'in any order';
  readonly places: 2 | 3;
};

export const worlds: fc.Arbitrary<World> = fc.record({
  browser: fc.constantFrom('chromium', 'firefox'),
  events: fc.constantFrom('in order', 'in any order'),
  places: fc.constantFrom(2, 3),
});

export type Outcome = {
  readonly lost: readonly string[];
  readonly disagreements: readonly string[];
  readonly isSettled: boolean;
  readonly allSaved: boolean;
  readonly edits: number;
  readonly lives: number;
  readonly writes: number;
  /** Writes made after the last command. */
  readonly lateWrites: number;
};

const STEPS_TO_SETTLE = 3000;

/** Fake timers must be on: tries again after refusals wait on them. */
export async function play(
  world: World,
  seed: number,
  played: readonly Command[],
  off: {
    readonly wrap?: (area: StorageArea) => StorageArea;
    readonly overwritesAll?: boolean;
    readonly skip?: readonly Act[];
  } = {},
): Promise<Outcome> {
  const turns = createTurns(seed);
  const store = createSharedStore({ turns, browser: world.browser, events: world.events });
  const ledger = newLedger();
  let clock = 0;
  let lives = 0;
  let words = 0;
  const surface = (): Surface => {
    lives += 1;
    const now = () => 1_000_000 + clock;
    const { wrap, overwritesAll } = off;
    return createSurface({ store, actor: `life${lives}`, ledger, now, wrap, overwritesAll });
  };
  const living = Array.from({ length: world.places }, surface);

  for (const { act, place, note, steps } of played) {
    const at = place % world.places;
    const one = living[at];
    const key = NOTES[note];
    if (one === undefined || key === undefined || off.skip?.includes(act)) continue;
    // Clocks differ between places, and one goes backwards.
    clock += place === 1 ? -3 : 5;
    words += 1;
    if (act === 'type') one.type(key, `w${words}`);
    else if (act === 'typeOver') one.typeOver(key, `w${words}`);
    else if (act === 'clear') one.typeOver(key, '');
    else if (act === 'putIn') one.putIn(key);
    else if (act === 'leave') one.leave(key);
    else if (act === 'tick') one.tick(words % 2 === 0 ? 'asked' : 'planned');
    else if (act === 'deleteNote') one.deleteNote(key);
    else if (act === 'revive') one.revive(key);
    else if (act === 'refuseWrite') store.refuseWrites('An unexpected error occurred', 1 + note);
    else if (act === 'failRead') store.failReads('An unexpected error occurred', 1 + note);
    else if (act === 'reload' && at > 0) {
      // The first place lives on, as the background does; why: tests/unit/replica-races.test.ts.
      one.die();
      living[at] = surface();
    }
    await turns.settle(steps);
  }

  const before = store.writes();
  let steps = 0;
  for (let round = 0; round < 400 && steps < STEPS_TO_SETTLE; round += 1) {
    steps += await turns.settle(STEPS_TO_SETTLE - steps);
    if (vi.getTimerCount() === 0) break;
    // One at a time: a try again needs its answer before the time for it is over.
    vi.advanceTimersToNextTimer();
  }
  for (const one of living) one.counted();
  const outcome: Outcome = {
    lost: lostWords(store, ledger),
    disagreements: disagreements(store, living),
    isSettled: (await turns.settle(1)) === 0,
    allSaved: living.every(({ replica }) => replica.saveState().kind === 'saved'),
    edits: ledger.edits,
    lives,
    writes: store.writes(),
    lateWrites: store.writes() - before,
  };
  for (const one of living) one.die();
  return outcome;
}
