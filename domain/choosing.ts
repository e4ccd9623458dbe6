/**
 * Choosing questions for an interview, as edits.
 *
 * Owns: choose, take off, move, packs. Must not know: storage, signals, the clock (it is handed in).
 */
import type { Edit } from './edit.ts';
import { type EntryId, entryIdOf, type InterviewId } from './ids.ts';
import {
  type Asks,
  type Entry,
  type InterviewHead,
  listedEntries,
  NOT_ASKED,
} from './interview.ts';
import { keys } from './keys.ts';
import { movedTo, orderAtEnd, ordersAfter } from './order.ts';
import type { Pack } from './shipped-template.ts';
import type { Question, Template } from './template.ts';

/** Two or three points are what a person can act on (docs/decisions/0007-two-or-three.md). */
export const RECOMMENDED = { least: 2, most: 3 } as const;

export function asksOf(question: Question, aspectName: string): Asks {
  return {
    template: question.template,
    question: question.id,
    text: question.text,
    hint: question.hint,
    aspect: question.aspect,
    aspectName,
    questionKind: question.questionKind,
  };
}

/** A planned interview's head; written with its first chosen question and not before. */
export function planEdit(head: InterviewHead): Edit {
  const { createdAt, plannedMinutes, feedbackMinutes, practice, template } = head;
  const fields = {
    createdAt,
    plannedMinutes,
    feedbackMinutes,
    ...(practice && { practice }),
    ...(template !== null && { template }),
  };
  return { kind: 'set', key: keys.interview(head.id), fields };
}

export function chooseEdit(
  interview: InterviewId,
  entries: readonly Entry[],
  asks: Asks,
  now: number,
  order = orderAtEnd(listedEntries(entries)),
): Edit {
  const id = entryIdOf(asks.template, asks.question);
  const asked = entries.some((entry) => entry.id === id && wasAsked(entry));
  return {
    kind: 'set',
    key: keys.entry(interview, id),
    fields: { asks, order, chosenAt: now, ...(asked ? { status: 'asked' } : NOT_ASKED) },
  };
}

/** One that was asked and then taken off comes back as asked. */
function wasAsked(entry: Entry): boolean {
  return entry.status === 'asked' || (entry.status === 'setAside' && entry.askedAt !== null);
}

/** Before all that are chosen already. */
export function chooseOnTopEdits(
  interview: InterviewId,
  entries: readonly Entry[],
  asks: Asks,
  now: number,
): readonly Edit[] {
  const id = entryIdOf(asks.template, asks.question);
  const orders = movedTo(listedEntries(entries), id, 0);
  // One edit a record: undo takes each back only as it was left.
  return orders.map(({ id: moved, order }): Edit => {
    const other = entries.find((entry) => entry.id === moved && entry.id !== id);
    return other === undefined
      ? chooseEdit(interview, entries, asks, now, order)
      : { kind: 'set', key: keys.entry(interview, other.id), fields: { order } };
  });
}

/** A question with words under it is set aside and keeps them; one without is deleted. */
export function takeOffEdit(interview: InterviewId, entry: EntryId, hasNote: boolean): Edit {
  const key = keys.entry(interview, entry);
  return hasNote ? { kind: 'set', key, fields: { status: 'setAside' } } : { kind: 'delete', key };
}

export function moveEdits(
  interview: InterviewId,
  entries: readonly Entry[],
  entry: EntryId,
  index: number,
): readonly Edit[] {
  const listed = listedEntries(entries);
  return movedTo(listed, entry, index).map((moved) => ({
    kind: 'set',
    key: keys.entry(interview, entries.find((other) => other.id === moved.id)?.id ?? entry),
    fields: { order: moved.order },
  }));
}

/** The pack's first three become the chosen ones; what was chosen gives way, notes stay. */
export function packEdits(
  interview: InterviewId,
  entries: readonly Entry[],
  chosen: readonly Asks[],
  hasNote: (entry: EntryId) => boolean,
  now: number,
): readonly Edit[] {
  const wanted = chosen.map((asks) => entryIdOf(asks.template, asks.question));
  const off = listedEntries(entries)
    .filter((entry) => entry.status === 'planned' && !wanted.includes(entry.id))
    .map((entry) => takeOffEdit(interview, entry.id, hasNote(entry.id)));
  const orders = ordersAfter(undefined, chosen.length);
  const on = chosen.map((asks, at) => chooseEdit(interview, entries, asks, now, orders[at]));
  return [...off, ...on];
}

/** One click must choose three; a template of one's own may know none of a pack's questions. */
export function hasPack(template: Template, pack: Pack): boolean {
  const known = new Set<string>(
    template.aspects.flatMap((aspect) => aspect.questions.map((question) => question.id)),
  );
  return pack.questions.filter((question) => known.has(question)).length >= RECOMMENDED.most;
}

/** As its template words it now; as it was where it has been deleted, or is of another template. */
export function nowAsked(template: Template, asks: Asks): Asks {
  return (template.id === asks.template && findAsks(template, asks.question)) || asks;
}

/** Finds a question and its aspect's name; undefined when it has been deleted since. */
export function findAsks(template: Template, question: string): Asks | undefined {
  for (const aspect of template.aspects) {
    const found = aspect.questions.find((candidate) => candidate.id === question);
    if (found !== undefined) return asksOf(found, aspect.name);
  }
  return undefined;
}
