/**
 * A line of a document, free of how the document is written.
 *
 * Owns: its shape, and what is known of a document beside its lines. Must not know: how either is
 * read.
 */
export type OutlineLine = {
  /** 1 to 6 for a heading, 7 for a line that only looks like one; 0 for all else. */
  readonly level: number;
  /** How deep in lists; 0 outside of them. */
  readonly depth: number;
  readonly text: string;
  /** Where it stands in the text, from 0; without it, its place among these lines. */
  readonly at?: number;
  readonly id?: string;
  /** A further paragraph of the item before it. */
  readonly isMore?: boolean;
  /** Of a table or of code: never a question or a heading, and still something that was written. */
  readonly isAside?: boolean;
};

export type ReadingOptions = {
  /** The name of what has none. */
  readonly unnamed: string;
  readonly language: string;
};

/** What a document says of itself beside its lines. */
export type OutlineHead = {
  readonly name?: string | undefined;
  readonly edition?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
};

export type PlacedLine = OutlineLine & { readonly at: number };

/** A line copied in an editor brings its id along; the second one is a new thing. */
export function ownId(id: string | undefined, seen: Set<string>): string | undefined {
  if (id === undefined || seen.has(id)) return undefined;
  seen.add(id);
  return id;
}
