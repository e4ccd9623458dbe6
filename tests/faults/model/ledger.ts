/**
 * Which words were written where, and which of them must still be there in the end.
 *
 * Owns: what counts as written, as taken out and as excused. Must not know: how a device keeps them.
 *
 * A word is owed once its saving was confirmed, unless a person took it out or deleted it, unless
 * "delete everything" came after it, and unless the machine died within a quarter of a second of it.
 */
import type { InterviewId } from '@/domain/ids.ts';
import type { RecordKey } from '@/domain/keys.ts';

/** What may be lost when the browser is killed, in milliseconds. */
const LOST_WITH_A_KILL = 250;

export type Word = {
  readonly word: string;
  readonly device: number;
  readonly interview: InterviewId;
  readonly key: RecordKey;
  /** That of the record it was written into. */
  readonly epoch: number;
  readonly at: number;
  isConfirmed: boolean;
  isExcused: boolean;
  /** Its device was lost for good after the account had the word: the others owe it. */
  isBequeathed: boolean;
};

export type Ledger = {
  readonly words: Map<string, Word>;
  /** By somebody who had them in the field, or deleted the note that showed them. */
  readonly takenOut: Set<string>;
  edits: number;
};

export const newLedger = (): Ledger => ({ words: new Map(), takenOut: new Set(), edits: 0 });

export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

export function takeOut(ledger: Ledger, text: string): void {
  for (const word of wordsIn(text)) ledger.takenOut.add(word);
}

/** The whole device went down at this moment. */
export function excuseKilled(ledger: Ledger, device: number, now: number): void {
  for (const word of ledger.words.values()) {
    if (word.device === device && word.at > now - LOST_WITH_A_KILL) word.isExcused = true;
  }
}

/** The device is gone for good; what the account has of it by then is owed by all others. */
export function bequeath(ledger: Ledger, device: number, atAccount: ReadonlySet<string>): void {
  for (const word of ledger.words.values()) {
    if (word.device !== device) continue;
    if (atAccount.has(word.word)) word.isBequeathed = true;
    else word.isExcused = true;
  }
}

/** Damage met the account or a copy of it: a word that is nowhere else may be gone. */
export function excuseBequeathed(ledger: Ledger, isKeptElsewhere: (word: string) => boolean): void {
  for (const word of ledger.words.values()) {
    if (word.isBequeathed && !isKeptElsewhere(word.word)) word.isExcused = true;
  }
}

export function owed(ledger: Ledger, epoch: number): readonly Word[] {
  return [...ledger.words.values()].filter(
    (word) =>
      word.isConfirmed &&
      !word.isExcused &&
      word.epoch === epoch &&
      !ledger.takenOut.has(word.word),
  );
}
