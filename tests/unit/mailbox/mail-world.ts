/**
 * Devices with a mailbox each, and what is carried between their mailboxes: by hand, so that a test
 * decides what arrives when.
 *
 * Owns: a small area with quotas by Chromium's rule, a truth over a map, a memory that outlives a
 * restart. Must not know: what is tested.
 */
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { SyncArea } from '@/storage/kept-areas.ts';
import type { MailboxLimits } from '@/storage/mailbox/limits.ts';
import { createMailbox } from '@/storage/mailbox/mailbox.ts';
import type { MailboxMemory } from '@/storage/mailbox/memory.ts';
import { sorted, type Truth } from '@/storage/truth.ts';
import { chromiumBytes } from '../../support/chromium-values.ts';
import { nodeCodec } from '../../support/node-codec.ts';

export type Items = Map<string, unknown>;

export function bytesIn(items: ReadonlyMap<string, unknown>): number {
  return [...items].reduce((sum, [key, value]) => sum + chromiumBytes(key, value), 0);
}

export type FakeArea = SyncArea & {
  readonly items: Items;
  readonly calls: string[];
  /** The next calls of `set` and `remove` reject with these words. */
  readonly refuse: (words: string, times?: number) => void;
  readonly failReads: (words: string) => void;
};

export function fakeArea(quota = 102_400): FakeArea {
  const items: Items = new Map();
  const calls: string[] = [];
  let refusal = { words: '', times: 0 };
  let readFailure: string | undefined;
  function refuseIfTold(): void {
    if (refusal.times === 0) return;
    refusal = { ...refusal, times: refusal.times - 1 };
    throw new Error(refusal.words);
  }
  return {
    items,
    calls,
    refuse(words, times = Number.POSITIVE_INFINITY) {
      refusal = { words, times };
    },
    failReads(words) {
      readFailure = words;
    },
    get: async () => {
      if (readFailure !== undefined) throw new Error(readFailure);
      return structuredClone(Object.fromEntries(items));
    },
    set: async (added) => {
      calls.push('set');
      refuseIfTold();
      const after = new Map([...items, ...Object.entries(structuredClone(added))]);
      for (const [key, value] of Object.entries(added)) {
        if (chromiumBytes(key, value) > 8192)
          throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      }
      if (bytesIn(after) > quota) throw new Error('Resource::kQuotaBytes quota exceeded');
      if (after.size > 512) throw new Error('MAX_ITEMS quota exceeded');
      for (const [key, value] of after) items.set(key, value);
    },
    remove: async (gone) => {
      calls.push('remove');
      refuseIfTold();
      for (const key of gone) items.delete(key);
    },
    onChanged: () => undefined,
  };
}

export type FakeTruth = Truth & {
  /** As storage would hold them: any JSON. */
  readonly stored: Map<string, unknown>;
  readonly edit: (edit: Edit, now?: number) => void;
  readonly record: (key: RecordKey) => StoredRecord | undefined;
  /** It takes nothing in any more: the disk is full. */
  readonly close: () => void;
};

function fakeTruth(actor: string): FakeTruth {
  const stored = new Map<string, unknown>();
  let isClosed = false;
  const held = () => sorted(Object.fromEntries(stored));
  return {
    stored,
    record: (key) => held().records.get(key),
    close() {
      isClosed = true;
    },
    edit(edit, now = 1000) {
      const { records, epoch } = held();
      const made = applyEdit(records.get(edit.key), edit, { now, actor, epoch });
      if (made !== undefined) stored.set(edit.key, made);
    },
    read: async () => structuredClone(held()),
    absorb: async (records) => {
      if (isClosed) return;
      const { unreadable } = held();
      for (const [key, record] of records) {
        if (unreadable.has(key)) continue;
        const before = held().records.get(key);
        stored.set(key, structuredClone(before === undefined ? record : join(before, record)));
      }
    },
  };
}

export function fakeMemory(): MailboxMemory {
  const values = new Map<string, unknown>();
  return {
    read: async (name) => structuredClone(values.get(name)),
    write: async (name, value) => void values.set(name, structuredClone(value)),
  };
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Clock = { time: number };

export function device(
  name: string,
  how: {
    readonly level?: number;
    readonly limits?: MailboxLimits;
    readonly clock?: Clock;
    readonly area?: FakeArea;
  } = {},
) {
  const { clock = { time: 1_000_000 } } = how;
  const area = how.area ?? fakeArea();
  const truth = fakeTruth(name);
  const memory = fakeMemory();
  const start = () =>
    createMailbox({
      area,
      truth,
      codec: nodeCodec({ level: how.level ?? 6 }),
      now: () => clock.time,
      memory,
      ...(how.limits === undefined ? {} : { limits: how.limits }),
    });
  let mailbox = start();
  return {
    name,
    area,
    truth,
    memory,
    clock,
    mailbox: () => mailbox,
    /** A new life of the background. */
    restart() {
      mailbox = start();
    },
    exchange: () => mailbox.exchange(),
    join: () => mailbox.join(),
    status: () => mailbox.status(),
  };
}

export type Device = ReturnType<typeof device>;

/** What the account's server does in the end: the one area becomes as the other is. */
export function carry(from: Device, to: Device): void {
  to.area.items.clear();
  for (const [key, value] of from.area.items) to.area.items.set(key, structuredClone(value));
}

/** Exchanges over one shared area until nobody writes any more; the number of calls that took. */
export async function settle(devices: readonly Device[], most = 40): Promise<number> {
  let rounds = 0;
  let quiet = 0;
  while (quiet < devices.length && rounds < most) {
    for (const one of devices) {
      const outcome = await one.exchange();
      rounds += 1;
      quiet = outcome.kind === 'in-step' ? quiet + 1 : 0;
    }
  }
  return rounds;
}

export function parcelsIn(area: FakeArea): readonly string[] {
  const parcels = [...area.items.keys()].map((key) => key.split('/').slice(1, -2).join('/'));
  return [...new Set(parcels)].sort();
}

export function generationsIn(area: FakeArea, parcel: string): readonly string[] {
  const own = [...area.items.keys()].filter((key) => key.startsWith(`m1/${parcel}/`));
  return [...new Set(own.map((key) => key.split('/').at(-2) ?? ''))].sort();
}

/** Words that deflate cannot make small. */
export function noise(length: number, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

export function interview(id: string, fields: Parameters<typeof headOf>[1] = {}): Edit {
  return headOf(id, fields);
}

function headOf(
  id: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): Edit {
  const head = { createdAt: 1, startedAt: 2, endedAt: 3, role: `role of ${id}`, ...fields };
  return { kind: 'set', key: keys.interview(interviewId(id)), fields: head };
}

export function note(id: string, text: string): Edit {
  const key = keys.note(interviewId(id), entryId('t~q1'));
  return { kind: 'write', key, text, replaces: [] };
}

export const noteKey = (id: string) => keys.note(interviewId(id), entryId('t~q1'));
export const headKey = (id: string) => keys.interview(interviewId(id));

export function settings(fields: Readonly<Record<string, boolean | string>>): Edit {
  return { kind: 'set', key: keys.settings, fields };
}

export function textsOf(one: Device, id: string): readonly string[] {
  const record = one.truth.record(noteKey(id));
  return record?.kind === 'text' ? record.versions.map((version) => version.text) : [];
}

export const PARCEL = 'interview/i1';

/** Device a has put an interview of several parts into the mailbox, and all of it has reached b's. */
export async function withLongNote() {
  const [a, b] = [device('a'), device('b')];
  a.truth.edit(interview('i1'));
  a.truth.edit(note('i1', noise(15_000)));
  await a.exchange();
  carry(a, b);
  return { a, b };
}
