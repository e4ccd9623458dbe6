/**
 * From any JSON under a key to a record, or to the reason why not.
 *
 * Owns: what counts as readable. Must not know: what becomes of the unreadable (storage/replica.ts).
 */
import * as z from 'zod/mini';
import { readEpochFields } from '@/domain/epoch.ts';
import { readEntryFields, readHeadFields } from '@/domain/interview-fields.ts';
import { nameOf, type RecordKey } from '@/domain/keys.ts';
import { readMomentFields } from '@/domain/moment.ts';
import { readPackFields } from '@/domain/pack-fields.ts';
import { readPlanFields } from '@/domain/plan-fields.ts';
import { join, recordIn, type StoredRecord } from '@/domain/record.ts';
import type { Unreadable } from '@/domain/replica.ts';
import { readSettingsFields } from '@/domain/settings.ts';
import {
  readAspectFields,
  readQuestionFields,
  readTemplateFields,
} from '@/domain/template-fields.ts';
import { wholeNumber } from '@/domain/whole-number.ts';

// Zod would compile its checks with `new Function`, which an extension page's security policy
// forbids and reports.
z.config({ jitless: true });

export type Parsed =
  | { readonly kind: 'record'; readonly record: StoredRecord }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

const versioned = z.object({ v: wholeNumber(2) });

const readerByKind = {
  epoch: readEpochFields,
  settings: readSettingsFields,
  template: readTemplateFields,
  aspect: readAspectFields,
  question: readQuestionFields,
  interview: readHeadFields,
  entry: readEntryFields,
  moment: readMomentFields,
  plan: readPlanFields,
  pack: readPackFields,
} as const;

export function parseStored(key: RecordKey, value: unknown): Parsed {
  const parsed = readable(value);
  if (parsed === undefined) {
    const newer = z.safeParse(versioned, value).success;
    return { kind: 'unreadable', why: newer ? 'newer' : 'damaged' };
  }
  // Joined with itself a record takes its one form: versions in order, no dot twice.
  const record = join(parsed, parsed);
  return fits(key, record) ? { kind: 'record', record } : { kind: 'unreadable', why: 'damaged' };
}

function readable(value: unknown): StoredRecord | undefined {
  try {
    return recordIn(value);
  } catch (error) {
    // The checker recurses: a value nested deeper than its stack is damage like any other.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether the record is what its key promises, with fields that can be read. */
export function fits(key: RecordKey, record: StoredRecord): boolean {
  const name = nameOf(key);
  if (name === undefined) return false;
  if (name.kind === 'note' || name.kind === 'wholeNote' || name.kind === 'reflection') {
    return record.kind === 'text';
  }
  if (record.kind !== 'register') return false;
  return readerByKind[name.kind](record) !== undefined;
}
