/**
 * One note as a field on a screen.
 *
 * Owns: which version stands in the field, and that text under the cursor is never replaced.
 * Must not know: the element, or what the note is about.
 *
 * While the cursor is in the field it shows what the person sees and types. A version that arrives
 * meanwhile is shown beside it and stays in storage: an edit replaces only the versions that were in
 * the field (domain/text.ts).
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { NOTE_LENGTH, readVersions } from '@/domain/note.ts';
import { type Dot, sameDot, type Version } from '@/domain/text.ts';
import type { Records } from './records.ts';

export type NoteField = {
  readonly text: ReadonlySignal<string>;
  /** Written elsewhere at the same time; waiting to be put in. */
  readonly others: ReadonlySignal<readonly Version[]>;
  /** The note has reached the length a field takes (the element's `maxlength` keeps it there). */
  readonly isFull: ReadonlySignal<boolean>;
  /** What is stored cannot be read, and nothing will be written over it. */
  readonly isLocked: ReadonlySignal<boolean>;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly type: (text: string) => void;
  /** Puts a version that stands beside into the field, below what is there. */
  readonly putIn: (version: Version) => void;
};

type Held = { readonly text: string; readonly dots: readonly Dot[] };

export function createNoteField(options: {
  readonly records: Records;
  readonly key: RecordKey;
  /** What goes with the first change of an untouched interview or question: a start, a tick. */
  readonly alongside: (text: string) => readonly Edit[];
}): NoteField {
  const { records, key } = options;
  const held = signal<Held | null>(null, { name: 'held' });
  /** What last stood in the field: leaving it must not exchange it for a version beside it. */
  let lastHeld: readonly Dot[] = [];
  const versions = computed(() => readVersions(key, records), { name: 'versions' });

  /** Without a cursor the last one seen here leads, else the longest; none is lost either way. */
  function leading(): Held {
    const seen = versions.value.find((version) =>
      lastHeld.some((dot) => sameDot(dot, version.dot)),
    );
    const longest = [...versions.value].sort((a, b) => b.text.length - a.text.length)[0];
    const first = seen ?? longest;
    return first === undefined ? { text: '', dots: [] } : { text: first.text, dots: [first.dot] };
  }

  const shown = computed(() => held.value ?? leading(), { name: 'shown' });

  function write(text: string, replaces: readonly Dot[]): void {
    const before = versions.peek();
    const words: Edit = { kind: 'write', key, text, replaces };
    // A tick or a start that cannot be written must not take the words down with it.
    if (!records.edit([words, ...options.alongside(text)]) && !records.edit([words])) return;
    const dots = versions
      .peek()
      .filter((version) => !before.some((old) => sameDot(old.dot, version.dot)))
      .map((version) => version.dot);
    held.value = { text, dots };
  }

  return {
    text: computed(() => shown.value.text, { name: 'text' }),
    others: computed(
      () => {
        const { text, dots } = shown.value;
        return versions.value.filter(
          (version) => version.text !== text && !dots.some((dot) => sameDot(dot, version.dot)),
        );
      },
      { name: 'others' },
    ),
    isFull: computed(() => shown.value.text.length >= NOTE_LENGTH, { name: 'isFull' }),
    isLocked: computed(() => records.unreadable.value.has(key), { name: 'isLocked' }),
    enter() {
      if (held.peek() === null) held.value = leading();
    },
    leave() {
      lastHeld = held.peek()?.dots ?? lastHeld;
      held.value = null;
    },
    type(text) {
      const { text: before, dots } = shown.peek();
      if (text !== before) write(text, dots);
    },
    putIn(version) {
      const { text, dots } = shown.peek();
      const joined = text === '' ? version.text : `${text}\n${version.text}`;
      write(joined, [...dots, version.dot]);
    },
  };
}
