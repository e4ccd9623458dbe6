/**
 * What the account's mailbox says, read as the format is written down and not by the program under
 * test.
 *
 * Owns: that reading. Must not know: devices.
 */
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { Codec } from '@/storage/mailbox/codec.ts';
import { parseStored } from '@/storage/parse.ts';

const MOST = 10_000_000;

/** Of all complete generations, joined. */
export async function mailIn(
  live: ReadonlyMap<string, unknown>,
  codec: Codec,
): Promise<ReadonlyMap<RecordKey, StoredRecord>> {
  const sets = new Map<string, string[]>();
  const counts = new Map<string, ReadonlySet<unknown>>();
  for (const [key, value] of live) {
    const [, set = '', part = ''] = /^m1\/(.+)\/(\d+)$/.exec(key) ?? [];
    const { v, n, d, ...more } = Object(value);
    const isPart = v === 1 && typeof d === 'string' && Number(part) < n;
    if (!isPart || Object.keys(more).length > 0) continue;
    counts.set(set, new Set([...(counts.get(set) ?? []), n]));
    const parts = sets.get(set) ?? [];
    parts[Number(part)] = d;
    sets.set(set, parts);
  }
  const mail = new Map<RecordKey, StoredRecord>();
  for (const [set, parts] of sets) {
    const [count, ...others] = counts.get(set) ?? [];
    if (others.length > 0 || Object.keys(parts).length !== count) continue;
    const bytes = new Uint8Array(Buffer.from(parts.join(''), 'base64'));
    const hash = await codec.digest(bytes);
    if (!set.endsWith(`/${hash.slice(0, 12)}`)) continue;
    const { records } = JSON.parse(Buffer.from(await codec.inflate(bytes, MOST)).toString());
    for (const [key, value] of Object.entries(records)) add(mail, key, value);
  }
  return mail;
}

function add(mail: Map<RecordKey, StoredRecord>, key: string, value: unknown): void {
  if (!isRecordKey(key)) return;
  const parsed = parseStored(key, value);
  if (parsed.kind !== 'record') return;
  const before = mail.get(key);
  mail.set(key, before === undefined ? parsed.record : join(before, parsed.record));
}
