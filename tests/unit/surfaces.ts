/**
 * Simulated surfaces over one shared area: people who type, tick, delete, close and reopen.
 *
 * Owns: what a surface does with its replica, and the ledger of words that must not be lost.
 * Must not know: which run is played, or when steps happen (tests/support/shared-area.ts).
 */
import { entryId, interviewId } from '@/domain/ids.ts';
import { canonical } from '@/domain/json.ts';
import { groups, keys, type RecordKey } from '@/domain/keys.ts';
import { readVersions } from '@/domain/note.ts';
import { type Dot, sameDot } from '@/domain/text.ts';
import type { StorageArea } from '@/storage/area.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import type { SharedStore } from '../support/shared-area.ts';

const INTERVIEW = interviewId('i1');
export const NOTES = [
  keys.note(INTERVIEW, entryId('t~q1')),
  keys.note(INTERVIEW, entryId('t~q2')),
  keys.wholeNote(INTERVIEW),
] as const;
export const ENTRY = keys.entry(INTERVIEW, entryId('t~q1'));

export type Ledger = {
  /** Words whose saving was confirmed, or whose writer lives. */
  readonly written: Set<string>;
  /** Words that a person had in the field and took out, or deleted with the note. */
  readonly takenOut: Set<string>;
  edits: number;
};

export const newLedger = (): Ledger => ({ written: new Set(), takenOut: new Set(), edits: 0 });

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export type Surface = ReturnType<typeof createSurface>;

export function createSurface(options: {
  readonly store: SharedStore;
  readonly actor: string;
  readonly ledger: Ledger;
  readonly now: () => number;
  /** Takes a protection away. */
  readonly wrap?: ((area: StorageArea) => StorageArea) | undefined;
  /** A field that replaces all it knows of, and not only what stands in it. */
  readonly overwritesAll?: boolean | undefined;
}) {
  const { store, actor, ledger, now, wrap = (area) => area } = options;
  const context = store.connect();
  const life = new AbortController();
  const replica = createReplica({ area: wrap(context.area), actor, now, signal: life.signal });
  const fields = new Map<RecordKey, { readonly text: string; readonly dots: readonly Dot[] }>();
  /** Typed here and not yet confirmed. */
  const unconfirmed = new Set<string>();

  replica.onSaveState(() => {
    if (replica.saveState().kind !== 'saved') return;
    for (const word of unconfirmed) ledger.written.add(word);
    unconfirmed.clear();
  }, life.signal);

  async function open(): Promise<void> {
    try {
      await replica.open([groups.entries(INTERVIEW), groups.notes(INTERVIEW)]);
    } catch {
      // As the surfaces do: what could not be read is asked for again.
      if (!life.signal.aborted) await open();
    }
  }
  void open();

  function field(key: RecordKey) {
    const [first] = readVersions(key, replica);
    const shown =
      first === undefined ? { text: '', dots: [] } : { text: first.text, dots: [first.dot] };
    return fields.get(key) ?? shown;
  }

  function write(key: RecordKey, text: string, inField: readonly Dot[]): void {
    const before = readVersions(key, replica);
    const replaces = options.overwritesAll ? before.map((version) => version.dot) : inField;
    replica.edit([{ kind: 'write', key, text, replaces }]);
    ledger.edits += 1;
    const dots = readVersions(key, replica)
      .filter((version) => !before.some((old) => sameDot(old.dot, version.dot)))
      .map((version) => version.dot);
    fields.set(key, { text, dots });
  }

  return {
    actor,
    replica,
    type(key: RecordKey, word: string) {
      const { text, dots } = field(key);
      unconfirmed.add(word);
      write(key, text === '' ? word : `${text} ${word}`, dots);
    },
    /** The person selects all and types over it. */
    typeOver(key: RecordKey, word: string) {
      const { text, dots } = field(key);
      for (const old of wordsOf(text)) ledger.takenOut.add(old);
      if (word !== '') unconfirmed.add(word);
      write(key, word, dots);
    },
    putIn(key: RecordKey) {
      const { text, dots } = field(key);
      const other = readVersions(key, replica).find(
        (version) => !dots.some((dot) => sameDot(dot, version.dot)),
      );
      if (other !== undefined) write(key, `${text} ${other.text}`, [...dots, other.dot]);
    },
    leave(key: RecordKey) {
      fields.delete(key);
    },
    tick(status: 'planned' | 'asked') {
      replica.edit([{ kind: 'set', key: ENTRY, fields: { status, chosenAt: now() } }]);
      ledger.edits += 1;
    },
    deleteNote(key: RecordKey) {
      for (const version of readVersions(key, replica)) {
        for (const word of wordsOf(version.text)) ledger.takenOut.add(word);
      }
      fields.delete(key);
      replica.edit([{ kind: 'delete', key }]);
      ledger.edits += 1;
    },
    revive(key: RecordKey) {
      replica.edit([{ kind: 'revive', key }]);
      ledger.edits += 1;
    },
    die() {
      context.die();
      life.abort();
    },
    /** What a living surface typed counts as written: it has all the time it needs. */
    counted() {
      for (const word of unconfirmed) ledger.written.add(word);
    },
  };
}

/** The words that should stand in the area and do not. */
export function lostWords(store: SharedStore, ledger: Ledger): readonly string[] {
  const visible = new Set<string>();
  const lookup = {
    get: (key: RecordKey) => {
      const parsed = parseStored(key, store.read(key));
      return parsed.kind === 'record' ? parsed.record : undefined;
    },
    list: () => [],
  };
  for (const key of NOTES) {
    for (const version of readVersions(key, lookup)) {
      for (const word of wordsOf(version.text)) visible.add(word);
    }
  }
  return [...ledger.written].filter((word) => !ledger.takenOut.has(word) && !visible.has(word));
}

/** Keys on which a living surface and the area do not agree. */
export function disagreements(store: SharedStore, living: readonly Surface[]): readonly string[] {
  return [...NOTES, ENTRY].flatMap((key) => {
    const stored = store.read(key);
    const parsed = stored === undefined ? undefined : parseStored(key, stored);
    const inArea = parsed?.kind === 'record' ? canonical(parsed.record) : String(parsed?.kind);
    return living
      .filter(({ replica }) => {
        const held = replica.get(key);
        return (held === undefined ? 'undefined' : canonical(held)) !== inArea;
      })
      .map(({ actor }) => `${actor}: ${key}`);
  });
}
