/**
 * A store, surfaces on it, and what the store says of a note: the stage of the replica's tests.
 *
 * Owns: the set-up and its clean-up. Must not know: what is tested.
 */
import { onTestFinished, vi } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { groups, keys, type RecordKey } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { StorageArea } from '@/storage/area.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import { lifeOfTest } from '../support/life-of-test.ts';
import { createSharedStore, createTurns } from '../support/shared-area.ts';

const INTERVIEW = interviewId('i1');
export const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
export const OTHER = keys.note(INTERVIEW, entryId('t~q2'));
export const ENTRY = keys.entry(INTERVIEW, entryId('t~q1'));
export const NOTES = [groups.notes(INTERVIEW)];

export const noteOf = (text: string, actor = 'before') => writeText(emptyText(0), text, [], actor);
export const typed = (text: string, key = NOTE) =>
  ({ kind: 'write', key, text, replaces: [] }) as const;

/** Time stands still in the tests of a replica, from the first world on. */
function stopTime(): void {
  if (vi.isFakeTimers()) return;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

export function world(browser: 'chromium' | 'firefox' = 'chromium', quota?: number) {
  stopTime();
  const turns = createTurns(1);
  const store = createSharedStore({ turns, browser, ...(quota === undefined ? {} : { quota }) });
  const surface = (
    actor: string,
    wrap: (area: StorageArea) => StorageArea = (area) => area,
    isWitness = false,
  ) => {
    const life = lifeOfTest();
    const context = store.connect();
    const replica = createReplica({
      area: wrap(context.area),
      actor,
      now: () => 1000,
      signal: life.signal,
      isWitness,
    });
    const die = () => {
      context.die();
      life.abort();
    };
    return { replica, die, life, note: (key: RecordKey = NOTE) => readNote(key, replica) };
  };
  const stored = (key: RecordKey = NOTE): string => {
    const get = (asked: RecordKey): StoredRecord | undefined => {
      const parsed = parseStored(asked, store.read(asked));
      return parsed.kind === 'record' ? parsed.record : undefined;
    };
    return readNote(key, { get, list: () => [] });
  };
  return { turns, store, surface, stored };
}
