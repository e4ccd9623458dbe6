/**
 * What was asked and how it was rated in the last interviews, for finding another question.
 *
 * Owns: how many of them count, and that they are read when a search begins and not before: a panel with
 * five hundred interviews behind it reads the heads alone. What was read stands as it was then, so
 * that no later change of theirs reorders what is found. Must not know: the search, storage.
 */

import type { ReadonlySignal } from '@preact/signals';
import { type Asks, type Entry, readEntries } from '@/domain/interview.ts';
import { groups } from '@/domain/keys.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import { headsOf } from './heads.ts';
import type { Records } from './records.ts';

/** Interviews: what was asked longer ago may be asked again. */
const LAST = 5;

/** What finding another question knows of the interviews before. */
export type EarlierInterviews = {
  readonly past: PastEntries;
  /** Questions about open plans, as there are just now. */
  readonly carriedOver: () => readonly Asks[];
  /** The person's own ready choices: the rest of the one taken stands by. */
  readonly packs: ReadonlySignal<readonly Pack[]>;
};

export type PastEntries = {
  /** The latest interview first; empty until they are read. */
  readonly now: () => readonly Entry[];
  readonly read: () => Promise<void>;
};

export function createPastEntries(records: Pick<Records, 'get' | 'list' | 'open'>): PastEntries {
  let entries: readonly Entry[] = [];
  return {
    now: () => entries,
    async read() {
      const last = headsOf(records)
        .filter(({ state, practice }) => state === 'ended' && !practice)
        .slice(0, LAST)
        .map(({ id }) => id);
      try {
        if (last.length > 0) await records.open(last.map(groups.entries));
        entries = last.flatMap((id) => readEntries(id, records));
      } catch {
        // Unread, the words alone decide; the next search reads again.
        entries = [];
      }
    },
  };
}
