/**
 * The frozen records of version 1 as a store to begin with: every kind of key, dead and alive.
 *
 * Owns: reading them. Must not know: the tests.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';

const FOLDER = path.join(import.meta.dirname, '../frozen/v1');

export function frozenRecords(
  ...files: readonly ('interviews' | 'moments' | 'template' | 'settings' | 'after-erasing')[]
): Readonly<Record<RecordKey, unknown>> {
  const values = files.flatMap((file): [string, unknown][] =>
    Object.entries(JSON.parse(readFileSync(path.join(FOLDER, `${file}.json`), 'utf8'))),
  );
  return Object.fromEntries(values.filter(([key]) => isRecordKey(key)));
}
