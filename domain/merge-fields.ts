/**
 * A record of named fields moves under another key.
 *
 * Owns: that all of its fields go along, those of a newer program too, and that nothing of what was deleted
 * there before shows through. Must not know: which fields there are.
 */
import type { Json } from './json.ts';
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { valuesOf } from './register.ts';

export function movedFields(
  from: RecordKey,
  to: RecordKey,
  lookup: RecordLookup,
): { readonly [name: string]: Json } {
  const source = lookup.get(from);
  const before = lookup.get(to);
  const values = source?.kind === 'register' ? valuesOf(source) : {};
  const stood = before?.kind === 'register' ? Object.keys(before.fields) : [];
  return { ...Object.fromEntries(stood.map((name) => [name, null])), ...values };
}
