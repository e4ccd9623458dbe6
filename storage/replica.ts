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
 */
import { applyEdit } from '@/domain/edit.ts';
import {
  groupOf,
  isRecordKey,
  type KeyGroup,
  keys,
  QUARANTINE_PREFIX,
  type RecordKey,
} from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import type { Replica, Unreadable } from '@/domain/replica.ts';
import type { AreaChanges, StorageArea } from './area.ts';
import { parseStored } from './parse.ts';
import { createWriter } from './writer.ts';

export function createReplica(options: {
  readonly area: StorageArea;
  /** This life of this surface; never used again. */
  readonly actor: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}): Replica {
  const { area, actor, now, signal } = options;
  const memory = new Map<RecordKey, StoredRecord>();
  const byGroup = new Map<KeyGroup, Set<RecordKey>>();
  const unreadable = new Map<RecordKey, Unreadable>();
  const doubtful = new Set<RecordKey>();
  const recordListeners = new Set<(changed: readonly RecordKey[]) => void>();
  const stateListeners = new Set<() => void>();

  const writer = createWriter({
    area,
    newest: (key) => memory.get(key),
    onState: () => {
      for (const listener of stateListeners) listener();
    },
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
    const group = groupOf(key);
    const members = byGroup.get(group) ?? new Set();
    members.add(key);
    byGroup.set(group, members);
    return true;
  }

  /** Joins a copy in; true when memory learnt something. */
  function see(key: RecordKey, value: unknown): boolean {
    const parsed = parseStored(key, value);
    if (parsed.kind === 'unreadable') {
      quarantine(key, value, parsed.why);
      return false;
    }
    unreadable.delete(key);
    const held = memory.get(key);
    return keep(key, held === undefined ? parsed.record : join(held, parsed.record));
  }

  /** The unreadable value is copied aside and its key is never written again by this program. */
  function quarantine(key: RecordKey, value: unknown, why: Unreadable): void {
    if (unreadable.get(key) === why) return;
    unreadable.set(key, why);
    tell([key]);
    const aside = `${QUARANTINE_PREFIX}${key}`;
    area
      .get([aside])
      .then((held) => (held[aside] === undefined ? area.set({ [aside]: value }) : undefined))
      .catch(() => {
        // The original stays where it is, untouched: the copy is a second safety, not the first.
      });
  }

  function tell(changed: readonly RecordKey[]): void {
    if (changed.length === 0) return;
    for (const listener of recordListeners) listener(changed);
  }

  function heard(changes: AreaChanges): void {
    const learnt: RecordKey[] = [];
    for (const [key, change] of Object.entries(changes)) {
      if (!isRecordKey(key) || !byGroup.has(groupOf(key))) continue;
      const before = memory.get(key);
      if (change.oldValue !== undefined) see(key, change.oldValue);
      // A missing key never means deleted, and absence is no difference.
      if (change.newValue !== undefined) see(key, change.newValue);
      if (!sameRecord(before, memory.get(key))) learnt.push(key);
      if (change.newValue !== undefined && differs(key, change.newValue)) doubtful.add(key);
    }
    tell(learnt);
    if (doubtful.size > 0 && writer.state().kind === 'saved') void lookAgain();
  }

  function differs(key: RecordKey, value: unknown): boolean {
    if (unreadable.has(key)) return false;
    const parsed = parseStored(key, value);
    return parsed.kind === 'record' && !sameRecord(parsed.record, memory.get(key));
  }

  /** What an event left in doubt is read once more, now that no write of ours is under way. */
  async function lookAgain(): Promise<void> {
    if (doubtful.size === 0 || signal.aborted) return;
    const asked = [...doubtful];
    doubtful.clear();
    try {
      const held = await area.get(asked);
      const learnt = asked.filter((key) => held[key] !== undefined && see(key, held[key]));
      tell(learnt);
      writer.changed(asked.filter((key) => held[key] !== undefined && differs(key, held[key])));
    } catch {
      // Unread is still in doubt: the next event or the next finished write asks again.
      for (const key of asked) doubtful.add(key);
    }
  }

  area.onChanged(heard, signal);

  return {
    get,
    list: (group) => [...(byGroup.get(group) ?? [])].filter((key) => get(key) !== undefined),
    unreadable: () => unreadable,
    saveState: writer.state,
    async open(groups) {
      for (const group of groups) if (!byGroup.has(group)) byGroup.set(group, new Set());
      const all = await area.getKeys();
      const wanted = all.filter(isRecordKey).filter((key) => groups.includes(groupOf(key)));
      const held = wanted.length === 0 ? {} : await area.get(wanted);
      tell(wanted.filter((key) => held[key] !== undefined && see(key, held[key])));
    },
    edit(edits) {
      if (edits.some((edit) => unreadable.has(edit.key))) return false;
      const changed: RecordKey[] = [];
      for (const edit of edits) {
        const author = { now: now(), actor, epoch: epoch() };
        const record = applyEdit(get(edit.key), edit, author);
        if (record !== undefined && keep(edit.key, record)) changed.push(edit.key);
      }
      writer.changed(changed);
      tell(changed);
      return true;
    },
    onRecords(listener, until) {
      recordListeners.add(listener);
      until.addEventListener('abort', () => recordListeners.delete(listener));
    },
    onSaveState(listener, until) {
      stateListeners.add(listener);
      until.addEventListener('abort', () => stateListeners.delete(listener));
    },
  };
}
