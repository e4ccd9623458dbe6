/**
 * The port to timers of a few seconds; what is longer outlives the background and is an alarm.
 *
 * Owns: the contract. Must not know: what waits.
 */

/** Calls `run` once, later; the answer calls it off. */
export type Timers = (run: () => void, after: number) => () => void;
