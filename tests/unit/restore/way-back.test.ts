/** What is kept for a way back goes by its time alone, never by a failure. */
import { describe, expect, it } from 'vitest';
import { NOTE } from '../arbitrary-records.ts';
import { desk, headed, noted } from './desk.ts';
import { HEAD } from './restore-world.ts';

describe('The copy of what was deleted', () => {
  it('outlives a backup that does not answer for a moment', async () => {
    const made = desk();
    made.local.put({ [HEAD]: headed('Engineer'), [NOTE]: noted('pace') });
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    made.kept.failReads('the backup gave no answer', 1);
    await life.copies.sweep().catch(() => undefined);
    expect((await life.status()).erased).toMatchObject({ records: 2 });
  });

  it('outlives a second deletion that failed while the backup did not answer', async () => {
    const made = desk();
    made.local.put({ [HEAD]: headed('Engineer') });
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    made.local.put({ [NOTE]: { ...noted('pace'), epoch: 1 } });
    made.kept.failReads('the backup gave no answer', 1);
    made.local.refuseWrites('refused', 1);
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual({ kind: 'failed' });
    expect((await life.status()).erased).not.toBeNull();
  });
});
