/**
 * Typed reading of a register's fields by a schema.
 *
 * Owns: the step from stored JSON to fields with types. Must not know: any particular schema.
 */
import * as z from 'zod/mini';
import { isAlive, type StoredRecord } from './record.ts';
import { valuesOf } from './register.ts';

/**
 * The fields of a record, dead or alive; undefined where there is none or it does not fit. A field
 * cannot be taken back, so null stands for "nothing said" in every one of them (undo writes it).
 */
export function fieldsOf<Schema extends z.ZodMiniType>(
  schema: Schema,
  record: StoredRecord | undefined,
): z.infer<Schema> | undefined {
  if (record?.kind !== 'register') return undefined;
  const said = Object.entries(valuesOf(record)).filter(([, value]) => value !== null);
  const parsed = z.safeParse(schema, Object.fromEntries(said));
  return parsed.success ? parsed.data : undefined;
}

/** The same, undefined also for what was deleted. */
export function liveFieldsOf<Schema extends z.ZodMiniType>(
  schema: Schema,
  record: StoredRecord | undefined,
): z.infer<Schema> | undefined {
  return record !== undefined && isAlive(record) ? fieldsOf(schema, record) : undefined;
}
