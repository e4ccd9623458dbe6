/**
 * The heads of all interviews, read once for all who ask on a page.
 *
 * Owns: that. Ten models ask for them before a page's first picture, and five hundred take some milliseconds
 * each time. Must not know: who asks.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type InterviewHead, readHeads } from '@/domain/interview.ts';
import type { Records } from './records.ts';

type Heads = readonly InterviewHead[];
/** Made of signals: what is read from anything else would never be read again. */
type Followed = Pick<Records, 'get' | 'list'>;
/** One for each page's records; made with them, gone with them. */
const made = new WeakMap<Followed, ReadonlySignal<Heads>>();

/** The newest first. Followed by whatever computes with it. */
export function headsOf(records: Followed): Heads {
  const heads = made.get(records) ?? computed(() => readHeads(records), { name: 'allHeads' });
  made.set(records, heads);
  return heads.value;
}
