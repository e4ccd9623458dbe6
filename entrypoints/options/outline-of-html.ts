/**
 * Markup from the clipboard as the lines of a document.
 *
 * Owns: the walk from markup to lines. Must not know: templates. The markup is a stranger's: it is
 * parsed into a document of its own, where nothing runs or loads, and only its words are taken.
 */

import { withoutBullet } from '@/domain/bullets.ts';
import { asks } from '@/domain/line-asks.ts';
import { GUESSED_LEVEL } from '@/domain/outline-headings.ts';
import type { OutlineLine } from '@/domain/outline-line.ts';
import { ASPECT_LENGTH } from '@/domain/template.ts';
import { tidyWording } from '@/domain/wording.ts';
import {
  boldness,
  headingLevel,
  isBlock,
  isSkipped,
  itemDepth,
  nameOf,
  TITLE_LEVEL,
} from './html-marks.ts';
import { walk } from './html-walk.ts';

type Around = {
  readonly level: number | null;
  readonly depth: number;
  readonly lists: number;
  readonly isBold: boolean;
  readonly isPre: boolean;
  /** The item that this is in; its first line is the item, others say more. */
  readonly item: { isBegun: boolean } | null;
};

type Drawn = { text: string; bold: number; all: number; around: Around | null };

const OUTSIDE: Around = {
  level: null,
  depth: 0,
  lists: 0,
  isBold: false,
  isPre: false,
  item: null,
};

/** Ten for each question that a template may have. */
export const MOST_PASTED_LINES = 20_000;

/** One line more than the limit says that there were more; nothing is read behind it. */
export function outlineOfHtml(html: string): readonly OutlineLine[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const found: OutlineLine[] = [];
  const open: Around[] = [OUTSIDE];
  let drawn: Drawn = { text: '', bold: 0, all: 0, around: null };
  const end = () => {
    const line = drawn.around === null ? null : lineOf(drawn, drawn.around);
    if (line !== null) found.push(line);
    drawn = { text: '', bold: 0, all: 0, around: null };
  };
  for (const step of walk(body, isSkipped)) {
    if (found.length > MOST_PASTED_LINES) break;
    const around = open.at(-1) ?? OUTSIDE;
    if (step.kind === 'text') {
      for (const [at, part] of (around.isPre ? step.text.split('\n') : [step.text]).entries()) {
        if (at > 0) end();
        add(drawn, part, around);
      }
      continue;
    }
    if (isBlock(step.element)) end();
    if (step.kind === 'enter') open.push(within(step.element, around));
    else open.pop();
  }
  end();
  return belowTitle(found);
}

function within(element: Element, around: Around): Around {
  const name = nameOf(element);
  const lists = around.lists + (name === 'ul' || name === 'ol' ? 1 : 0);
  const level = headingLevel(element);
  const depth = level === null ? itemDepth(element, lists) : null;
  return {
    level: level ?? around.level,
    depth: depth ?? around.depth,
    lists,
    isBold: boldness(element) ?? around.isBold,
    isPre: around.isPre || name === 'pre',
    item: depth === null ? around.item : { isBegun: false },
  };
}

function add(drawn: Drawn, text: string, around: Around): void {
  const words = text.replace(/\s+/g, ' ');
  const { length } = words.trim();
  drawn.text += words;
  drawn.all += length;
  if (around.isBold) drawn.bold += length;
  if (length > 0) drawn.around ??= around;
}

function lineOf(drawn: Drawn, around: Around): OutlineLine | null {
  const text = tidyWording(drawn.text);
  if (text === '') return null;
  if (around.level !== null && around.item === null) return { level: around.level, depth: 0, text };
  if (around.item !== null) {
    const isMore = around.item.isBegun;
    around.item.isBegun = true;
    return { level: 0, depth: around.depth, text, ...(isMore ? { isMore } : {}) };
  }
  if (drawn.bold === drawn.all && text.length <= ASPECT_LENGTH && !asks(text)) {
    return { level: GUESSED_LEVEL, depth: 0, text };
  }
  const typed = withoutBullet(text);
  return { level: 0, depth: typed.hasBullet ? typed.indent + 1 : 0, text: typed.text };
}

/** A title stands over every heading, whatever their levels. */
function belowTitle(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  if (!lines.some(({ level }) => level === TITLE_LEVEL)) return lines;
  return lines.map((line) => {
    if (line.level === TITLE_LEVEL) return { ...line, level: 1 };
    return line.level > 0 ? { ...line, level: line.level + 1 } : line;
  });
}
