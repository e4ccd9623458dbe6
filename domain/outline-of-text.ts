/**
 * Plain text, as it is typed or copied, as the lines of a document.
 *
 * Owns: bullets, numbers and indentation as list depth; wrapped lines made one. Must not know: which
 * lines are headings or questions.
 */

import { beginsSmall, goesOn, withoutBullet } from './bullets.ts';
import { asks, asksOrRequests } from './line-asks.ts';
import { fieldOf } from './outline-fields.ts';
import type { PlacedLine } from './outline-line.ts';

type Draft = {
  readonly at: number;
  readonly indent: number;
  readonly depth: number;
  readonly isMore: boolean;
  readonly parts: string[];
};

export function outlineOfText(text: string): readonly PlacedLine[] {
  const drafts: Draft[] = [];
  /** The indents of the items that are open, the outermost first. */
  const indents: number[] = [];
  let isAfterGap = true;
  for (const [at, line] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const { indent, hasBullet, text: words } = withoutBullet(line);
    if (words === '') {
      isAfterGap = true;
      continue;
    }
    const last = drafts.at(-1);
    const isMore = !hasBullet && indent > (indents.at(-1) ?? Number.POSITIVE_INFINITY);
    if (!hasBullet && !isAfterGap && last !== undefined && isOneWith(last, words, indent, isMore)) {
      last.parts.push(words);
    } else {
      const depth = hasBullet ? depthOf(indent, indents) : isMore ? indents.length : 0;
      if (depth === 0) indents.length = 0;
      drafts.push({ at, indent, depth, isMore, parts: [words] });
    }
    isAfterGap = false;
  }
  return drafts.map(({ at, depth, isMore, parts }) => ({
    level: 0,
    depth,
    text: parts.join(' '),
    at,
    ...(isMore ? { isMore } : {}),
  }));
}

/** What is further in than the words before it goes on with them, unless it is a thing of its own. */
function isOneWith({ parts, indent }: Draft, words: string, at: number, isMore: boolean): boolean {
  const before = parts.at(-1) ?? '';
  if (goesOn(before, words)) return true;
  if (asksOrRequests(words) || fieldOf(words) !== null || fieldOf(before) !== null) return false;
  return isMore || (at > indent && asks(before) && beginsSmall(words));
}

function depthOf(indent: number, indents: number[]): number {
  while ((indents.at(-1) ?? -1) >= indent) indents.pop();
  indents.push(indent);
  return indents.length;
}
