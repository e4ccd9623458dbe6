/**
 * The lines of a Markdown document: headings, items, paragraphs.
 *
 * Owns: the one use of the parser, and what is words in what it finds: code, tables, pictures and
 * tags are not, though the lines of the first two are handed on as asides. Must not know: templates.
 * Why this parser: docs/decisions/0034-markdown.md.
 */
import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import { goesOn } from './bullets.ts';
import { asks } from './line-asks.ts';
import { markdownSpans, type SpanLine } from './markdown-spans.ts';
import { fieldOf } from './outline-fields.ts';
import { GUESSED_LEVEL } from './outline-headings.ts';
import type { PlacedLine } from './outline-line.ts';

/** Deeper than anything that a person writes, and shallow enough that hostile depth costs nothing. */
const MOST_NESTING = 60;
const BLOCKS = ['heading', 'lheading', 'list', 'blockquote', 'fence', 'hr', 'reference', 'table'];
const SPANS = [
  'emphasis',
  'balance_pairs',
  'escape',
  'entity',
  'link',
  'image',
  'autolink',
  'backticks',
  'newline',
  'html_inline',
];

/** Without indented code: people indent by tabs, and a question is never code. */
function createParser(): Parser {
  const parser = new MarkdownIt('zero', { html: true, maxNesting: MOST_NESTING });
  parser.enable([...BLOCKS, ...SPANS]);
  // Ids are taken off the raw text before its spans are read.
  parser.core.ruler.disable(['inline', 'text_join']);
  return parser;
}

export function markdownLines(text: string): readonly PlacedLine[] {
  const parser = createParser();
  const env: Env = {};
  const found: PlacedLine[] = [];
  const place = { depth: 0, level: 0, tables: 0, isFresh: false };
  const rows = text.split('\n');
  const take = (content: string, at: number) => {
    const { words, id } = withoutId(content);
    const spans = markdownSpans(words, parser, env);
    for (const line of linesOf(spans, { ...place, at, id })) found.push(line);
    place.isFresh = false;
  };
  for (const token of parser.parse(text, env)) {
    step(place, token);
    const at = token.map?.[0] ?? 0;
    if (token.type === 'fence') {
      for (const [below, line] of token.content.split('\n').entries()) {
        found.push(aside(line, at + 1 + below));
      }
    } else if (token.type === 'tr_open') {
      const row = (rows[at] ?? '').replace(/^[>\s]+/, '');
      // The parser takes each line right under a table for a row; people go on writing there.
      if (row.includes('|')) found.push(aside(row, at));
      else take(row, at);
    } else if (token.type === 'inline' && place.tables === 0) {
      take(token.content, at);
    }
  }
  return found;
}

function aside(text: string, at: number): PlacedLine {
  return { level: 0, depth: 0, text, at, isAside: true };
}

type Place = { depth: number; level: number; tables: number; isFresh: boolean };

function step(place: Place, { type, tag, nesting }: Token): void {
  if (type.startsWith('bullet_list') || type.startsWith('ordered_list')) place.depth += nesting;
  else if (type.startsWith('table_')) place.tables += nesting;
  else if (type.startsWith('heading')) place.level = nesting === 1 ? Number(tag.slice(1)) : 0;
  else if (type === 'list_item_open') place.isFresh = true;
}

const ID = /(?:^|\s)\{#([\w~-]{1,64})\}$/;

function withoutId(content: string): { readonly words: string; readonly id: string | undefined } {
  // Looked for at the very end alone, so that a long line costs no more than a short one.
  const tail = content.slice(-70);
  const id = ID.exec(tail);
  if (id === null) return { words: content, id: undefined };
  return { words: content.slice(0, content.length - tail.length + id.index), id: id[1] };
}

type Block = Omit<Place, 'tables'> & { readonly at: number; readonly id: string | undefined };

function linesOf(spans: readonly SpanLine[], block: Block): readonly PlacedLine[] {
  const { depth, isFresh, at, id } = block;
  const own = id === undefined ? {} : { id };
  const whole = spans.map(({ text }) => text).join(' ');
  if (depth === 0 && block.level > 0)
    return [{ level: block.level, depth, text: whole, at, ...own }];
  if (id !== undefined) return [{ level: 0, depth, text: whole, at, ...own }];
  return mended(spans, depth).map((line, index) => ({
    level: depth === 0 && line.isStrong && spans.length === 1 ? GUESSED_LEVEL : 0,
    depth,
    text: line.text,
    at: at + line.offset,
    ...(depth > 0 && (index > 0 || !isFresh) ? { isMore: true } : {}),
  }));
}

type Mended = { readonly first: SpanLine; readonly parts: string[]; hasAsked: boolean };

/**
 * Lines that a program wrapped are one again; an item is one line, save for fields and further
 * questions under it. The parts are joined at the end: a paragraph can have a million of them.
 */
function mended(spans: readonly SpanLine[], depth: number): readonly SpanLine[] {
  const lines: Mended[] = [];
  for (const line of spans) {
    const last = lines.at(-1);
    if (last !== undefined && isOneWith(last, line.text, depth)) {
      last.parts.push(line.text);
      last.hasAsked ||= asks(line.text);
    } else lines.push({ first: line, parts: [line.text], hasAsked: asks(line.text) });
  }
  return lines.map(({ first, parts }) => ({ ...first, text: parts.join(' ') }));
}

function isOneWith({ parts, hasAsked }: Mended, text: string, depth: number): boolean {
  if (depth === 0) return goesOn(parts.at(-1) ?? '', text);
  return fieldOf(text) === null && !(hasAsked && asks(text));
}
