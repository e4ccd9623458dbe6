/**
 * A record of another epoch, made one of this.
 *
 * Owns: that its words stand beside those of this epoch, whoever wrote either. Must not know: why it is
 * brought over (a copy restored, or words that a deletion was not meant for).
 */
import type { StoredRecord } from './record.ts';
import type { Field, Register } from './register.ts';
import type { Stamp } from './stamp.ts';
import type { Seen, Text, Version } from './text.ts';

/**
 * Its words stand beside newer ones, never over them. The writers' names change with it: in two epochs
 * one writer may have counted to the same number.
 */
export function atEpoch(record: StoredRecord, epoch: number): StoredRecord {
  if (record.epoch === epoch) return record;
  const named = (actor: string) => `${actor}@${record.epoch}`;
  return record.kind === 'text' ? textAt(record, epoch, named) : registerAt(record, epoch, named);
}

function textAt(record: Text, epoch: number, named: (actor: string) => string): Text {
  const renamed = (seen: Seen): Seen =>
    Object.fromEntries(Object.entries(seen).map(([actor, count]) => [named(actor), count]));
  const versions = record.versions.map(
    ({ dot: [actor, count], text }): Version => ({ dot: [named(actor), count], text }),
  );
  const made: Text = { ...record, epoch, versions, seen: renamed(record.seen) };
  return record.gone === undefined ? made : { ...made, gone: renamed(record.gone) };
}

function registerAt(record: Register, epoch: number, named: (actor: string) => string): Register {
  const fields = Object.entries(record.fields).map(
    ([name, [value, time, actor]]): [string, Field] => [name, [value, time, named(actor)]],
  );
  const made: Register = { ...record, epoch, fields: Object.fromEntries(fields) };
  if (record.gone === undefined) return made;
  const gone = Object.entries(record.gone).map(([name, [time, actor]]): [string, Stamp] => [
    name,
    [time, named(actor)],
  ]);
  return { ...made, gone: Object.fromEntries(gone) };
}
