/**
 * Typed reading of a register's fields by a schema.
 *
 * Owns: the step from stored JSON to fields with types. Must not know: any particular schema.
 */
import * as z from 'zod/mini';
import type { StoredRecord } from './record.ts';
import { valuesOf } from './register.ts';

/**
 * A reader of one kind of record: its fields, dead or alive; undefined where there is none or it does
 * not fit. A field cannot be taken back, so null stands for "nothing said" in every one of them (undo
 * writes it). A record never changes, so each is read once: a template of 2,000 questions would else
 * be checked anew at every letter.
 */
export function fieldReader<Schema extends z.ZodMiniType>(
  schema: Schema,
): (record: StoredRecord | undefined) => z.infer<Schema> | undefined {
  const known = new WeakMap<StoredRecord, { readonly fields: z.infer<Schema> | undefined }>();
  return (record) => {
    if (record?.kind !== 'register') return undefined;
    const before = known.get(record);
    if (before !== undefined) return before.fields;
    const said = Object.entries(valuesOf(record)).filter(([, value]) => value !== null);
    const parsed = z.safeParse(schema, Object.fromEntries(said));
    const fields = parsed.success ? parsed.data : undefined;
    known.set(record, { fields });
    return fields;
  };
}
