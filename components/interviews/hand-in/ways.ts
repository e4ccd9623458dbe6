/**
 * The ways out of Debrief for a report, and how each ended.
 *
 * Owns: their names. Must not know: how a way is gone (entrypoints/interviews/hand-out.ts).
 */
import type { Subject } from '@/state/hand-in.ts';

export const FILE_WAYS = ['markdown', 'html', 'json'] as const;

export type FileWay = (typeof FILE_WAYS)[number];
export type Way = 'pdf' | 'copy' | FileWay;

/** Where a new document is opened for what was copied; `none`: it is only copied. */
export const DOCUMENT_PLACES = ['none', 'google', 'word', 'notion'] as const;

export type DocumentPlace = (typeof DOCUMENT_PLACES)[number];

export type Outcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'copied'; readonly opened: boolean }
  | { readonly kind: 'refused' }
  | { readonly kind: 'saved'; readonly name: string };

export type Ways = {
  readonly go: (way: Way, subject: Subject) => Promise<Outcome>;
  readonly copyText: (text: string) => Promise<boolean>;
  /** What the browser's own way to print is to print; the return value takes it back. */
  readonly offer: (subject: () => Subject) => () => void;
  readonly place: { readonly value: DocumentPlace };
  readonly choosePlace: (place: DocumentPlace) => void;
};
