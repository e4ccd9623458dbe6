/**
 * The form that an interviewer fills in: one HTML file that needs nothing beside it.
 *
 * Owns: what is in the file, that every word in it is escaped, and its policy: nothing is fetched and
 * nothing sent, and only the one script and the one sheet run whose hashes it names. Must not know: which
 * interview, how a file is saved, what becomes of the answers (domain/interviewer-answers.ts). No note and
 * no rating of the person's own is in it.
 */
import { escapeHtml } from './hand-in.ts';
import type { EntryId, InterviewId } from './ids.ts';
import { ANSWER_LENGTH, ANSWERS_VERSION, FROM_LENGTH } from './interviewer-answers.ts';
import { RATINGS } from './rating.ts';

export type FormQuestion = {
  readonly entry: EntryId;
  readonly text: string;
  /** It asks for a number too. */
  readonly isRated: boolean;
};

export type InterviewerForm = {
  readonly interview: InterviewId;
  /** Empty: unknown. */
  readonly interviewer: string;
  /** When it was, in words; empty where it is still to come. */
  readonly day: string;
  /** Of the questions; a BCP 47 tag. */
  readonly language: string;
  readonly questions: readonly FormQuestion[];
};

/** Written for each language that templates are shipped in; `$1` is the interviewer's name. */
export type FormWords = {
  readonly language: string;
  readonly direction: string;
  readonly ratings: readonly string[];
} & Readonly<Record<FormWord, string>>;

type FormWord =
  | ('title' | 'hello' | 'helloAll' | 'why' | 'private' | 'number' | 'none' | 'whole' | 'more')
  | ('name' | 'done' | 'save' | 'copy' | 'saved' | 'copied' | 'byHand' | 'byHandName' | 'empty')
  | ('kept' | 'notKept' | 'noScript' | 'lastLine');

/** The script and the sheet as they stand in the file, each with its SHA-256 in base64. */
export type FormParts = {
  readonly script: string;
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
};

/** By this a form that was sent back empty is known. */
export const FORM_MARK = '<meta name="debrief-form"';

export function interviewerFormHtml(
  form: InterviewerForm,
  words: FormWords,
  parts: FormParts,
): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${parts.scriptHash}'`,
    `style-src 'sha256-${parts.styleHash}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${attribute(words.language)}" dir="${words.direction === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${FORM_MARK} content="${ANSWERS_VERSION}">
<title>${escapeHtml(words.title)}</title>
<style>${parts.style}</style>
</head>
<body>
${main(form, words)}
<script>${parts.script}</script>
</body>
</html>
`;
}

function main(form: InterviewerForm, words: FormWords): string {
  const name = form.interviewer.trim();
  const hello = name === '' ? words.helloAll : words.hello.replaceAll('$1', () => name);
  const ratings = RATINGS.map((value) =>
    data(`rating-${value}`, words.ratings[value - 1] ?? ''),
  ).join(' ');
  return `<main ${data('interview', form.interview)} ${data('form', String(ANSWERS_VERSION))} ${data('last-line', words.lastLine)} ${ratings}>
<h1>${escapeHtml(words.title)}</h1>
${form.day === '' ? '' : `<p class="soft">${escapeHtml(form.day)}</p>\n`}<p dir="auto">${escapeHtml(`${hello} ${words.why}`)}</p>
<p class="note">${escapeHtml(words.private)}</p>
<p class="note" id="no-script">${escapeHtml(words.noScript)}</p>
<ol>
${form.questions.map((question, at) => questionPart(question, at, form, words)).join('\n')}
</ol>
<section class="part" aria-labelledby="whole">
<h2 id="whole">${escapeHtml(words.whole)}</h2>
${ratingPart('rating', 'whole', words)}
</section>
<section class="part">
<label for="more">${escapeHtml(words.more)}</label>
<textarea id="more" name="more" maxlength="${ANSWER_LENGTH}" dir="auto" autocomplete="off"></textarea>
</section>
<section class="part">
<label for="from">${escapeHtml(words.name)}</label>
<input type="text" id="from" name="from" value="${attribute(name.slice(0, FROM_LENGTH))}" maxlength="${FROM_LENGTH}" dir="auto" autocomplete="off">
</section>
${lastPart(words)}
</main>`;
}

function questionPart(
  question: FormQuestion,
  at: number,
  form: InterviewerForm,
  words: FormWords,
): string {
  const language = form.language === words.language ? '' : ` lang="${attribute(form.language)}"`;
  const rating = question.isRated ? `\n${ratingPart(`rating-${at}`, `question-${at}`, words)}` : '';
  return `<li class="part" ${data('entry', question.entry)}>
<label for="answer-${at}" id="question-${at}">${at + 1}. <bdi data-question${language}>${escapeHtml(question.text)}</bdi></label>
<textarea id="answer-${at}" name="answer-${at}" maxlength="${ANSWER_LENGTH}" dir="auto" autocomplete="off"></textarea>${rating}
</li>`;
}

/** Whoever looks at the form with their ears hears what the number is about, and each value in words. */
function ratingPart(name: string, about: string, words: FormWords): string {
  const choice = (value: string, text: string, isChosen: boolean) =>
    `<label><input type="radio" name="${name}" value="${value}"${isChosen ? ' checked' : ''} autocomplete="off"> <span>${escapeHtml(text)}</span></label>`;
  const values = RATINGS.map((value) =>
    choice(String(value), `${value}: ${words.ratings[value - 1] ?? ''}`, false),
  );
  return `<fieldset aria-describedby="${about}">
<legend>${escapeHtml(words.number)}</legend>
<div class="scale">
${[...values, choice('', words.none, true)].join('\n')}
</div>
</fieldset>`;
}

function lastPart(words: FormWords): string {
  const said = (['saved', 'copied', 'byHand', 'empty'] as const).map((name) =>
    data(name === 'byHand' ? 'by-hand' : name, words[name]),
  );
  return `<section class="part" id="with-script" aria-labelledby="done" hidden>
<h2 id="done">${escapeHtml(words.done)}</h2>
<div class="buttons">
<button type="button" id="save">${escapeHtml(words.save)}</button>
<button type="button" id="copy">${escapeHtml(words.copy)}</button>
</div>
<p id="said" role="status" ${said.join(' ')}></p>
<textarea id="by-hand" aria-label="${attribute(words.byHandName)}" dir="auto" readonly hidden></textarea>
<p class="soft" id="keeping" ${data('kept', words.kept)} ${data('not-kept', words.notKept)}></p>
</section>`;
}

function data(name: string, value: string): string {
  return `data-${name}="${attribute(value)}"`;
}

/** A half of a pair would be another sign once the file is written. */
function attribute(value: string): string {
  return escapeHtml(value.toWellFormed());
}
