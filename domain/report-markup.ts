/**
 * A report's parts as HTML, the same for the file and for the clipboard.
 *
 * Owns: which part is which element, and that every word in it is escaped. Must not know: how it
 * looks (domain/report-style.ts). Only elements that document editors take over: headings, lists,
 * paragraphs, bold. Each block turns by its own words.
 */
import { escapeHtml } from './hand-in.ts';
import type { Block, Item, Part } from './report-blocks.ts';
import type { ReportDocument } from './report-document.ts';

/** What an element is called for a style sheet; an editor has no use for that. */
export type Naming = (name: string) => string;

/** The page that shows it too has classes of its own. */
export const NAMED: Naming = (name) => ` class="report-${name}"`;
export const NAMELESS: Naming = () => '';

const DEEPEST = 6;

export function reportMarkup({ heading, blocks, parts }: ReportDocument, naming: Naming): string {
  return [
    block('h1', heading),
    ...blocks.map((each) => blockMarkup(each, naming)),
    ...parts.map((part) => partMarkup(part, 2, naming)),
  ].join(naming === NAMED ? '\n' : '');
}

function partMarkup(part: Part, level: number, naming: Naming): string {
  const inner = [
    block(`h${Math.min(level, DEEPEST)}`, part.heading),
    ...part.blocks.map((each) => blockMarkup(each, naming)),
    ...part.parts.map((each) => partMarkup(each, level + 1, naming)),
  ];
  // Editors take a section for a paragraph around paragraphs.
  if (naming !== NAMED) return inner.join('');
  return [`<section${naming(part.kind)}>`, ...inner, '</section>'].join('\n');
}

function blockMarkup(from: Block, naming: Naming): string {
  switch (from.kind) {
    case 'facts': {
      const items = from.facts.map(
        ({ name, value }) => `<b>${escapeHtml(name)}:</b> <bdi>${escapeHtml(value)}</bdi>`,
      );
      return `<ul${naming('facts')}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    }
    case 'words':
      return `<p dir="auto"${naming('words')}><i>${escapeHtml(from.text)}</i></p>`;
    case 'said': {
      const [only, ...others] = from.lines;
      if (only !== undefined && others.length === 0) {
        return `<p dir="auto"${naming('said')}>${escapeHtml(only)}</p>`;
      }
      return `<ul${naming('said')}>${from.lines.map((line) => block('li', line)).join('')}</ul>`;
    }
    case 'list':
      return `<ul>${from.items.map(itemMarkup).join('')}</ul>`;
  }
}

function itemMarkup({ lead, text, more = [] }: Item): string {
  const first = lead === undefined ? '' : `<b>${escapeHtml(lead)}</b>${text === '' ? '' : ' '}`;
  const nested =
    more.length === 0 ? '' : `<ul>${more.map((each) => block('li', each)).join('')}</ul>`;
  return `<li dir="auto">${first}${escapeHtml(text)}${nested}</li>`;
}

function block(tag: string, words: string): string {
  return `<${tag} dir="auto">${escapeHtml(words)}</${tag}>`;
}
