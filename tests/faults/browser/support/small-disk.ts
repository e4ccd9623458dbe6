/**
 * A small disk for a profile, which can be filled up and emptied again.
 *
 * Owns: mounting and filling. Must not know: what is on it. Only an administrator of a Linux machine
 * may mount one; where that cannot be done there is none.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';

export type SmallDisk = {
  readonly folder: string;
  /** Takes all the room that is left. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly remove: () => void;
};

const SIZE = '300m';
const CHUNK = Buffer.alloc(1 << 20);

/** Null where the machine does not allow it. */
export function mountSmallDisk(folder: string): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    // Not Linux, or not an administrator: the caller says so.
    return null;
  }
  const filler = path.join(folder, 'filler');

  function fill(): void {
    const file = openSync(filler, 'a');
    try {
      for (;;) {
        const { bavail, bsize } = statfsSync(folder);
        if (bavail === 0) return;
        writeSync(file, CHUNK, 0, Math.min(CHUNK.length, bavail * bsize));
      }
    } catch (error) {
      // The last of the room went to somebody else.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    } finally {
      closeSync(file);
    }
  }

  return {
    folder,
    fill,
    makeRoom: () => rmSync(filler, { force: true }),
    // What still has a file open on it keeps it until then.
    remove: () => execFileSync('umount', ['-l', folder]),
  };
}
