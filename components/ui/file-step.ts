/**
 * A place in a file that somebody else has made, fit to be shown.
 *
 * Owns: how much of a step is shown, and how steps are joined. Must not know: which file.
 */
import { t } from '@/locales/t.ts';

/** A file's own words can be long, and hold anything. */
const MOST_SHOWN = 40;

export function shownStep(step: string): string {
  const shown = step.length > MOST_SHOWN ? `${step.slice(0, MOST_SHOWN)}…` : step;
  return shown.toWellFormed();
}

export function stepsInARow([first = '', ...others]: readonly string[]): string {
  return others.reduce((said, step) => t('pair', [said, step]), first);
}
