/**
 * Where a new document is opened for what was copied: chosen once, remembered on this computer.
 *
 * Owns: the addresses and the memory. Must not know: what was copied. It is a habit of one computer and
 * says nothing of an interview, so it stands beside the records and not in them: it is in no backup and in
 * no sync. At first nothing is opened: which editor somebody uses is not to be guessed, and no page
 * outside is opened that was not asked for.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { DOCUMENT_PLACES, type DocumentPlace } from '@/components/interviews/hand-in/ways.ts';

const NAME = 'debrief-document-place';

const ADDRESSES: Readonly<Record<Exclude<DocumentPlace, 'none'>, string>> = {
  google: 'https://docs.new',
  word: 'https://word.new',
  notion: 'https://notion.new',
};

export type DocumentPlaceMemory = {
  readonly place: ReadonlySignal<DocumentPlace>;
  readonly choose: (place: DocumentPlace) => void;
};

export function rememberDocumentPlace(storage: Storage = localStorage): DocumentPlaceMemory {
  const known = DOCUMENT_PLACES.find((place) => place === storage.getItem(NAME));
  const place = signal<DocumentPlace>(known ?? 'none', { name: 'documentPlace' });
  return {
    place,
    choose(next) {
      place.value = next;
      storage.setItem(NAME, next);
    },
  };
}

export function addressOf(place: DocumentPlace): string | null {
  return place === 'none' ? null : ADDRESSES[place];
}
