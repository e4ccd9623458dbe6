/**
 * The practice call begins anew each time: what an earlier one left is deleted.
 *
 * Owns: that step. Must not know: real interviews; it never touches one.
 */

import type { Edit } from '@/domain/edit.ts';
import { keys, partsOf } from '@/domain/keys.ts';
import { headsOf } from './heads.ts';
import type { Records } from './records.ts';

export async function forgetEarlierPractice(records: Records): Promise<void> {
  const earlier = headsOf(records).filter((head) => head.practice);
  const parts = earlier.flatMap(({ id }) => partsOf(id));
  await records.open(parts);
  const all = [
    ...earlier.map(({ id }) => keys.interview(id)),
    ...parts.flatMap((group) => records.list(group)),
  ];
  records.edit(all.map((key): Edit => ({ kind: 'delete', key })));
}
