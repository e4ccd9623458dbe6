/**
 * The steps from each form of the data to the next, one per version. None yet: version 1 is the
 * first form released.
 *
 * Owns: the list. A step never changes once released, and the form that it reads from is kept in a
 * file of its own beside it. Must not know: how a step is made (storage/migrations/migrate.ts).
 */
import type { MigrationStep } from './step.ts';

/** In order, without a gap; the last one's `to` is PROGRAM_VERSION. */
export const STEPS: readonly MigrationStep[] = [];
