/**
 * The word that something was put back from the backup without being asked, as it stands in storage.
 *
 * Owns: reading it, and that one which nobody has seen yet grows by the next. Must not know: who shows it.
 */
import * as z from 'zod/mini';
import { NOTICE_KEY, type RestoredNotice } from '@/domain/copies.ts';
import { wholeNumber } from '@/domain/whole-number.ts';
import type { StorageArea } from '../area.ts';

const noticeSchema = z.object({
  at: z.number(),
  kind: z.enum(['emptied', 'damaged']),
  records: wholeNumber(0),
});

export async function readNotice(local: Pick<StorageArea, 'get'>): Promise<RestoredNotice | null> {
  const parsed = z.safeParse(noticeSchema, (await local.get([NOTICE_KEY]))[NOTICE_KEY]);
  return parsed.success ? parsed.data : null;
}

export function together(
  before: RestoredNotice | null,
  next: RestoredNotice | null,
): RestoredNotice | null {
  if (before === null || next === null) return next ?? before;
  const kind = before.kind === 'emptied' ? before.kind : next.kind;
  return { at: next.at, kind, records: before.records + next.records };
}
