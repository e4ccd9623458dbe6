/**
 * One record while a copy is restored: what it says, and how it is made to say something else so that
 * no older copy of it can bring back what it said before.
 *
 * Owns: the steps on one record. Must not know: which records a restore touches (./restore.ts).
 */
import { canonical, type Json } from './json.ts';
import { nameOf, type RecordKey } from './keys.ts';
import { isAlive, type StoredRecord } from './record.ts';
import {
  deleteRegister,
  type Field,
  isRegisterAlive,
  type Register,
  valuesOf,
} from './register.ts';
import { nextStamp, type Stamp } from './stamp.ts';
import { deleteText, type Seen, type Text, type Version, visibleVersions } from './text.ts';

/** Who restores, and when. A name that no other edit has borne. */
export type Restorer = { readonly now: number; readonly actor: string };

type Values = { readonly [name: string]: Json };

/** Each visible text once. */
export function shownTexts(record: StoredRecord | undefined): readonly string[] {
  if (record?.kind !== 'text') return [];
  return [...new Set(visibleVersions(record).map((version) => version.text))];
}

/** The fields that say something; none of a dead record. `present` marks a difference (./template.ts). */
export function shownFields(record: StoredRecord | undefined): Values {
  if (record?.kind !== 'register' || !isRegisterAlive(record)) return {};
  const said = Object.entries(valuesOf(record)).filter(
    ([name, value]) => value !== null && name !== 'present',
  );
  return Object.fromEntries(said);
}

export function saysSomething(record: StoredRecord | undefined): boolean {
  if (record === undefined || !isAlive(record)) return false;
  return record.kind === 'text' || Object.keys(shownFields(record)).length > 0;
}

/** One string for all records that say the same. */
export function shown(record: StoredRecord | undefined): string {
  if (record?.kind === 'text') return canonical([...shownTexts(record)].sort());
  return canonical(shownFields(record));
}

/** The texts in place of every version, those that were deleted included. */
export function rewriteText(base: Text, texts: readonly string[], actor: string): Text {
  const seen = coveringSeen(base);
  const before = countOf(seen, actor);
  const versions = texts.map((text, at): Version => ({ dot: [actor, before + at + 1], text }));
  return { ...base, versions, seen: { ...seen, [actor]: before + Math.max(1, texts.length) } };
}

/** The texts beside what stands. */
export function addTexts(base: Text, texts: readonly string[], actor: string): Text {
  const before = countOf(base.seen, actor);
  const added = texts.map((text, at): Version => ({ dot: [actor, before + at + 1], text }));
  const seen = { ...base.seen, [actor]: before + added.length };
  return { ...base, versions: [...base.versions, ...added], seen };
}

function countOf(seen: Seen, actor: string): number {
  return Object.hasOwn(seen, actor) ? (seen[actor] ?? 0) : 0;
}

/** Damage may hold versions that its own `seen` does not know; an older copy would bring them back. */
function coveringSeen(record: Text): Seen {
  const seen = new Map(Object.entries(record.seen));
  for (const { dot } of record.versions) seen.set(dot[0], Math.max(seen.get(dot[0]) ?? 0, dot[1]));
  return Object.fromEntries(seen);
}

/** Every field anew: those not named say nothing from now on. */
export function rewriteRegister(base: Register, values: Values, by: Restorer): Register {
  const stamps = Object.values(base.fields).map(([, time, actor]): Stamp => [time, actor]);
  const [at, actor] = nextStamp(by.now, [...stamps, ...Object.values(base.gone ?? {})], by.actor);
  const names = new Set([...Object.keys(base.fields), ...Object.keys(values)]);
  const fields = [...names].map((name): [string, Field] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return [name, [value ?? null, at, actor]];
  });
  return { ...base, fields: Object.fromEntries(fields) };
}

/** Deleted, with all that is known of it. */
function deadRecord(base: StoredRecord, now: number): StoredRecord {
  return base.kind === 'text'
    ? deleteText({ ...base, seen: coveringSeen(base) }, now)
    : deleteRegister(base, now);
}

/** Says what the copy says; `base` is what both amount to. */
export function rewritten(base: StoredRecord, copy: StoredRecord, by: Restorer): StoredRecord {
  if (!isAlive(copy)) return deadRecord(base, by.now);
  if (base.kind === 'text') return rewriteText(base, shownTexts(copy), by.actor);
  return rewriteRegister(base, copy.kind === 'register' ? valuesOf(copy) : {}, by);
}

/**
 * Of this the copy holds nothing. What lies over a shipped thing is taken off it: to delete it would
 * say that the person deleted the shipped thing (./template.ts).
 */
export function leftOut(key: RecordKey, base: StoredRecord, by: Restorer): StoredRecord {
  if (base.kind === 'text' || !isLaidOver(key))
    return isAlive(base) ? deadRecord(base, by.now) : base;
  const isAsShipped = isAlive(base) && !saysSomething(base);
  return isAsShipped ? base : rewriteRegister(base, {}, by);
}

function isLaidOver(key: RecordKey): boolean {
  const kind = nameOf(key)?.kind ?? '';
  return !['interview', 'entry', 'moment', 'plan', 'pack'].includes(kind);
}
