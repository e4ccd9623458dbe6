/** What a file or a sync server may not bring in, readable as it is. */
import { expect, it } from 'vitest';
import { interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, type Register } from '@/domain/register.ts';
import { mayStand } from '@/storage/may-stand.ts';
import { readBackupFile } from '@/storage/restore/backup-file.ts';

const record = (value: Register['fields'][string][0]): Register => ({
  ...emptyRegister(0),
  fields: { startedAt: [value, 1, 'a'] },
});

it('takes what dates, minutes and words are', () => {
  for (const value of [Date.UTC(2026, 10, 30), -1, 45, null, 'words', [1, 2], { rating: 3 }]) {
    expect(mayStand(record(value))).toBe(true);
  }
});

it('refuses a time that is no date, however deep it stands: no page could be drawn', () => {
  for (const value of [1e300, -1e300, 8.64e15, [0, 1e300], { said: { at: 1e300 } }]) {
    expect(mayStand(record(value))).toBe(false);
  }
});

it('leaves it out of a file, and takes what else is in it', () => {
  const [bad, good] = [keys.interview(interviewId('bad')), keys.interview(interviewId('good'))];
  const read = readBackupFile(
    JSON.stringify({
      format: 'debrief-backup',
      version: 1,
      at: Date.UTC(2026, 10, 30),
      records: { [bad]: record(1e300), [good]: record(Date.UTC(2026, 10, 30)) },
    }),
  );
  expect(read.kind === 'copy' && [...read.copy.records.keys()]).toEqual([good]);
  expect(read.kind === 'copy' && read.copy.unreadable).toBe(1);
});
