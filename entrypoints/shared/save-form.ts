/**
 * The form for the interviewer, saved as a file.
 *
 * Owns: its script, its sheet and its words, by the language of the questions, and the file's name, which
 * holds a day and nobody's name. Loaded when it is wanted. Must not know: which interview it is for.
 */
import arabic from '@/assets/interviewer-form/ar.json';
import english from '@/assets/interviewer-form/en.json';
import spanish from '@/assets/interviewer-form/es.json';
import style from '@/assets/interviewer-form/form.css?raw';
import script from '@/assets/interviewer-form/form.js?raw';
import french from '@/assets/interviewer-form/fr.json';
import portuguese from '@/assets/interviewer-form/pt-BR.json';
import { dayOf } from '@/domain/day.ts';
import type { Entry, InterviewHead } from '@/domain/interview.ts';
import { type FormWords, interviewerFormHtml } from '@/domain/interviewer-form.ts';
import { offerFile } from '../options/offer-file.ts';

const WORDS: readonly FormWords[] = [english, spanish, portuguese, french, arabic];

/** Spoken as the questions are; where there are no words in that language, in English. */
export function formWordsFor(language: string): FormWords {
  const [main] = language.split('-');
  return (
    WORDS.find((words) => words.language === language) ??
    WORDS.find((words) => words.language.split('-')[0] === main) ??
    english
  );
}

export type FormToSave = {
  readonly head: InterviewHead;
  readonly entries: readonly Entry[];
  readonly textOf: (entry: Entry) => string;
  /** Of the template: a BCP 47 tag. */
  readonly language: string;
};

/** Resolves to the file's name. */
export async function saveForm({ head, entries, textOf, language }: FormToSave): Promise<string> {
  const words = formWordsFor(language);
  const { startedAt } = head;
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
  const html = interviewerFormHtml(
    {
      interview: head.id,
      interviewer: head.interviewer,
      day: startedAt === null ? '' : format.format(startedAt),
      language,
      questions: entries.map((entry) => ({
        entry: entry.id,
        text: textOf(entry),
        isRated: entry.asks.questionKind === 'rating',
      })),
    },
    words,
    { script, style, scriptHash: await hashOf(script), styleHash: await hashOf(style) },
  );
  const name = ['debrief-form', ...(startedAt === null ? [] : [dayOf(startedAt)])].join('-');
  offerFile(`${name}.html`, html, 'text/html');
  return `${name}.html`;
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
