/**
 * A whole number that arithmetic keeps exact, as records count with.
 *
 * Owns: that check. Must not know: what is counted. Zod's own `z.int()` brings its table of all number
 * formats (docs/decisions/0011-panel-bytes.md).
 */
import * as z from 'zod/mini';

export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return z
    .number()
    .check(z.refine((value) => Number.isSafeInteger(value) && value >= least && value <= most));
}
