/**
 * One step of a place in a file that somebody else has made, fit to be shown.
 *
 * Owns: how much of it. Must not know: which file.
 */

/** A file's own words can be long, and hold anything. */
const MOST_SHOWN = 40;

export function shownStep(step: string): string {
  const shown = step.length > MOST_SHOWN ? `${step.slice(0, MOST_SHOWN)}…` : step;
  return shown.toWellFormed();
}
