/**
 * From any JSON under a key to a record, or to the reason why not.
 *
 * Owns: what counts as readable. Must not know: what becomes of the unreadable (storage/replica.ts).
 */
import * as z from 'zod/mini';
import { fieldsOf } from '@/domain/fields.ts';
import { entryFields, headFields } from '@/domain/interview.ts';
import { nameOf, type RecordKey } from '@/domain/keys.ts';
import { join, recordSchema, type StoredRecord } from '@/domain/record.ts';
import type { Unreadable } from '@/domain/replica.ts';
import { settingsFields } from '@/domain/settings.ts';
import { aspectFields, questionFields } from '@/domain/template.ts';

// Zod would compile its checks with `new Function`, which an extension page's security policy
// forbids and reports.
z.config({ jitless: true });

export type Parsed =
  | { readonly kind: 'record'; readonly record: StoredRecord }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

const versioned = z.object({ v: z.int().check(z.minimum(2)) });
const anyFields = z.object({});

const fieldsByKind = {
  epoch: anyFields,
  settings: settingsFields,
  template: anyFields,
  aspect: aspectFields,
  question: questionFields,
  interview: headFields,
  entry: entryFields,
} as const;

export function parseStored(key: RecordKey, value: unknown): Parsed {
  if (z.safeParse(versioned, value).success) return { kind: 'unreadable', why: 'newer' };
  const record = recordIn(value);
  if (record === undefined || !fits(key, record)) return { kind: 'unreadable', why: 'damaged' };
  // Joined with itself a record takes its one form: versions in order, no dot twice.
  return { kind: 'record', record: join(record, record) };
}

function recordIn(value: unknown): StoredRecord | undefined {
  try {
    const parsed = z.safeParse(recordSchema, value);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    // The checker recurses: a value nested deeper than its stack is damage like any other.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fits(key: RecordKey, record: StoredRecord): boolean {
  const name = nameOf(key);
  if (name === undefined) return false;
  if (name.kind === 'note' || name.kind === 'wholeNote') return record.kind === 'text';
  if (record.kind !== 'register') return false;
  return fieldsOf(fieldsByKind[name.kind], record) !== undefined;
}
