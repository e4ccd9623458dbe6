/**
 * What the mailbox holds of one parcel, beside what the truth says of it.
 *
 * Owns: which generations are joined, which say all that there is to say, and which are no longer
 * needed. Decoded records are compared, never packed bytes. Must not know: room, items, writing.
 */
import { compareText } from '@/domain/json.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import type { Records } from './parcel-content.ts';
import type { Generation } from './parcel-items.ts';
import { holdsTakenWords } from './taken-words.ts';

export type Holding = {
  /** Says, with what must stay, all that should be said; otherwise the parcel is to be packed. */
  readonly says: boolean;
  /** Joined, and to stay while the parcel is not packed anew. */
  readonly keep: readonly Generation[];
  /** Joined, and of no use any more: others say as much. */
  readonly spent: readonly Generation[];
  /** Must go, whatever room there is: erased, or with notes that are not to be in the mailbox. */
  readonly banned: readonly Generation[];
  /** Must stay: a later program's, or not in the truth. */
  readonly stuck: readonly Generation[];
};

export type Measure = {
  readonly truth: Records;
  /** What should stand in the mailbox of this parcel: the truth, or part of it. */
  readonly target: Records;
  readonly epoch: number;
  readonly withNotes: boolean;
};

/** Of the readable generations of one parcel. */
export function holdingOf(generations: readonly Generation[], measure: Measure): Holding {
  const banned: Generation[] = [];
  const stuck: Generation[] = [];
  const usable: Generation[] = [];
  for (const generation of [...generations].sort((a, b) => compareText(a.name, b.name))) {
    if (isErased(generation, measure.epoch)) banned.push(generation);
    else if (!isJoined(generation, measure)) stuck.push(generation);
    else if (!measure.withNotes && hasWords(generation)) banned.push(generation);
    else usable.push(generation);
  }
  const says = (some: readonly Generation[]) => saysAll([...some, ...stuck], measure);
  // Both devices of two that packed the same at once must leave the same one.
  const least = says([]) ? [] : usable.find((one) => says([one]));
  if (least === undefined) return { says: says(usable), keep: usable, spent: [], banned, stuck };
  const keep = Array.isArray(least) ? [] : [least];
  const spent = usable.filter((one) => !keep.includes(one));
  return { says: true, keep, spent, banned, stuck };
}

/** The records that can be read in a generation. */
export function recordsIn({ content }: Generation): Records {
  return content.kind === 'complete' || content.kind === 'newer' ? content.records : NOTHING;
}

const NOTHING: Records = new Map();

function isErased({ content }: Generation, epoch: number): boolean {
  if (content.kind === 'newer') return content.epoch !== null && content.epoch < epoch;
  const records = content.kind === 'complete' ? [...content.records.values()] : [];
  return records.length > 0 && records.every((record) => record.epoch < epoch);
}

/** Nothing in it would change the truth. */
function isJoined({ content }: Generation, { truth, epoch }: Measure): boolean {
  if (content.kind !== 'complete') return false;
  return [...content.records].every(
    ([key, record]) => record.epoch < epoch || brings(truth.get(key), record) === undefined,
  );
}

/** What the held record becomes with the other; undefined where that is no change. */
export function brings(
  held: StoredRecord | undefined,
  record: StoredRecord,
): StoredRecord | undefined {
  if (held === undefined) return record;
  const joined = join(held, record);
  return sameRecord(held, joined) ? undefined : joined;
}

function hasWords(generation: Generation): boolean {
  return [...recordsIn(generation)].some(([key, record]) => holdsTakenWords(key, record));
}

function saysAll(generations: readonly Generation[], { target, epoch }: Measure): boolean {
  return [...target].every(([key, record]) => {
    const said = saidOf(key, generations, epoch);
    return said !== undefined && brings(said, record) === undefined;
  });
}

function saidOf(
  key: RecordKey,
  generations: readonly Generation[],
  epoch: number,
): StoredRecord | undefined {
  let said: StoredRecord | undefined;
  for (const generation of generations) {
    const record = recordsIn(generation).get(key);
    if (record === undefined || record.epoch < epoch) continue;
    said = said === undefined ? record : join(said, record);
  }
  return said;
}
