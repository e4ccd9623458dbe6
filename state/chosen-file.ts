/**
 * A file that a person chose, as a page has it.
 *
 * Owns: the type alone. Must not know: how a file is chosen, what is in it.
 */
export type ChosenFile = {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly text: () => Promise<string>;
};
