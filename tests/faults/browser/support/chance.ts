/**
 * Chance by a seed that can be given again: the moments at which faults strike, and what is typed.
 *
 * Owns: the numbers. Must not know: what they decide.
 */
export type Chance = {
  readonly seed: number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly of: <T>(list: readonly [T, ...T[]]) => T;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  /** The mulberry32 generator. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    seed,
    between,
    of: ([first, ...rest]) => {
      const at = between(0, rest.length);
      return at === 0 ? first : (rest[at - 1] ?? first);
    },
  };
}
