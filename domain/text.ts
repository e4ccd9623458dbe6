/**
 * A note: a multi-value register. Versions written without knowledge of each other stand side by
 * side until a person puts one into the other; none is dropped.
 *
 * Owns: the shape, join, writing, deleting. Must not know: which note it is, or where it is kept.
 *
 * Each version carries the dot (actor, counter) that wrote it, and the record all that it has seen.
 * A version is dropped only by a record that had seen its dot and no longer holds it. Why dots and
 * not one vector per version: docs/decisions/0004-dotted-versions.md.
 */
import * as z from 'zod/mini';
import { compareText } from './json.ts';
import { HIGHEST } from './stamp.ts';
import { wholeNumber } from './whole-number.ts';

const counter = wholeNumber(1);
// Nothing can be kept under this name in `seen`, so what bears it could never be replaced.
const writer = z.string().check(z.regex(/^(?!__proto__$)/));

export const textSchema = z.object({
  v: z.literal(1),
  kind: z.literal('text'),
  epoch: wholeNumber(0, HIGHEST),
  versions: z.array(z.object({ dot: z.tuple([writer, counter]), text: z.string() })),
  seen: z.record(z.string(), counter),
  gone: z.optional(z.record(z.string(), counter)),
  goneAt: z.optional(wholeNumber(0)),
});

export type Dot = readonly [actor: string, counter: number];
export type Version = { readonly dot: Dot; readonly text: string };
/** For each actor the highest counter known. */
export type Seen = { readonly [actor: string]: number };

export type Text = {
  readonly v: 1;
  readonly kind: 'text';
  readonly epoch: number;
  readonly versions: readonly Version[];
  readonly seen: Seen;
  readonly gone?: Seen | undefined;
  /** When it was last deleted, in milliseconds since 1970. */
  readonly goneAt?: number | undefined;
};

export function emptyText(epoch: number): Text {
  return { v: 1, kind: 'text', epoch, versions: [], seen: {} };
}

export function sameDot(a: Dot, b: Dot): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function covers(seen: Seen, dot: Dot): boolean {
  return Object.hasOwn(seen, dot[0]) && (seen[dot[0]] ?? 0) >= dot[1];
}

function joinSeen(a: Seen, b: Seen): Record<string, number> {
  const joined: Record<string, number> = { ...a };
  for (const [actor, count] of Object.entries(b)) {
    joined[actor] = Math.max(Object.hasOwn(a, actor) ? (a[actor] ?? 0) : 0, count);
  }
  return joined;
}

function byDot(a: Version, b: Version): number {
  return compareText(a.dot[0], b.dot[0]) || a.dot[1] - b.dot[1];
}

/** One dot with two texts can only be damage; the longer one is kept, on both sides the same. */
function sameVersion(a: Version, b: Version): Version {
  if (a.text.length !== b.text.length) return a.text.length > b.text.length ? a : b;
  return compareText(a.text, b.text) >= 0 ? a : b;
}

/** Damage may hold a dot twice; then what is joined must not depend on which of them comes first. */
function oneADot(versions: readonly Version[]): ReadonlyMap<string, Version> {
  const held = new Map<string, Version>();
  for (const version of versions) {
    const name = `${version.dot[1]} ${version.dot[0]}`;
    const before = held.get(name);
    held.set(name, before === undefined ? version : sameVersion(before, version));
  }
  return held;
}

/** Both of the same epoch; see `join` in domain/record.ts. */
export function joinTexts(a: Text, b: Text): Text {
  const versions: Version[] = [];
  const ours = oneADot(a.versions);
  const theirs = oneADot(b.versions);
  for (const [name, mine] of ours) {
    const other = theirs.get(name);
    if (other !== undefined) versions.push(sameVersion(mine, other));
    else if (!covers(b.seen, mine.dot)) versions.push(mine);
  }
  for (const [name, other] of theirs) {
    if (!ours.has(name) && !covers(a.seen, other.dot)) versions.push(other);
  }
  versions.sort(byDot);
  const seen = joinSeen(a.seen, b.seen);
  // Damage may hold what its own `seen` does not know: no edit could take it out, no delete hide it.
  for (const { dot } of versions) if (!covers(seen, dot)) seen[dot[0]] = dot[1];
  const joined: Text = { ...a, versions, seen };
  if ((a.gone ?? b.gone ?? a.goneAt ?? b.goneAt) === undefined) return joined;
  const gone = joinSeen(a.gone ?? {}, b.gone ?? {});
  return { ...joined, gone, goneAt: Math.max(a.goneAt ?? 0, b.goneAt ?? 0) };
}

/** What a person can read now: not what a delete had seen. In a fixed order. */
export function visibleVersions(text: Text): readonly Version[] {
  const { gone } = text;
  if (gone === undefined) return text.versions;
  return text.versions.filter((version) => !covers(gone, version.dot));
}

export function isTextAlive(text: Text): boolean {
  return visibleVersions(text).length > 0;
}

/**
 * Replaces just the versions whose dots are given: those in the field being edited. A version that
 * arrived meanwhile stands beside the new one. Empty text leaves no version.
 */
export function writeText(
  record: Text,
  text: string,
  replaces: readonly Dot[],
  actor: string,
): Text {
  const dot: Dot = [actor, (record.seen[actor] ?? 0) + 1];
  const kept = record.versions.filter(
    (version) => !replaces.some((replaced) => sameDot(replaced, version.dot)),
  );
  const versions = text === '' ? kept : [...kept, { dot, text }].sort(byDot);
  return { ...record, versions, seen: { ...record.seen, [actor]: dot[1] } };
}

export function deleteText(record: Text, now: number): Text {
  const goneAt = Math.max(Math.floor(now), record.goneAt ?? 0);
  return { ...record, gone: joinSeen(record.gone ?? {}, record.seen), goneAt };
}

/** Without what a delete had seen. It stays in `seen`, so that no copy brings it back. */
export function forgetText(record: Text): Text {
  return { ...record, versions: visibleVersions(record) };
}

/** Undo of a delete: each hidden version is written anew. */
export function reviveText(record: Text, actor: string): Text {
  const { gone } = record;
  if (gone === undefined) return record;
  return record.versions
    .filter((version) => covers(gone, version.dot))
    .reduce((text, version) => writeText(text, version.text, [version.dot], actor), record);
}
