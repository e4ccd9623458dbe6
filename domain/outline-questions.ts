/**
 * The questions among the lines under one heading.
 *
 * Owns: which lines ask something, and which say more of the question before them. Must not know:
 * headings. An item of a list is always a question; of paragraphs, those that ask, and short ones
 * among them: a coach's "Name one thing to drop." has no question mark either.
 */
import { asks, asksOrRequests, isBracketed, isOneSentence, isTold } from './line-asks.ts';
import { fieldOf } from './outline-fields.ts';
import { ownId, type PlacedLine } from './outline-line.ts';
import { QUESTION_LENGTH } from './template.ts';
import { type FileFault, type FileQuestion, HINT_LENGTH } from './template-file.ts';
import { tidyWording } from './wording.ts';

export type ReadQuestions =
  | {
      readonly kind: 'questions';
      readonly questions: readonly FileQuestion[];
      readonly left: readonly PlacedLine[];
    }
  | { readonly kind: 'fault'; readonly fault: FileFault };

type Found = { readonly depth: number; question: FileQuestion };

export type Around = {
  /** Lines without a question mark may be all there is: a heading stands right over them. */
  readonly mayTell: boolean;
  /** Whoever marks headings writes sentences under them that lead in. */
  readonly mayLeadIn: boolean;
};

export function questionsOf(
  lines: readonly PlacedLine[],
  seen: Set<string>,
  around: Around,
): ReadQuestions {
  const found: Found[] = [];
  const left: PlacedLine[] = [];
  /** The items that the next one may hang under, the outermost first. */
  const open: Found[] = [];
  const isAsked = paragraphRule(lines, around);
  for (const line of lines) {
    const owner = ownerOf(line, found.at(-1), open);
    const field = owner === undefined ? null : fieldOf(line.text);
    if (owner !== undefined && field !== null) {
      if (field.kind === 'wrong') {
        return { kind: 'fault', fault: { kind: 'wrong', place: ['lines', line.at, field.name] } };
      }
      owner.question = { ...owner.question, ...field.fields };
      const fault = hintFault(owner.question.hint ?? '', line.at);
      if (fault !== null) return { kind: 'fault', fault };
      continue;
    }
    const text = tidyWording(line.text);
    if (!isQuestion(line, text, isAsked)) {
      left.push(line);
      continue;
    }
    const fault = textFault(text, line.at);
    if (fault !== null) return { kind: 'fault', fault };
    const next = { question: questionOf(text, ownId(line.id, seen)), depth: line.depth };
    found.push(next);
    if (line.depth > 0) open.push(next);
  }
  return { kind: 'questions', questions: found.map(({ question }) => question), left };
}

/** What Debrief wrote itself says everything: what it leaves out is as it usually is. */
function questionOf(text: string, id: string | undefined): FileQuestion {
  if (id === undefined) return { text };
  return { id, text, hint: '', kind: 'open', types: ['any'], on: true, probes: [] };
}

/** The question that a line may say more of: for an item the one it hangs under. */
function ownerOf(line: PlacedLine, last: Found | undefined, open: Found[]): Found | undefined {
  if (line.depth === 0 || line.isMore) return last;
  while ((open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
  return line.id === undefined ? open.at(-1) : undefined;
}

function isQuestion(
  line: PlacedLine,
  text: string,
  isAsked: (line: PlacedLine, text: string) => boolean,
): boolean {
  if (line.id !== undefined) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (line.isMore) return asksOrRequests(text);
  return line.depth > 0 || isAsked(line, text);
}

/**
 * Beside a list, and before the first question, what does not ask is an introduction; but in a bare
 * list of lines, each of them a sentence, all are questions. Where nothing asks, several lines of one
 * sentence each are meant as questions; anything else is prose.
 */
function paragraphRule(
  lines: readonly PlacedLine[],
  { mayTell, mayLeadIn }: Around,
): (line: PlacedLine, text: string) => boolean {
  if (lines.some(({ depth }) => depth > 0)) return (_, text) => asks(text);
  const first = lines.find(({ text }) => asksOrRequests(text));
  const isBare = !mayLeadIn && lines.every(({ text }) => asksOrRequests(text) || isTold(text));
  const tells = mayTell && lines.length > 1 && lines.every(({ text }) => isOneSentence(text));
  const isWhole = first === undefined ? tells : isBare;
  const from = isWhole ? 0 : (first?.at ?? Number.POSITIVE_INFINITY);
  return (line, text) =>
    asks(text) || (line.at >= from && isOneSentence(text) && !isBracketed(text));
}

function textFault(text: string, at: number): FileFault | null {
  const place = ['lines', at, 'text'];
  if (!text.isWellFormed()) return { kind: 'broken-text', place };
  if (text.length <= QUESTION_LENGTH) return null;
  return { kind: 'too-long', place, limit: QUESTION_LENGTH };
}

function hintFault(hint: string, at: number): FileFault | null {
  const place = ['lines', at, 'hint'];
  if (!hint.isWellFormed()) return { kind: 'broken-text', place };
  return hint.length <= HINT_LENGTH ? null : { kind: 'too-long', place, limit: HINT_LENGTH };
}
