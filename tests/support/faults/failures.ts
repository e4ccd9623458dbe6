/**
 * Calls of an area that fail because a test said so.
 *
 * Owns: which of the next calls are refused, with which words. Must not know: quotas, values.
 */
export type Failures = {
  /** The next `times` writes are refused with these words. */
  readonly refuseWrites: (words: string, times?: number) => void;
  readonly failReads: (words: string, times?: number) => void;
  /** Called as a call lands; throw. */
  readonly onWrite: () => void;
  readonly onRead: () => void;
};

export function createFailures(): Failures {
  let writes = { words: '', times: 0 };
  let reads = { words: '', times: 0 };
  return {
    refuseWrites(words, times = Number.POSITIVE_INFINITY) {
      writes = { words, times };
    },
    failReads(words, times = Number.POSITIVE_INFINITY) {
      reads = { words, times };
    },
    onWrite() {
      if (writes.times === 0) return;
      writes = { ...writes, times: writes.times - 1 };
      throw new Error(writes.words);
    },
    onRead() {
      if (reads.times === 0) return;
      reads = { ...reads, times: reads.times - 1 };
      throw new Error(reads.words);
    },
  };
}
