/**
 * A person at one surface: types, ticks, deletes, closes.
 *
 * Owns: what stands in the fields, and telling the ledger. Must not know: other surfaces, the copies.
 */
import type { Edit } from '@/domain/edit.ts';
import type { InterviewId } from '@/domain/ids.ts';
import { groups, type KeyGroup, nameOf, type RecordKey } from '@/domain/keys.ts';
import { readVersions } from '@/domain/note.ts';
import { isAlive } from '@/domain/record.ts';
import type { Replica } from '@/domain/replica.ts';
import { type Dot, sameDot } from '@/domain/text.ts';
import { createReplica } from '@/storage/replica.ts';
import type { SharedContext } from '../../support/shared-area.ts';
import { type Ledger, takeOut, type Word } from './ledger.ts';
import { interviewOf, notesOf, partsOf } from './notes.ts';

export type Surface = {
  readonly replica: Replica;
  readonly interviews: () => readonly InterviewId[];
  readonly type: (key: RecordKey, word: string) => void;
  /** The person selects all and types over it; nothing at all clears the field. */
  readonly typeOver: (key: RecordKey, word: string) => void;
  readonly putIn: (key: RecordKey) => void;
  readonly leave: (key: RecordKey) => void;
  readonly deleteNote: (key: RecordKey) => void;
  readonly deleteInterview: (interview: InterviewId) => void;
  readonly edit: (edits: readonly Edit[]) => void;
  readonly die: () => void;
};

type Field = { readonly text: string; readonly dots: readonly Dot[] };

export function createSurface(options: {
  readonly context: SharedContext;
  readonly actor: string;
  readonly device: number;
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly worldNow: () => number;
  /** Told of every record after an edit of it, for the model that has no join. */
  readonly onEdit?: ((key: RecordKey, replica: Replica) => void) | undefined;
  /** A field that replaces all it knows of, and not only what stands in it. */
  readonly overwritesAll?: boolean | undefined;
}): Surface {
  const { context, actor, device, ledger, now, worldNow, onEdit, overwritesAll } = options;
  const life = new AbortController();
  const replica = createReplica({ area: context.area, actor, now, signal: life.signal });
  const fields = new Map<RecordKey, Field>();
  const opened = new Set<InterviewId>();
  const unconfirmed = new Set<Word>();

  replica.onSaveState(() => {
    if (replica.saveState().kind !== 'saved') return;
    for (const word of unconfirmed) word.isConfirmed = true;
    unconfirmed.clear();
  }, life.signal);

  async function open(asked: readonly KeyGroup[]): Promise<void> {
    try {
      await replica.open(asked);
    } catch {
      // As the surfaces do: what could not be read is asked for again.
      if (!life.signal.aborted) await open(asked);
    }
  }
  void open([groups.settings, groups.interviews]);

  function follow(key: RecordKey): void {
    const interview = interviewOf(key);
    if (interview === undefined || opened.has(interview)) return;
    opened.add(interview);
    void open([groups.entries(interview), groups.notes(interview)]);
  }

  function edit(edits: readonly Edit[]): boolean {
    for (const { key } of edits) follow(key);
    const isDone = replica.edit(edits);
    if (!isDone) return false;
    ledger.edits += 1;
    for (const { key } of edits) onEdit?.(key, replica);
    return true;
  }

  function field(key: RecordKey): Field {
    follow(key);
    const [first] = readVersions(key, replica);
    const shown: Field =
      first === undefined ? { text: '', dots: [] } : { text: first.text, dots: [first.dot] };
    return fields.get(key) ?? shown;
  }

  function write(key: RecordKey, text: string, inField: readonly Dot[]): boolean {
    const before = readVersions(key, replica);
    const replaces = overwritesAll ? before.map((version) => version.dot) : inField;
    if (!edit([{ kind: 'write', key, text, replaces }])) return false;
    const dots = readVersions(key, replica)
      .filter((version) => !before.some((old) => sameDot(old.dot, version.dot)))
      .map((version) => version.dot);
    fields.set(key, { text, dots });
    return true;
  }

  function wrote(key: RecordKey, word: string): void {
    const interview = interviewOf(key);
    if (interview === undefined || word === '') return;
    const epoch = replica.get(key)?.epoch ?? 0;
    const at = worldNow();
    const made: Word = {
      word,
      device,
      interview,
      key,
      epoch,
      at,
      isConfirmed: false,
      isExcused: false,
      isBequeathed: false,
    };
    ledger.words.set(word, made);
    unconfirmed.add(made);
  }

  return {
    replica,
    interviews: () =>
      replica.list(groups.interviews).flatMap((key) => {
        const name = nameOf(key);
        const record = replica.get(key);
        if (record === undefined || !isAlive(record)) return [];
        return name?.kind === 'interview' ? [name.interview] : [];
      }),
    type(key, word) {
      const { text, dots } = field(key);
      if (write(key, text === '' ? word : `${text} ${word}`, dots)) wrote(key, word);
    },
    typeOver(key, word) {
      const { text, dots } = field(key);
      if (!write(key, word, dots)) return;
      takeOut(ledger, text);
      wrote(key, word);
    },
    putIn(key) {
      const { text, dots } = field(key);
      const other = readVersions(key, replica).find(
        (version) => !dots.some((dot) => sameDot(dot, version.dot)),
      );
      if (other !== undefined) write(key, `${text} ${other.text}`, [...dots, other.dot]);
    },
    leave: (key) => fields.delete(key),
    deleteNote(key) {
      follow(key);
      const shown = readVersions(key, replica);
      if (!edit([{ kind: 'delete', key }])) return;
      for (const { text } of shown) takeOut(ledger, text);
      fields.delete(key);
    },
    deleteInterview(interview) {
      const notes = notesOf(interview);
      const shown = notes.flatMap((key) => readVersions(key, replica));
      const parts = partsOf(interview);
      if (!edit(parts.map((key) => ({ kind: 'delete', key })))) return;
      for (const { text } of shown) takeOut(ledger, text);
      for (const key of notes) fields.delete(key);
    },
    edit: (edits) => {
      edit(edits);
    },
    die() {
      context.die();
      life.abort();
    },
  };
}
