/**
 * A stored record of either kind, and the one operation on copies of it: `join`.
 *
 * Owns: the stored format and join (commutative, associative, idempotent, free of the local clock;
 * tests/unit/join.test.ts). Must not know: keys, storage, or what the fields mean.
 */
import * as z from 'zod/mini';
import {
  deleteRegister,
  isRegisterAlive,
  joinRegisters,
  type Register,
  registerSchema,
  reviveRegister,
} from './register.ts';
import { sameJson } from './same-json.ts';
import { deleteText, isTextAlive, joinTexts, reviveText, type Text, textSchema } from './text.ts';

export type StoredRecord = Register | Text;

/** The record that a JSON value is; undefined where it is none. (Two schemas and no union of them:
 * the library's union is 0.4 KB of the panel's script.) */
export function recordIn(value: unknown): StoredRecord | undefined {
  const register = z.safeParse(registerSchema, value);
  if (register.success) return register.data;
  const text = z.safeParse(textSchema, value);
  return text.success ? text.data : undefined;
}

/**
 * What two copies of one record amount to. A higher epoch (raised by "delete everything") wins
 * whole. Two kinds under one key can only be damage: the text is kept, words count most.
 */
export function join(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch ? a : b;
  if (a.kind === 'register') return b.kind === 'register' ? joinRegisters(a, b) : b;
  return b.kind === 'text' ? joinTexts(a, b) : a;
}

export function sameRecord(a: StoredRecord | undefined, b: StoredRecord | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return sameJson(a, b);
}

export function isAlive(record: StoredRecord): boolean {
  return record.kind === 'register' ? isRegisterAlive(record) : isTextAlive(record);
}

export function deleteRecord(record: StoredRecord, now: number): StoredRecord {
  return record.kind === 'register' ? deleteRegister(record, now) : deleteText(record, now);
}

export function reviveRecord(record: StoredRecord, now: number, actor: string): StoredRecord {
  return record.kind === 'register'
    ? reviveRegister(record, now, actor)
    : reviveText(record, actor);
}
