/**
 * Keeps the head start true: the background makes it, and takes it away when anything of it changes.
 *
 * Owns: when. Must not know: alarms and events of the browser, who reads it.
 *
 *   a record of it changed -> taken away at once -> quiet for a while -> read anew, made, put there
 *   changed while it is made ................................... -> made once more
 *
 * A page that has read it in the moment before it went hears of the change like any other page, or finds
 * when it looks once more that it has gone (storage/head-start/start-area.ts).
 */
import { groupOf, groups, isRecordKey, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { TemplateBase } from '@/domain/template.ts';
import type { AreaChanges, StorageArea } from '../area.ts';
import { VERSION_KEY } from '../migrations/version.ts';
import type { Timers } from '../timers.ts';
import { isSignOfLife } from '../what-changed.ts';
import {
  type HeadStartTexts,
  headStartTexts,
  interviewsIn,
  isCovered,
  isOfWholeKind,
  readableIn,
} from './head-start.ts';

/** Where it lies, both parts or none: gone with the browser, and never on the disk. */
export type HeadStartPlace = {
  readonly get: () => Promise<unknown>;
  readonly put: (texts: HeadStartTexts) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** In milliseconds: as long as the background lives without being asked anything is ten times this. */
export const QUIET_FOR = 3000;

export function keepHeadStart(options: {
  readonly area: StorageArea;
  readonly place: HeadStartPlace;
  readonly timers: Timers;
  readonly now: () => number;
  readonly shipped: TemplateBase;
  readonly signal: AbortSignal;
  readonly report: (error: unknown) => void;
}): void {
  const { area, place, timers, now, shipped, signal, report } = options;
  let callOff: (() => void) | undefined;
  /** Grows with each change of what is, or could be, in it. */
  let changes = 0;
  let isGone = false;
  /** Those of the one that lies there; undefined: not known, made in an earlier life. */
  let interviews: readonly string[] | undefined;
  /** An interview runs: nothing is read before it can have ended. */
  let isRunning = false;

  function concerns(key: string): boolean {
    if (key === VERSION_KEY) return true;
    if (!isRecordKey(key)) return false;
    return interviews === undefined || isCovered(key, interviews);
  }

  function soon(): void {
    callOff?.();
    callOff = timers(() => {
      callOff = undefined;
      make().catch(report);
    }, QUIET_FOR);
  }

  function heard(changed: AreaChanges): void {
    if (!Object.keys(changed).some(concerns)) return;
    changes += 1;
    if (!isGone) {
      isGone = true;
      place.remove().catch(report);
    }
    if (!isRunning || Object.keys(changed).some((key) => isNewsOfHead(key, changed))) soon();
  }

  async function make(): Promise<void> {
    const before = changes;
    if (isGone) {
      // The first try may have failed; an old one must not outlast an interview.
      await place.remove();
    } else if ((await place.get()) !== undefined) return;
    // Which interviews will be in it is not known yet: while it is made, every record counts.
    interviews = undefined;
    const all = (await area.getKeys()).filter(isRecordKey);
    const records = await readReadable(all.filter(isOfWholeKind));
    const covered = records && interviewsIn(records, now());
    isRunning = records !== undefined && covered === undefined;
    if (records === undefined || covered === undefined) return;
    const parts = all.filter((key) => !isOfWholeKind(key) && isCovered(key, covered));
    const more = await readReadable(parts);
    if (more === undefined || before !== changes) return;
    const held = new Map([...records, ...more]);
    await place.put(headStartTexts({ interviews: covered, records: held, shipped, now: now() }));
    // Heard of while it was on its way: it may be older than that.
    if (before !== changes) return place.remove();
    interviews = covered;
    isGone = false;
  }

  async function readReadable(
    keys: readonly RecordKey[],
  ): Promise<ReadonlyMap<RecordKey, StoredRecord> | undefined> {
    return readableIn(keys.length === 0 ? {} : await area.get(keys));
  }

  area.onChanged(heard, signal);
  signal.addEventListener('abort', () => callOff?.());
  soon();
}

function isNewsOfHead(key: string, changed: AreaChanges): boolean {
  const isHead = isRecordKey(key) && groupOf(key) === groups.interviews;
  return isHead && !isSignOfLife(key, changed[key]);
}
