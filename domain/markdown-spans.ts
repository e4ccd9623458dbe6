/**
 * The words of one Markdown paragraph, line by line, without its marks.
 *
 * Owns: what of a span is said aloud. Must not know: blocks.
 */
import type { Env, MarkdownIt, Token } from 'markdown-it';

export type SpanLine = {
  readonly text: string;
  /** Which line of the paragraph, from 0. */
  readonly offset: number;
  /** All of it is strong: how people write a heading without one. */
  readonly isStrong: boolean;
};

type Draft = { text: string; offset: number; strong: number; all: number };

export function markdownSpans(words: string, parser: MarkdownIt, env: Env): readonly SpanLine[] {
  const tokens: Token[] = [];
  parser.inline.parse(words.replace(/^\[[ xX]\]\s+/, ''), parser, env, tokens);
  const drafts: Draft[] = [{ text: '', offset: 0, strong: 0, all: 0 }];
  let strong = 0;
  for (const token of tokens) {
    const draft = drafts.at(-1);
    if (draft === undefined) break;
    if (token.type.startsWith('strong_')) strong += token.nesting;
    else if (isBreak(token)) {
      const offset = draft.offset + (token.type === 'html_inline' ? 0 : 1);
      drafts.push({ text: '', offset, strong: 0, all: 0 });
    } else {
      const said = spoken(token);
      draft.text += said;
      draft.all += said.trim().length;
      if (strong > 0) draft.strong += said.trim().length;
    }
  }
  return drafts
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, offset, strong: bold, all }) => ({
      text: unmarked(text),
      offset,
      isStrong: bold === all,
    }));
}

function isBreak({ type, content }: Token): boolean {
  return /^(?:soft|hard)break$/.test(type) || (type === 'html_inline' && /^<br\b/i.test(content));
}

function spoken({ type, content }: Token): string {
  // Spaces that stand for themselves are written as characters by number, which are `text_special`.
  if (type === 'text') return content.replace(/\s+/g, ' ');
  return type === 'text_special' || type === 'code_inline' ? content : '';
}

/** `==` is how a chosen question is highlighted where Markdown has no other way. */
function unmarked(text: string): string {
  return /^\s*==(?!=).*[^=]==\s*$/.test(text) ? text.trim().slice(2, -2) : text;
}
