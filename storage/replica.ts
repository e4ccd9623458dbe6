/**
 * One surface's copy of the records in `storage.local`.
 *
 * Owns: the one rule: on seeing any other copy, join it in; where the result differs from what the
 * area holds, write the result there. Must not know: signals, what a record means.
 *
 * Races, drawn (two surfaces A and B, no compare-and-swap):
 *   A writes a1; B, not knowing a1, writes b1 over it. Both hear old a1, new b1 and join both sides
 *   of the event. Both see that the area holds less than they know, look again once their own write
 *   has landed, and write what is missing: the same value, so the second write changes nothing.
 *   An echo of an own, older write looks just the same; looking again finds the newest there.
 *   A key never read is read before it is first written: what stands there may be unreadable, or
 *   may have nobody left to put it back.
 */
import { applyEdit } from '@/domain/edit.ts';
import {
  groupOf,
  groups,
  isRecordKey,
  type KeyGroup,
  keys,
  type RecordKey,
} from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import type { Replica, Unreadable } from '@/domain/replica.ts';
import type { AreaChanges, StorageArea } from './area.ts';
import { createAside } from './aside.ts';
import { inTime } from './in-time.ts';
import { createListeners } from './listeners.ts';
import { fits, parseStored } from './parse.ts';
import { createWriter } from './writer.ts';

/** In milliseconds: a read that failed is tried again then; one without an answer has failed. */
const READ_AGAIN_AFTER = 1000;
const READ_WITHIN = 5000;

export function createReplica(options: {
  readonly area: StorageArea;
  /** This life of this surface; never used again. */
  readonly actor: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Hears of every record, not of opened groups alone: the background, which outlives the pages. */
  readonly isWitness?: boolean;
}): Replica {
  const { area, actor, now, signal, isWitness } = options;
  const { parse = parseStored } = area;
  const memory = new Map<RecordKey, StoredRecord>();
  const byGroup = new Map<KeyGroup, Set<RecordKey>>();
  const unreadable = new Map<RecordKey, Unreadable>();
  const doubtful = new Set<RecordKey>();
  /** Groups and keys whose stored values have been read. */
  const readGroups = new Set<KeyGroup>();
  const readKeys = new Set<RecordKey>();
  let readAgain: ReturnType<typeof setTimeout> | undefined;
  /** Unlocked on the word of an event, which may be an old one: read before they are written. */
  const unsure = new Set<RecordKey>();
  /** Reads under way: what an event touches meanwhile may be answered as it was before. */
  let reading = 0;
  /** Of any record seen: should the epoch's own be damaged or lost, what is typed meanwhile must not
   * be older than the rest once it is back. */
  let highest = 0;
  const onRecords = createListeners<readonly RecordKey[]>();
  const onState = createListeners<void>();
  const copyAside = createAside(area, signal);

  const writer = createWriter({
    area,
    newest: (key) => (unreadable.has(key) ? undefined : memory.get(key)),
    lookFirst,
    onState: () => onState.tell(),
    onIdle: () => void lookAgain(),
    signal,
  });

  function epoch(): number {
    return memory.get(keys.epoch)?.epoch ?? 0;
  }

  function get(key: RecordKey): StoredRecord | undefined {
    const record = memory.get(key);
    return record !== undefined && record.epoch >= epoch() ? record : undefined;
  }

  function keep(key: RecordKey, record: StoredRecord): boolean {
    if (sameRecord(memory.get(key), record)) return false;
    memory.set(key, record);
    highest = Math.max(highest, record.epoch);
    const group = groupOf(key);
    const members = byGroup.get(group) ?? new Set();
    members.add(key);
    byGroup.set(group, members);
    return true;
  }

  /** Takes in what the area holds now; true when there is something to tell. */
  function see(key: RecordKey, value: unknown): boolean {
    readKeys.add(key);
    // A missing key never means deleted, and absence is no difference.
    if (value === undefined) return unlock(key);
    const parsed = parse(key, value);
    if (parsed.kind === 'unreadable') return lock(key, value, parsed.why);
    const learnt = learn(key, parsed.record);
    return unlock(key) || learnt;
  }

  /** Takes in what another's write has replaced, perhaps without knowing it. */
  function seeReplaced(key: RecordKey, value: unknown): boolean {
    if (value === undefined) return false;
    const parsed = parse(key, value);
    if (parsed.kind === 'record') return learn(key, parsed.record);
    copyAside(key, value);
    return false;
  }

  function learn(key: RecordKey, record: StoredRecord): boolean {
    const held = memory.get(key);
    return keep(key, held === undefined ? record : join(held, record));
  }

  /** The unreadable value is copied aside and its key is not written while it stands there. */
  function lock(key: RecordKey, value: unknown, why: Unreadable): boolean {
    copyAside(key, value);
    if (unreadable.get(key) === why) return false;
    unreadable.set(key, why);
    return true;
  }

  function unlock(key: RecordKey): boolean {
    if (!unreadable.delete(key)) return false;
    unsure.add(key);
    // Edits from before the lock may have been held back.
    if (memory.has(key)) writer.changed([key]);
    return true;
  }

  function tell(changed: readonly RecordKey[]): void {
    if (changed.length === 0) return;
    // A raised epoch puts every older record out of sight.
    const told = changed.includes(keys.epoch) ? [...memory.keys()] : changed;
    onRecords.tell(told);
  }

  function heard(changes: AreaChanges): void {
    const learnt: RecordKey[] = [];
    for (const [key, change] of Object.entries(changes)) {
      if (!isRecordKey(key) || !(isWitness || byGroup.has(groupOf(key)))) continue;
      const replaced = seeReplaced(key, change.oldValue);
      const stands = see(key, change.newValue);
      if (replaced || stands) learnt.push(key);
      // Events may come out of order: what locks a record is looked at again as well.
      if (reading > 0 || unreadable.has(key) || differs(key, change.newValue)) doubtful.add(key);
    }
    tell(learnt);
    if (!writer.isBusy()) void lookAgain();
  }

  function differs(key: RecordKey, value: unknown): boolean {
    if (value === undefined || unreadable.has(key)) return false;
    const parsed = parse(key, value);
    return parsed.kind === 'record' && !sameRecord(parsed.record, memory.get(key));
  }

  /** What an event left in doubt is read once more, now that no write of ours is under way. */
  async function lookAgain(): Promise<void> {
    if (doubtful.size === 0 || signal.aborted) return;
    const asked = [...doubtful];
    doubtful.clear();
    try {
      const held = await read(asked);
      tell(asked.filter((key) => see(key, held[key])));
      writer.changed(asked.filter((key) => differs(key, held[key])));
    } catch {
      // Unread is still in doubt: asked again in a while, or with the next event or finished write.
      for (const key of asked) doubtful.add(key);
      clearTimeout(readAgain);
      readAgain = setTimeout(() => void lookAgain(), READ_AGAIN_AFTER);
    }
  }

  function lookFirst(batch: readonly RecordKey[]): Promise<void> | undefined {
    const isKnown = (key: RecordKey) => readKeys.has(key) || readGroups.has(groupOf(key));
    const strange = batch.filter((key) => unsure.has(key) || !isKnown(key));
    if (strange.length === 0) return undefined;
    return read(strange).then((held) => {
      for (const key of strange) unsure.delete(key);
      tell(strange.filter((key) => see(key, held[key])));
    });
  }

  async function read(asked: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    reading += 1;
    try {
      return await inTime(area.get(asked), READ_WITHIN);
    } finally {
      reading -= 1;
    }
  }

  area.onChanged(heard, signal);
  signal.addEventListener('abort', () => clearTimeout(readAgain));

  return {
    get,
    list: (group) => [...(byGroup.get(group) ?? [])].filter((key) => get(key) !== undefined),
    unreadable: () => unreadable,
    saveState: writer.state,
    async open(asked) {
      // Without the epoch a new record would be written as one from before a "delete everything".
      const followed = new Set([groups.epoch, ...asked]);
      for (const group of followed) if (!byGroup.has(group)) byGroup.set(group, new Set());
      const all = await inTime(area.getKeys(followed), READ_WITHIN);
      // Most are of other groups, which is told faster than whether a key is one of ours.
      const inGroups = all.filter((key) => followed.has(groupOf(key as RecordKey)));
      const wanted = inGroups.filter(isRecordKey);
      const held = wanted.length === 0 ? {} : await read(wanted);
      for (const group of followed) readGroups.add(group);
      tell(wanted.filter((key) => see(key, held[key])));
      void lookAgain();
    },
    edit(edits) {
      if (edits.some((edit) => unreadable.has(edit.key))) return false;
      const made = new Map<RecordKey, StoredRecord>();
      /** Of a deletion: a note is deleted with its interview, which knows times and is named first. */
      let goneAt = 0;
      for (const edit of edits) {
        const { key } = edit;
        // A stray epoch in one record must not turn away what other copies hold.
        const least = edit.kind === 'join' ? epoch() : Math.max(epoch(), highest);
        const author = { now: Math.max(now(), goneAt), actor, epoch: least };
        const record = applyEdit(made.get(key) ?? get(key), edit, author);
        if (record === undefined) continue;
        if (edit.kind === 'delete') goneAt = Math.max(goneAt, record.goneAt ?? 0);
        // Written, it could not be read again: a mistake in the program must not reach storage.
        if (!fits(key, record)) throw new TypeError(`${edit.kind}: ${key} would not be readable`);
        made.set(key, record);
      }
      // What another copy holds is written even if it is known here: storage may have lost it in silence.
      const taken = new Set(edits.filter(({ kind }) => kind === 'join').map(({ key }) => key));
      const changed = [...made].flatMap(([key, record]) =>
        keep(key, record) || taken.has(key) ? [key] : [],
      );
      writer.changed(changed);
      tell(changed);
      return true;
    },
    onRecords: onRecords.add,
    onSaveState: onState.add,
  };
}
