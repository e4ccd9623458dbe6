/**
 * One interview as a sheet of Markdown: what was asked, what was said.
 *
 * Owns: the sheet's form. Must not know: the interface's language (the words are handed in), the
 * clipboard.
 */
import type { Entry, InterviewHead } from './interview.ts';
import { markdownWords } from './markdown-escape.ts';
import type { Rated } from './rating.ts';

export type SheetWords = {
  /** The title: when, and where if it is known. */
  readonly title: string;
  readonly asked: string;
  readonly notAsked: string;
  readonly setAside: string;
  readonly whole: string;
  readonly noNote: string;
  readonly with: string;
  readonly role: string;
  readonly rated: (rating: number, guess: number | null) => string;
};

export type Sheet = {
  readonly head: InterviewHead;
  readonly entries: readonly { readonly entry: Entry; readonly note: string }[];
  readonly whole: string;
};

/** A note's own characters must not become headings or lists of the sheet. */
function quoted(note: string): string {
  return note
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function ratedLine({ rating, guess }: Rated, words: SheetWords): readonly string[] {
  return rating === null ? [] : [words.rated(rating, guess)];
}

function section(title: string, sheet: Sheet['entries'], words: SheetWords): readonly string[] {
  if (sheet.length === 0) return [];
  const blocks = sheet.map(({ entry, note }) => {
    const heading = `### ${markdownWords(entry.asks.text)}`;
    const said = note === '' ? `_${words.noNote}_` : quoted(note);
    return [heading, ...ratedLine(entry.rated, words), said].join('\n\n');
  });
  return [`## ${title}`, ...blocks];
}

function wholePart({ head, whole }: Sheet, words: SheetWords): readonly string[] {
  const parts = [...ratedLine(head.rated, words), ...(whole === '' ? [] : [quoted(whole)])];
  return parts.length === 0 ? [] : [`## ${words.whole}`, ...parts];
}

export function sheetMarkdown(sheet: Sheet, words: SheetWords): string {
  const { head } = sheet;
  const facts = [
    head.interviewer === '' ? [] : [`- ${words.with}: ${markdownWords(head.interviewer)}`],
    head.role === '' ? [] : [`- ${words.role}: ${markdownWords(head.role)}`],
  ].flat();
  const asked = sheet.entries.filter(({ entry }) => entry.status === 'asked');
  const aside = sheet.entries.filter(({ entry }) => entry.status === 'setAside');
  const open = sheet.entries.filter((row) => !asked.includes(row) && !aside.includes(row));
  const blocks = [
    `# ${words.title}`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...section(words.asked, asked, words),
    ...section(words.notAsked, open, words),
    ...section(words.setAside, aside, words),
    ...wholePart(sheet, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}
