/**
 * When in the call each line of a note was begun.
 *
 * Owns: which line keeps which time when a note changes. Must not know: storage, who shows it. A line that is
 * changed keeps its time: it says when the thought came, not when a letter was mended.
 */
import type { Edit } from './edit.ts';
import type { Entry, InterviewHead } from './interview.ts';
import { keys } from './keys.ts';

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** Milliseconds since the interview began, one for each line of `after`. */
export function timesAfter(
  before: string,
  times: readonly number[],
  after: string,
  now: number,
): readonly number[] {
  const old = linesOf(before);
  const lines = linesOf(after);
  const most = Math.min(old.length, lines.length);
  let same = 0;
  while (same < most && old[same] === lines[same]) same += 1;
  let tail = 0;
  while (tail < most - same && old.at(-1 - tail) === lines.at(-1 - tail)) tail += 1;
  const changed = lines.length - tail;
  return lines.map((_, at) => {
    // Before the change and in it the place counts from the top, after it from the end.
    const from = at < changed ? at : at - lines.length + old.length;
    const isOld = at >= changed || from < old.length - tail;
    return (isOld ? times[from] : undefined) ?? now;
  });
}

/** Nothing while every line has its time already, as at almost every key. */
export function lineTimesEdits(
  { id, startedAt }: InterviewHead,
  entry: Entry,
  before: string,
  after: string,
  now: number,
): readonly Edit[] {
  const at = Math.max(0, now - (startedAt ?? now));
  const lines = timesAfter(before, entry.lines, after, at);
  const isSame =
    lines.length === entry.lines.length && lines.every((time, at) => time === entry.lines[at]);
  return isSame ? [] : [{ kind: 'set', key: keys.entry(id, entry.id), fields: { lines } }];
}
