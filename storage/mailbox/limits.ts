/**
 * How much the mailbox may hold.
 *
 * Owns: the figures and why they are what they are. Must not know: what is held.
 */
export type MailboxLimits = {
  /** Key and value of one item. The browsers refuse 8,192; the rest is for what they count unlike us. */
  readonly itemBytes: number;
  /**
   * What is not in the mailbox is taken up to here, and what is in it stays up to `mostBytes`. Two
   * devices whose compressors differ by bytes would otherwise take turns in adding and removing.
   */
  readonly refillBytes: number;
  readonly mostBytes: number;
  readonly refillItems: number;
  readonly mostItems: number;
  /** What the browsers allow; above it they refuse to write. */
  readonly quotaBytes: number;
  readonly quotaItems: number;
};

export const MAILBOX_LIMITS: MailboxLimits = {
  itemBytes: 6000,
  refillBytes: 60_000,
  mostBytes: 80_000,
  refillItems: 300,
  mostItems: 400,
  quotaBytes: 102_400,
  quotaItems: 512,
};

/** Calls of `set` and `remove` in any hour. Chrome uploads 36 an hour, of all extensions together. */
export const CALLS_AN_HOUR = 30;

/** A parcel is at most this long before it is packed: nothing that arrives is blown up further. */
export const UNPACKED_BYTES = 2_000_000;

/** Of one parcel; more is not believed. */
export const MOST_PARTS = 99;
