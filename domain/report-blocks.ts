/**
 * What a document is put together from: facts, sentences, what was said, lists, in parts with headings.
 *
 * Owns: the blocks and their making; a block without words is none. Must not know: what a report holds,
 * any written form.
 */
import { noteLines } from './sorted-lines.ts';
import { tidyWording } from './wording.ts';

export type Fact = { readonly name: string; readonly value: string };

export type Item = {
  /** In front of the text and told apart from it. */
  readonly lead?: string;
  readonly text: string;
  readonly more?: readonly string[];
};

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** A sentence of the document's own. */
  | { readonly kind: 'words'; readonly text: string }
  /** A person's words, line by line. */
  | { readonly kind: 'said'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** `interview`: one of a dossier; `entry`: it is not to be cut by the end of a page. */
export type Part = {
  readonly kind: 'interview' | 'section' | 'entry';
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
};

export function entryOf(heading: string, blocks: readonly Block[]): readonly Part[] {
  return blocks.length === 0 ? [] : [{ kind: 'entry', heading, blocks, parts: [] }];
}

/** Nothing where there is nothing to say. */
export function section(
  heading: string,
  blocks: readonly Block[],
  parts: readonly Part[] = [],
): readonly Part[] {
  const full = blocks.filter(hasWords);
  return full.length + parts.length === 0
    ? []
    : [{ kind: 'section', heading, blocks: full, parts }];
}

function hasWords(block: Block): boolean {
  switch (block.kind) {
    case 'facts':
      return block.facts.length > 0;
    case 'list':
      return block.items.length > 0;
    case 'said':
      return block.lines.length > 0;
    case 'words':
      return true;
  }
}

export function factsBlocks(facts: readonly Fact[]): readonly Block[] {
  const known = facts.filter(({ value }) => value !== '');
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }];
}

export function saidBlocks(note: string): readonly Block[] {
  const lines = noteLines(note)
    .map(plain)
    .filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ kind: 'said', lines }];
}

export function listBlocks(texts: readonly string[]): readonly Block[] {
  const items = texts.map((text) => ({ text: plain(text) })).filter(({ text }) => text !== '');
  return [{ kind: 'list', items }];
}

/** One line, of characters that every program can read. */
export function plain(text: string): string {
  return tidyWording(text.replace(/[^\P{Cc}\s]/gu, '').replace(/\p{Cs}/gu, '\ufffd'));
}
