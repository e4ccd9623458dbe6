/**
 * Coming back after a fault: what must stand, and what was lost of it.
 *
 * Owns: the limit. Must not know: the fault.
 */
import { expect, type Locator } from '@playwright/test';
import { type Loss, lossOf } from './losses.ts';
import type { Press } from './typing.ts';

/** Milliseconds of typing that a fault may take. */
export const MOST_LOST = 250;

export type Interrupted = {
  readonly before: string;
  readonly pressed: readonly Press[];
  readonly faultAt: number;
};

/** The least that must stand after a fault at `faultAt`. */
export function leastOf({ before, pressed, faultAt }: Interrupted): string {
  const safe = pressed.filter(({ at }) => at <= faultAt - MOST_LOST);
  return before + safe.map(({ key }) => key).join('');
}

/** Waits until the note holds the least, then measures. */
export async function lossIn(note: Locator, interrupted: Interrupted): Promise<Loss> {
  await expect(note).toHaveValue(beginning(leastOf(interrupted)));
  return lossOf({ ...interrupted, stands: await note.inputValue() });
}

function beginning(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('.', '[.]')}`);
}
