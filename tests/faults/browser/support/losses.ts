/**
 * What a fault took: what was typed against what stands afterwards.
 *
 * Owns: the comparison. Must not know: the fault.
 */
import { expect } from '@playwright/test';
import type { Press } from './typing.ts';

export type Loss = {
  readonly characters: number;
  /** From the first lost key press to the fault. */
  readonly milliseconds: number;
};

export const NO_LOSS: Loss = { characters: 0, milliseconds: 0 };

type Compared = {
  /** What had stood in the field before the typing began. */
  readonly before: string;
  readonly pressed: readonly Press[];
  /** When the fault struck; what was pressed later counts for nothing. */
  readonly faultAt: number;
  readonly stands: string;
};

/** Fails where anything but the end of the typing is missing, or anything is there besides. */
export function lossOf({ before, pressed, faultAt, stands }: Compared): Loss {
  const all = before + pressed.map(({ key }) => key).join('');
  // Compared like this, a failure shows the whole of both.
  if (!all.startsWith(stands)) expect(stands).toBe(all);
  expect(stands.length, 'what stood before the typing still stands').toBeGreaterThanOrEqual(
    before.length,
  );
  const lost = pressed.slice(stands.length - before.length).filter(({ at }) => at <= faultAt);
  const [first] = lost;
  if (first === undefined) return NO_LOSS;
  return { characters: lost.length, milliseconds: faultAt - first.at };
}

export function worse(a: Loss, b: Loss): Loss {
  return {
    characters: Math.max(a.characters, b.characters),
    milliseconds: Math.max(a.milliseconds, b.milliseconds),
  };
}
