/** A browser that will not open the backup's database (a private window, a broken profile). */
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { NOTE } from '../arbitrary-records.ts';
import { DAY, desk, fileOf, headed, noted, START } from './desk.ts';
import { HEAD } from './restore-world.ts';

const DONE = { kind: 'done' };
const CLOSED =
  'InvalidStateError: A mutation operation was attempted on a database that did not allow mutations.';

function closed() {
  const device = desk();
  device.kept.refuseWrites(CLOSED);
  device.kept.failReads(CLOSED);
  device.local.put({ [HEAD]: headed('Engineer'), [NOTE]: noted('pace') });
  return { device, life: device.live(), before: device.shown() };
}

describe('Without a database', () => {
  it('what "delete everything" put out of sight is shown, with its 30 days', async () => {
    const { device, life } = closed();
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(Object.keys(device.shown())).toEqual([keys.epoch]);
    const { erased } = await life.status();
    expect(erased).toEqual({ at: START, records: 2, until: START + 30 * DAY });
  });

  it('it can be brought back', async () => {
    const { device, life, before } = closed();
    await life.ask({ kind: 'copies/erase-all' });
    const source = { kind: 'erased' } as const;
    expect(await life.ask({ kind: 'copies/preview', source })).toMatchObject({ kind: 'preview' });
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'join' })).toEqual(DONE);
    const { [keys.epoch]: _, ...shown } = device.shown();
    expect(shown).toEqual(before);
  });

  it('it goes when the person says "erase it now"', async () => {
    const { device, life } = closed();
    await life.ask({ kind: 'copies/erase-all' });
    expect(await life.ask({ kind: 'copies/erase-now' })).toEqual(DONE);
    expect(device.recordKeys()).toEqual([keys.epoch]);
    expect((await life.status()).erased).toBeNull();
  });

  it('a backup file can be taken in all the same: nothing is taken away by that', async () => {
    const { life } = closed();
    const source = await fileOf(life.ask({ kind: 'copies/file' }));
    const other = desk();
    other.kept.refuseWrites(CLOSED);
    other.kept.failReads(CLOSED);
    const asked = other.live();
    expect(await asked.ask({ kind: 'copies/restore', source, mode: 'join' })).toEqual(DONE);
    expect(other.shown()[NOTE]).toBe('["pace"]');
    expect(await asked.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual({
      kind: 'failed',
    });
  });
});
