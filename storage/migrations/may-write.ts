/**
 * Whether this program may write, for the background, which is asked to before it knows.
 *
 * Owns: making the migration again while storage refuses, and holding writes back until it is over. Must not
 * know: what a step changes (storage/migrations/migrate.ts), alarms.
 */
import type { KeptArea } from '../kept-areas.ts';
import type { Migration } from './migrate.ts';

/** False: a newer Debrief has the data in hand, and nothing of it is touched. `wait`: until the next try. */
export async function whenMade(
  migration: Pick<Migration, 'run'>,
  wait: () => Promise<void>,
): Promise<boolean> {
  for (;;) {
    const { kind } = await migration.run();
    if (kind !== 'later') return kind !== 'newer';
    await wait();
  }
}

/** Read as ever, written to once it may be. */
export function heldBack(area: KeptArea, mayWrite: () => Promise<boolean>): KeptArea {
  async function ifSo(write: () => Promise<void>): Promise<void> {
    if (!(await mayWrite())) throw new Error('A newer Debrief has been here.');
    await write();
  }
  return {
    ...area,
    set: (items) => ifSo(() => area.set(items)),
    remove: (keys) => ifSo(() => area.remove(keys)),
  };
}
