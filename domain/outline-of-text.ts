/**
 * Plain text, as it is typed or copied, as the lines of a document.
 *
 * Owns: bullets, numbers and indentation as list depth; wrapped lines made one. Must not know: which
 * lines are headings or questions.
 */
import { goesOn, withoutBullet } from './bullets.ts';
import type { PlacedLine } from './outline-line.ts';

type Draft = { readonly at: number; readonly depth: number; readonly parts: string[] };

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
    const last = drafts.at(-1)?.parts;
    if (!hasBullet && !isAfterGap && last !== undefined && goesOn(last.at(-1) ?? '', words)) {
      last.push(words);
    } else {
      const depth = hasBullet ? depthOf(indent, indents) : 0;
      if (depth === 0) indents.length = 0;
      drafts.push({ at, depth, parts: [words] });
    }
    isAfterGap = false;
  }
  return drafts.map(({ at, depth, parts }) => ({ level: 0, depth, text: parts.join(' '), at }));
}

function depthOf(indent: number, indents: number[]): number {
  while ((indents.at(-1) ?? -1) >= indent) indents.pop();
  indents.push(indent);
  return indents.length;
}
