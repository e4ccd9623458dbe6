/**
 * Keeps a page from reading before the data has this program's form: it would find nothing there.
 *
 * Owns: the wait. With no step to be made it is one read of one small value. Must not know: the
 * migration itself, which the background alone makes (storage/migrations/migrate.ts).
 */
import type { StorageArea } from '../area.ts';
import { PROGRAM_VERSION, VERSION_KEY, versionIn } from './version.ts';

/** `newer`: a newer Debrief has been here. Nothing may be written; the page says so. */
export type Readiness = 'ready' | 'newer';

/** An event may be missed by a page that is just being loaded, in milliseconds. */
const LOOK_AGAIN_AFTER = 1000;

/** Waits while the background moves the data. Rejects when storage cannot be read. */
export async function whenMigrated(
  area: StorageArea,
  signal: AbortSignal,
  program = PROGRAM_VERSION,
): Promise<Readiness> {
  let version = await readVersion(area);
  while (version < program) {
    await pause(area, signal);
    signal.throwIfAborted();
    version = await readVersion(area);
  }
  return version > program ? 'newer' : 'ready';
}

async function readVersion(area: StorageArea): Promise<number> {
  return versionIn((await area.get([VERSION_KEY]))[VERSION_KEY]);
}

/** Until the version may have changed. */
function pause(area: StorageArea, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const go = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(go, LOOK_AGAIN_AFTER);
    area.onChanged((changes) => {
      if (Object.hasOwn(changes, VERSION_KEY)) go();
    }, over.signal);
    signal.addEventListener('abort', go, { signal: over.signal });
  });
}
