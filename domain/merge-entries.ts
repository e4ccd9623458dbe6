/**
 * The questions of two records of one interview become those of one.
 *
 * Owns: what becomes of a question that stands in both, and of times measured from each beginning. Must
 * not know: the words of the notes (domain/merge-texts.ts), storage.
 */
import type { Edit } from './edit.ts';
import { type Entry, type EntryStatus, type InterviewHead, readEntries } from './interview.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { movedFields } from './merge-fields.ts';
import { mergedRated, mergedSorted, mergedStart, startOf } from './merge-head.ts';
import { readVersions } from './note.ts';
import { ordersAfter } from './order.ts';
import { setAgainEdits } from './set-again.ts';

/** What was asked in either has been asked. */
const STRONGEST: readonly EntryStatus[] = ['asked', 'later', 'planned', 'skipped', 'setAside'];

export function mergeEntries(
  kept: InterviewHead,
  other: InterviewHead,
  lookup: RecordLookup,
): readonly Edit[] {
  const mine = readEntries(kept.id, lookup);
  const theirs = readEntries(other.id, lookup);
  const start = mergedStart(kept, other);
  const mineById = new Map(mine.map((entry) => [entry.id, entry]));
  const theirIds = new Set(theirs.map(({ id }) => id));
  const orders = ordersAfter(mine.at(-1)?.order, theirs.length);

  const inBoth = (entry: Entry, same: Entry): readonly Edit[] =>
    setAgainEdits(
      keys.entry(kept.id, entry.id),
      {
        ...askedOf(same, entry),
        chosenAt: Math.min(same.chosenAt, entry.chosenAt),
        probes: [...new Set([...same.probes, ...entry.probes])],
        lines: joinedLines(kept, other, same, entry, lookup, start),
        ...mergedSorted(same.sorted, entry.sorted),
        ...mergedRated(same.rated, entry.rated),
      },
      lookup,
    );

  return [
    ...theirs.flatMap((entry, at): readonly Edit[] => {
      const same = mineById.get(entry.id);
      if (same !== undefined) return inBoth(entry, same);
      const from = keys.entry(other.id, entry.id);
      const key = keys.entry(kept.id, entry.id);
      const fields = {
        ...movedFields(from, key, lookup),
        // One that is seen for its note alone is stored as deleted, and must not be asked again.
        status: entry.status,
        order: orders[at] ?? entry.order,
        lines: later(entry.lines, startOf(other) - start),
      };
      return [{ kind: 'set', key, fields }];
    }),
    ...mine
      .filter(({ id, lines }) => !theirIds.has(id) && lines.length > 0 && startOf(kept) > start)
      .flatMap((entry): readonly Edit[] => {
        const fields = { status: entry.status, lines: later(entry.lines, startOf(kept) - start) };
        return setAgainEdits(keys.entry(kept.id, entry.id), fields, lookup);
      }),
  ];
}

function askedOf(a: Entry, b: Entry): Pick<Entry, 'status' | 'askedAt' | 'tickedBy'> {
  const [strong, weak] =
    STRONGEST.indexOf(a.status) <= STRONGEST.indexOf(b.status) ? [a, b] : [b, a];
  const { status, tickedBy } = strong;
  const times = [strong.askedAt, weak.askedAt].filter((at) => at !== null);
  return { status, tickedBy, askedAt: times.length === 0 ? null : Math.min(...times) };
}

const later = (times: readonly number[], by: number) => times.map((time) => time + by);

/** One time for each line of the joined note, where each of the two has one for each of its own. */
function joinedLines(
  kept: InterviewHead,
  other: InterviewHead,
  mine: Entry,
  theirs: Entry,
  lookup: RecordLookup,
  start: number,
): readonly number[] {
  const myTexts = readVersions(keys.note(kept.id, mine.id), lookup);
  const theirTexts = readVersions(keys.note(other.id, theirs.id), lookup);
  const myTimes = later(mine.lines, startOf(kept) - start);
  const theirTimes = later(theirs.lines, startOf(other) - start);
  if (myTexts.length === 0) return theirTimes;
  const [my, ...myMore] = myTexts;
  const [their, ...theirMore] = theirTexts;
  const isPlain = myMore.length === 0 && theirMore.length === 0 && my?.text !== their?.text;
  const isTimed = my?.text.split('\n').length === myTimes.length;
  return isPlain && isTimed && their !== undefined ? [...myTimes, ...theirTimes] : myTimes;
}
