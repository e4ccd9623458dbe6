/**
 * What the answering of requests is made of.
 *
 * Owns: the contract. Must not know: who fulfils it.
 */
import type { MailboxStatus } from '@/domain/copies.ts';
import type { Backup } from '../backup/backup.ts';
import type { BackupStore } from '../backup/store.ts';
import type { KeptArea } from '../kept-areas.ts';
import type { Truth } from '../truth.ts';

/** What is asked of the mailbox here. */
export type CopiesMailbox = {
  readonly exchange: () => Promise<{ readonly kind: 'in-step' | 'written' | 'later' }>;
  readonly status: () => Promise<MailboxStatus>;
};

export type CopiesOptions = {
  readonly local: KeptArea;
  readonly truth: Truth;
  readonly backup: Backup | undefined;
  /** The backup's own place: keeps the way back of a restore, and erased values nobody can read. */
  readonly store: BackupStore | undefined;
  readonly mailbox: CopiesMailbox | undefined;
  /** The keeper's: takes what is older than the epoch away from every place. */
  readonly dropErased: () => Promise<void>;
  readonly now: () => number;
  /** This life of the background; each change made here gets a name of its own from it. */
  readonly actor: string;
  readonly bytesInUse: () => Promise<number | null>;
  readonly programVersion: string;
  readonly report: (what: string) => (error: unknown) => void;
};
