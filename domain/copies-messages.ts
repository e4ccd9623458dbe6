/**
 * The receivers' checks of what is asked of the copies and of what is answered.
 *
 * Owns: the closed lists. Must not know: how a message travels, or what becomes of it.
 */
import * as z from 'zod/mini';
import type { CopiesReply, CopiesRequest } from './copies.ts';
import { isRecordKey } from './keys.ts';
import { wholeNumber } from './whole-number.ts';

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), text: z.string() }),
  z.strictObject({ kind: z.literal('day'), day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  z.strictObject({ kind: z.literal('erased') }),
]);

const recordKey = z.string().check(z.refine(isRecordKey));

const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal([
      'copies/status',
      'copies/exchange',
      'copies/file',
      'copies/undo-restore',
      'copies/erase-all',
      'copies/erase-now',
      'copies/notice-seen',
    ]),
  }),
  z.strictObject({ kind: z.literal('copies/preview'), source }),
  z.strictObject({
    kind: z.literal('copies/restore'),
    source,
    mode: z.enum(['join', 'replace']),
  }),
  z.strictObject({ kind: z.literal(['copies/heal', 'copies/set-aside']), key: recordKey }),
]);

export function isCopiesRequest(value: unknown): value is CopiesRequest {
  return z.safeParse(requestSchema, value).success;
}

const count = wholeNumber(0);
const time = z.number();

const mailboxSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['off', 'unavailable']) }),
  z.object({
    kind: z.literal('on'),
    bytes: count,
    limit: count,
    interviews: count,
    leftOut: count,
    hasNotes: z.boolean(),
    newer: count,
    inStepAt: z.nullable(time),
    trouble: z.nullable(z.enum(['full', 'busy', 'refused'])),
  }),
]);

const backupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unavailable') }),
  z.object({
    kind: z.literal('kept'),
    at: z.nullable(time),
    records: count,
    days: z.array(z.object({ day: z.string(), at: time, records: count })),
  }),
]);

const statusSchema = z.object({
  stored: z.object({ records: count, interviews: count, bytes: z.nullable(count) }),
  mailbox: mailboxSchema,
  backup: backupSchema,
  erased: z.nullable(z.object({ at: time, records: count, until: time })),
  unreadable: z.array(
    z.object({ key: recordKey, why: z.enum(['damaged', 'newer']), hasCopy: z.boolean() }),
  ),
  setAside: count,
  restored: z.nullable(
    z.object({ at: time, kind: z.enum(['emptied', 'damaged']), records: count }),
  ),
  undoRestore: z.nullable(z.object({ at: time })),
});

const counts = z.object({ added: count, changed: count, same: count, missing: count });

const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: statusSchema }),
  z.object({ kind: z.literal('file'), text: z.string() }),
  z.object({
    kind: z.literal('preview'),
    preview: z.object({
      at: z.nullable(time),
      interviews: counts,
      notes: counts,
      questions: counts,
      settings: counts,
      unreadable: count,
    }),
  }),
  z.object({
    kind: z.literal('fault'),
    fault: z.object({
      kind: z.enum(['not-json', 'not-a-backup', 'newer', 'too-large', 'empty', 'gone']),
    }),
  }),
  z.object({ kind: z.literal(['done', 'failed']) }),
]);

export function isCopiesReply(value: unknown): value is CopiesReply {
  return z.safeParse(replySchema, value).success;
}
