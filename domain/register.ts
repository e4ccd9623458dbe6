/**
 * A record of named fields, each with its own stamp: the newest write of each field wins.
 *
 * Owns: the shape, join, editing, deleting. Must not know: which fields a question or an interview
 * has (domain/template.ts, domain/interview.ts), or where records are kept.
 */
import * as z from 'zod/mini';
import { canonical, type Json } from './json.ts';
import { compareStamps, HIGHEST, nextStamp, type Stamp } from './stamp.ts';
import { wholeNumber } from './whole-number.ts';

const time = wholeNumber(0);

/** A field is `[value, time, actor]`; `gone` holds, per field, the stamp a delete had seen, `goneAt` the
 * time of the last delete in milliseconds since 1970. */
export const registerSchema = z.object({
  v: z.literal(1),
  kind: z.literal('register'),
  // Beyond all counting it would outlive every "delete everything".
  epoch: wholeNumber(0, HIGHEST),
  fields: z.record(z.string(), z.tuple([z.json(), time, z.string()])),
  gone: z.optional(z.record(z.string(), z.tuple([time, z.string()]))),
  goneAt: z.optional(time),
});

export type Field = readonly [value: Json, time: number, actor: string];

export type Register = {
  readonly v: 1;
  readonly kind: 'register';
  readonly epoch: number;
  readonly fields: { readonly [name: string]: Field };
  readonly gone?: { readonly [name: string]: Stamp } | undefined;
  readonly goneAt?: number | undefined;
};

export function emptyRegister(epoch: number): Register {
  return { v: 1, kind: 'register', epoch, fields: {} };
}

function stampOf(field: Field): Stamp {
  return [field[1], field[2]];
}

function laterField(a: Field, b: Field): Field {
  if (a === b) return a;
  const order = compareStamps(stampOf(a), stampOf(b));
  if (order !== 0) return order > 0 ? a : b;
  // Forgotten (see below) is forgotten: a copy that still has the value does not bring it back.
  if (a[0] === null || b[0] === null) return a[0] === null ? a : b;
  // Other values with equal stamps can only be damage; any fixed choice will do, the same on both sides.
  return canonical(a[0]) >= canonical(b[0]) ? a : b;
}

function laterStamp(a: Stamp, b: Stamp): Stamp {
  return compareStamps(a, b) >= 0 ? a : b;
}

function joinMaps<T>(
  a: { readonly [name: string]: T },
  b: { readonly [name: string]: T },
  later: (a: T, b: T) => T,
): { readonly [name: string]: T } {
  const joined: Record<string, T> = { ...a };
  for (const [name, theirs] of Object.entries(b)) {
    const ours = Object.hasOwn(a, name) ? a[name] : undefined;
    joined[name] = ours === undefined ? theirs : later(ours, theirs);
  }
  return joined;
}

/** Both of the same epoch; see `join` in domain/record.ts. */
export function joinRegisters(a: Register, b: Register): Register {
  const fields = joinMaps(a.fields, b.fields, laterField);
  if ((a.gone ?? b.gone ?? a.goneAt ?? b.goneAt) === undefined) return { ...a, fields };
  const gone = joinMaps(a.gone ?? {}, b.gone ?? {}, laterStamp);
  return { ...a, fields, gone, goneAt: Math.max(a.goneAt ?? 0, b.goneAt ?? 0) };
}

/** False once a delete has seen every stamp that stands; anything newer revives. */
export function isRegisterAlive(register: Register): boolean {
  return Object.entries(register.fields).some(([name, field]) => {
    const gone = register.gone?.[name];
    return gone === undefined || compareStamps(stampOf(field), gone) > 0;
  });
}

function allStamps(register: Register): Stamp[] {
  return [...Object.values(register.fields).map(stampOf), ...Object.values(register.gone ?? {})];
}

/** Writes the named fields with one new stamp. A field that holds the value already is left alone. */
export function setFields(
  register: Register,
  changes: { readonly [name: string]: Json },
  now: number,
  actor: string,
): Register {
  const alive = isRegisterAlive(register);
  const [at, by] = nextStamp(now, allStamps(register), actor);
  const fields: Record<string, Field> = { ...register.fields };
  for (const [name, value] of Object.entries(changes)) {
    const held = register.fields[name];
    if (alive && held !== undefined && canonical(held[0]) === canonical(value)) continue;
    fields[name] = [value, at, by];
  }
  return { ...register, fields };
}

/** Stores the stamps it saw and keeps the values, so that undo needs no second copy. It cannot be older
 * than what it deletes, though the clock may say so: its words would be forgotten at once. */
export function deleteRegister(register: Register, now: number): Register {
  const gone: Record<string, Stamp> = { ...register.gone };
  for (const [name, field] of Object.entries(register.fields)) gone[name] = stampOf(field);
  // A stamp is a millisecond later than the clock that made it.
  const times = Object.values(register.fields).map(([, time]) => time - 1);
  return { ...register, gone, goneAt: Math.max(Math.floor(now), register.goneAt ?? 0, ...times) };
}

/** A dead one without its values; the stamps stay, so that no copy brings the values back. */
export function forgetRegister(register: Register): Register {
  const named = Object.entries(register.fields);
  const fields = named.map(([name, [, at, by]]) => [name, [null, at, by] as const] as const);
  return { ...register, fields: Object.fromEntries(fields) };
}

/** Undo of a delete: a new edit that says again what stood. */
export function reviveRegister(register: Register, now: number, actor: string): Register {
  if (isRegisterAlive(register)) return register;
  return setFields(register, valuesOf(register), now, actor);
}

export function valuesOf(register: Register): { readonly [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [name, field[0]]),
  );
}
