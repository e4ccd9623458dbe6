/**
 * An interviewer's answers into the notes of an interview.
 *
 * Owns: the edits. Must not know: where each goes (domain/answers-plan.ts), storage, elements, words of the
 * interface (the line that names whose words follow is handed in).
 *
 * Nothing of the person's own is ever replaced: an empty note is filled, below other words theirs are put
 * under a line that names them, a rating that stands stays.
 */
import { type AnswerItem, changes, planAnswers, WHOLE } from './answers-plan.ts';
import type { Edit } from './edit.ts';
import { type EntryId, entryId, questionId, templateId } from './ids.ts';
import { type Asks, type Entry, type InterviewHead, readEntries } from './interview.ts';
import { readEntryFields } from './interview-fields.ts';
import type { Answers } from './interviewer-answers.ts';
import { OWN_ASPECT } from './keep-own.ts';
import { keys, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { NOTE_LENGTH, readVersions } from './note.ts';
import { ordersAfter } from './order.ts';
import { setAgainEdits } from './set-again.ts';

export type AnswersWords = {
  /** The line above their words, where one's own stand before: "From Anna:". */
  readonly from: string;
  /** The aspect of a question that this interview did not have. */
  readonly aspect: string;
};

/** Together one step that undo takes back. */
export function answersEdits(
  answers: Answers,
  chosen: ReadonlySet<string>,
  head: InterviewHead,
  lookup: RecordLookup,
  words: AnswersWords,
  now: number,
): readonly Edit[] {
  const entries = readEntries(head.id, lookup);
  const items = planAnswers(answers, head, lookup).items.filter(
    (item) => chosen.has(item.id) && changes(item),
  );
  const fresh = items.filter(
    ({ id }) => id !== WHOLE && !entries.some((entry) => String(entry.id) === id),
  );
  const orders = ordersAfter(entries.at(-1)?.order, fresh.length);
  return items.flatMap((item): readonly Edit[] => {
    if (item.id === WHOLE) {
      return [
        ...writeEdits(item, keys.wholeNote(head.id), lookup, words.from),
        ...ratingEdits(item, keys.interview(head.id), lookup),
      ];
    }
    const id = entryId(item.id);
    const entry = entries.find((each) => each.id === id);
    const at = fresh.indexOf(item);
    return [
      ...(entry === undefined
        ? addEdits(head, id, item, { order: orders[at] ?? 'a0', aspect: words.aspect, now }, lookup)
        : askedEdits(head, entry, item, lookup)),
      ...writeEdits(item, keys.note(head.id, id), lookup, words.from),
    ];
  });
}

function writeEdits(
  { words, wordsGo: goes }: AnswerItem,
  key: RecordKey,
  lookup: RecordLookup,
  from: string,
): readonly Edit[] {
  if (words === '' || goes === 'there' || goes === 'none') return [];
  const versions = readVersions(key, lookup);
  const [only, ...others] = versions;
  if (versions.every(({ text }) => text.trim() === '')) {
    return [{ kind: 'write', key, text: words, replaces: versions.map(({ dot }) => dot) }];
  }
  const named = `${from}\n${words}`;
  const joined = `${only?.text.trimEnd() ?? ''}\n\n${named}`;
  // Two versions wait to be put together by the person, and what is too long for a field would be cut in it.
  if (only === undefined || others.length > 0 || joined.length > NOTE_LENGTH) {
    return [{ kind: 'write', key, text: named, replaces: [] }];
  }
  return [{ kind: 'write', key, text: joined, replaces: [only.dot] }];
}

function ratingEdits(
  { rating, ratingGoes: goes }: AnswerItem,
  key: RecordKey,
  lookup: RecordLookup,
): readonly Edit[] {
  return goes === 'taken' ? setAgainEdits(key, { rating }, lookup) : [];
}

/** One edit a record: undo takes each back only as it was left. */
function askedEdits(
  head: InterviewHead,
  entry: Entry,
  item: AnswerItem,
  lookup: RecordLookup,
): readonly Edit[] {
  const fields = {
    ...(item.becomesAsked ? { status: 'asked', askedAt: null, tickedBy: 'hand' } : {}),
    ...(item.ratingGoes === 'taken' ? { rating: item.rating } : {}),
  };
  const isSame = Object.keys(fields).length === 0;
  return isSame ? [] : setAgainEdits(keys.entry(head.id, entry.id), fields, lookup);
}

function addEdits(
  head: InterviewHead,
  id: EntryId,
  item: AnswerItem,
  place: { readonly order: string; readonly aspect: string; readonly now: number },
  lookup: RecordLookup,
): readonly Edit[] {
  const [template = '', ...question] = id.split('~');
  const asks: Asks = {
    template: templateId(template),
    question: questionId(question.join('~')),
    text: item.question ?? '',
    hint: '',
    aspect: OWN_ASPECT,
    aspectName: place.aspect,
    questionKind: item.rating === null ? 'open' : 'rating',
  };
  // A deleted one still knows what it asked, and about which aspect.
  const known = readEntryFields(lookup.get(keys.entry(head.id, id)))?.asks !== undefined;
  const fields = {
    ...(known ? {} : { asks }),
    order: place.order,
    chosenAt: place.now,
    status: 'asked',
    askedAt: null,
    tickedBy: 'hand',
    ...(item.rating === null ? {} : { rating: item.rating }),
  };
  return setAgainEdits(keys.entry(head.id, id), fields, lookup);
}
