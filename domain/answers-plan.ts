/**
 * Where each of an interviewer's answers would go in an interview, before anything is written.
 *
 * Owns: that plan. Must not know: the edits (domain/answers-import.ts), how answers are read
 * (domain/interviewer-answers.ts), storage, elements. What stands already is not put in again.
 */
import { entryId } from './ids.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import type { Answers } from './interviewer-answers.ts';
import { keys, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readVersions } from './note.ts';
import type { Rating } from './rating.ts';
import { tidyWording } from './wording.ts';

/** `there`: it stands already; `new`: its question is not in this interview. */
export type WordsGo = 'empty' | 'below' | 'there' | 'new' | 'none';
/** `kept`: another one stands, and stays. */
export type RatingGoes = 'taken' | 'kept' | 'there' | 'none';

export type AnswerItem = {
  /** Of its entry, or `whole`. */
  readonly id: string;
  /** Null: the interview as a whole. */
  readonly question: string | null;
  readonly words: string;
  readonly wordsGo: WordsGo;
  /** What stands in the note now. */
  readonly own: string;
  readonly rating: Rating | null;
  /** The one that stands. */
  readonly rated: Rating | null;
  readonly ratingGoes: RatingGoes;
  /** It was not asked in the interview; answered, it counts as asked. */
  readonly becomesAsked: boolean;
};

export type AnswersPlan = {
  readonly items: readonly AnswerItem[];
  /** Ids of those that would change anything. */
  readonly changing: readonly string[];
};

export const WHOLE = 'whole';

export function planAnswers(
  answers: Answers,
  head: InterviewHead,
  lookup: RecordLookup,
): AnswersPlan {
  const entries = new Map(readEntries(head.id, lookup).map((entry) => [String(entry.id), entry]));
  const items = [
    ...answers.answers.map((answer) => {
      const entry = entries.get(answer.entry);
      const note = keys.note(head.id, entryId(answer.entry));
      return {
        ...itemOf(answer, entry?.rated.rating ?? null, note, lookup, entry === undefined),
        id: answer.entry,
        question: entry?.asks.text ?? tidyWording(answer.question),
        becomesAsked: entry !== undefined && entry.status !== 'asked',
      };
    }),
    {
      ...itemOf(
        { text: answers.more ?? '', rating: answers.rating },
        head.rated.rating,
        keys.wholeNote(head.id),
        lookup,
        false,
      ),
      id: WHOLE,
      question: null,
      becomesAsked: false,
    },
  ].filter((item) => item.words !== '' || item.rating !== null);
  return { items, changing: items.filter(changes).map(({ id }) => id) };
}

export function changes({ wordsGo, ratingGoes, becomesAsked }: AnswerItem): boolean {
  const isNew = wordsGo === 'empty' || wordsGo === 'below' || wordsGo === 'new';
  return isNew || ratingGoes === 'taken' || becomesAsked;
}

function itemOf(
  answer: { readonly text: string; readonly rating?: Rating | null | undefined },
  rated: Rating | null,
  note: RecordKey,
  lookup: RecordLookup,
  isNew: boolean,
): Omit<AnswerItem, 'id' | 'question' | 'becomesAsked'> {
  const words = wordsOf(answer.text);
  const rating = answer.rating ?? null;
  const texts = readVersions(note, lookup).map(({ text }) => text);
  const own = [...new Set(texts)].join('\n\n').trim();
  return {
    words,
    wordsGo: wordsGo(words, own, isNew),
    own,
    rating,
    rated,
    ratingGoes: ratingGoes(rating, rated),
  };
}

/** One kind of line end, and none around: so the same words are known again. */
function wordsOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function wordsGo(words: string, own: string, isNew: boolean): WordsGo {
  if (words === '') return isNew ? 'new' : 'none';
  if (`\n${wordsOf(own)}\n`.includes(`\n${words}\n`)) return 'there';
  if (isNew) return 'new';
  return own === '' ? 'empty' : 'below';
}

function ratingGoes(rating: Rating | null, rated: Rating | null): RatingGoes {
  if (rating === null) return 'none';
  if (rated === null) return 'taken';
  return rated === rating ? 'there' : 'kept';
}
