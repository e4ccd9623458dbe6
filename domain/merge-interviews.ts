/**
 * Two records of one interview become one: begun on two devices, or beside the call and in it.
 *
 * Owns: the edits, which together are one step that undo takes back (domain/undo.ts). Must not know:
 * storage, who chose the two.
 *
 * Everything of the other one moves into the kept one and is then deleted where it was. No word is lost: a
 * text that stands in both is joined, one under the other.
 */
import { deleteInterviewEdits } from './delete-interview.ts';
import type { Edit } from './edit.ts';
import { momentId, planId } from './ids.ts';
import type { InterviewHead } from './interview.ts';
import { canonical } from './json.ts';
import { groups, keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { mergeEntries } from './merge-entries.ts';
import { movedFields } from './merge-fields.ts';
import { mergedStart, mergeHeads, startOf } from './merge-head.ts';
import { mergeTexts } from './merge-texts.ts';
import { readMoments } from './moment.ts';
import { isAlive } from './record.ts';
import { REFLECTION_STEPS } from './reflection-steps.ts';
import { valuesOf } from './register.ts';

/** To be made with all parts of both read. Neither may still run. */
export function mergeEdits(
  kept: InterviewHead,
  other: InterviewHead,
  lookup: RecordLookup,
): readonly Edit[] {
  return [
    mergeHeads(kept, other),
    ...mergeEntries(kept, other, lookup),
    ...mergeNotes(kept, other, lookup),
    ...mergeMoments(kept, other, lookup),
    ...movePlans(kept, other, lookup),
    ...REFLECTION_STEPS.flatMap((step) =>
      mergeTexts(keys.reflection(other.id, step), keys.reflection(kept.id, step), lookup),
    ),
    ...deleteInterviewEdits(other.id, lookup),
  ];
}

/** Those too whose question is not to be found: their words stay readable beside it. */
function mergeNotes(kept: InterviewHead, other: InterviewHead, lookup: RecordLookup) {
  return lookup.list(groups.notes(other.id)).flatMap((from): readonly Edit[] => {
    const name = nameOf(from);
    if (name?.kind === 'wholeNote') return mergeTexts(from, keys.wholeNote(kept.id), lookup);
    return name?.kind === 'note' ? mergeTexts(from, keys.note(kept.id, name.entry), lookup) : [];
  });
}

function mergeMoments(
  kept: InterviewHead,
  other: InterviewHead,
  lookup: RecordLookup,
): readonly Edit[] {
  const start = mergedStart(kept, other);
  const shift = startOf(kept) - start;
  const mine = shift === 0 ? [] : readMoments(kept.id, lookup);
  const shifted = mine.map(({ id, callMs }): Edit => {
    return { kind: 'set', key: keys.moment(kept.id, id), fields: { callMs: callMs + shift } };
  });
  const moved = readMoments(other.id, lookup).flatMap(({ id, callMs }) => {
    const to = (name: string) => keys.moment(kept.id, momentId(name));
    const fields = { callMs: callMs + startOf(other) - start };
    return move(keys.moment(other.id, id), [to(id), to(`${id}-${other.id}`)], fields, lookup);
  });
  return [...shifted, ...moved];
}

function movePlans(kept: InterviewHead, other: InterviewHead, lookup: RecordLookup) {
  return lookup.list(groups.plans(other.id)).flatMap((from): readonly Edit[] => {
    const name = nameOf(from);
    const record = lookup.get(from);
    if (name?.kind !== 'plan' || record === undefined || !isAlive(record)) return [];
    const to = (id: string) => keys.plan(kept.id, planId(id));
    return move(from, [to(name.plan), to(`${name.plan}-${other.id}`)], {}, lookup);
  });
}

/** Under the first key, or the second where another thing stands; nowhere where it stands already. */
function move(
  from: RecordKey,
  [first, second]: readonly [RecordKey, RecordKey],
  changes: { readonly [name: string]: number },
  lookup: RecordLookup,
): readonly Edit[] {
  const stands = lookup.get(first);
  const isFree = stands === undefined || !isAlive(stands);
  if (!isFree && isSame(from, first, lookup)) return [];
  const key = isFree ? first : second;
  return [{ kind: 'set', key, fields: { ...movedFields(from, key, lookup), ...changes } }];
}

/** But for the call time, which each has counted from its own beginning. */
function isSame(a: RecordKey, b: RecordKey, lookup: RecordLookup): boolean {
  const [mine, theirs] = [a, b].map((key) => {
    const record = lookup.get(key);
    return record?.kind === 'register' ? canonical({ ...valuesOf(record), callMs: null }) : '';
  });
  return mine === theirs;
}
