/**
 * What a model is handed from outside besides the records.
 *
 * Owns: the contracts. Must not know: who fulfils them.
 */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Ids = {
  /** A new id that no other device will draw. */
  readonly next: () => string;
};

export type Surroundings = { readonly clock: Clock; readonly ids: Ids };
