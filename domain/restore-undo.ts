/**
 * Taking a restore back.
 *
 * Owns: what is brought back, and what has been edited since and stays. Must not know: storage.
 */
import type { RecordKey } from './keys.ts';
import { isAlive, type StoredRecord } from './record.ts';
import { type Register, setFields } from './register.ts';
import { edited, type RestoreEdit, type Standing } from './restore.ts';
import { addTexts, leftOut, type Restorer, rewritten, shownTexts } from './restore-record.ts';
import { sameDot, type Text, visibleVersions } from './text.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

/**
 * Brings back what stood before, where it is still as the restore left it. A newer edit stays; the
 * words that stood before come back beside it.
 */
export function undoRestore(
  before: Records,
  left: Records,
  now: Standing,
  by: Restorer,
): readonly RestoreEdit[] {
  return edited(left.keys(), now, (key, stands) => {
    const was = before.get(key);
    const made = left.get(key);
    if (stands === undefined || made === undefined) return stands;
    if (isAsLeft(stands, made)) {
      return was === undefined ? leftOut(key, stands, by) : rewritten(stands, was, by);
    }
    if (was === undefined || !isAlive(was) || !isAlive(stands)) return stands;
    if (stands.kind === 'text') return wordsBeside(stands, was, by);
    return was.kind === 'register' && made.kind === 'register'
      ? fieldsBefore(stands, made, was, by)
      : stands;
  });
}

function isAsLeft(stands: StoredRecord, left: StoredRecord): boolean {
  if (isAlive(stands) !== isAlive(left)) return false;
  if (stands.kind === 'text' && left.kind === 'text') {
    const known = visibleVersions(left);
    const versions = visibleVersions(stands);
    if (versions.length !== known.length) return false;
    return versions.every(({ dot }) => known.some((other) => sameDot(other.dot, dot)));
  }
  if (stands.kind !== 'register' || left.kind !== 'register') return false;
  return Object.keys(stands.fields).every((name) => isFieldAsLeft(name, stands, left));
}

function isFieldAsLeft(name: string, stands: Register, left: Register): boolean {
  if (!Object.hasOwn(left.fields, name)) return false;
  const [, time, actor] = stands.fields[name] ?? [];
  const [, leftTime, leftActor] = left.fields[name] ?? [];
  return time === leftTime && actor === leftActor;
}

function wordsBeside(stands: Text, was: StoredRecord, by: Restorer): StoredRecord {
  const held = shownTexts(stands);
  const gone = shownTexts(was).filter((text) => !held.some((other) => other.includes(text)));
  return gone.length === 0 ? stands : addTexts(stands, gone, by.actor);
}

function fieldsBefore(stands: Register, left: Register, was: Register, by: Restorer): StoredRecord {
  const names = Object.keys(stands.fields).filter((name) => isFieldAsLeft(name, stands, left));
  const values = names.map((name) => {
    const field = Object.hasOwn(was.fields, name) ? was.fields[name] : undefined;
    return [name, field?.[0] ?? null] as const;
  });
  return setFields(stands, Object.fromEntries(values), by.now, by.actor);
}
