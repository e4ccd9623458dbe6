/** Records that cannot be read: what is told of them, and the two ways out. */
import { describe, expect, it } from 'vitest';
import type { RecordKey } from '@/domain/keys.ts';
import { ENTRY, NOTE } from '../arbitrary-records.ts';
import { desk, fileOf, headed, noted } from './desk.ts';
import { HEAD, WHOLE } from './restore-world.ts';

const DONE = { kind: 'done' };
const FAILED = { kind: 'failed' };
const FULL = 'Resource::kQuotaBytes quota exceeded';

describe('Records that cannot be read', () => {
  async function damaged(value: unknown) {
    const device = desk();
    device.local.put({ [NOTE]: noted('pace'), [HEAD]: headed('Engineer') });
    const life = device.live();
    await life.backup?.reconcile();
    device.local.put({ [NOTE]: value });
    await device.settled();
    return { device, life };
  }

  it('are listed, with whether the backup has a copy', async () => {
    const { device, life } = await damaged('broken');
    device.local.put({ [WHOLE]: 7, [ENTRY]: { v: 3 } });
    expect((await life.status()).unreadable).toEqual([
      { key: NOTE, why: 'damaged', hasCopy: true },
      { key: WHOLE, why: 'damaged', hasCopy: false },
      { key: ENTRY, why: 'newer', hasCopy: false },
    ]);
  });

  it('are healed from the backup, and kept aside', async () => {
    const { device, life } = await damaged('broken');
    expect(await life.ask({ kind: 'copies/heal', key: NOTE })).toEqual(DONE);
    expect(device.shown()[NOTE]).toBe('["pace"]');
    expect(device.local.read(`quarantine/${NOTE}`)).toBe('broken');
    const status = await life.status();
    expect([status.unreadable, status.setAside]).toEqual([[], 1]);
  });

  it('are set aside so that one can begin anew', async () => {
    const { device, life } = await damaged({ v: 2, later: true });
    expect(await life.ask({ kind: 'copies/set-aside', key: NOTE })).toEqual(DONE);
    expect(device.local.keys()).not.toContain(NOTE);
    expect(device.local.read(`quarantine/${NOTE}`)).toEqual({ v: 2, later: true });
  });

  it('stand as they are while the copy aside is not seen there', async () => {
    const { device, life } = await damaged('broken');
    device.local.remove(`quarantine/${NOTE}`);
    device.local.refuseWrites(FULL);
    expect(await life.ask({ kind: 'copies/set-aside', key: NOTE })).toEqual(FAILED);
    expect(await life.ask({ kind: 'copies/heal', key: NOTE })).toEqual(FAILED);
    expect(device.local.read(NOTE)).toBe('broken');
  });

  it('are not said to be restored where the disk has no room for them', async () => {
    const device = desk();
    device.local.put({ [NOTE]: noted('pace') });
    const life = device.live();
    const source = await fileOf(life.ask({ kind: 'copies/file' }));
    device.local.put({ [NOTE]: 'broken' });
    await device.settled();
    const restore = { kind: 'copies/restore', source, mode: 'join' } as const;
    device.local.refuseWrites(FULL);
    expect(await life.ask(restore)).toEqual(FAILED);
    expect(device.local.read(NOTE)).toBe('broken');
    device.local.refuseWrites(FULL, 0);
    expect(await life.ask(restore)).toEqual(DONE);
    expect(device.shown()[NOTE]).toBe('["pace"]');
  });

  describe('of a newer form are not said to be restored', () => {
    const newer = { v: 2, later: true };
    async function withNote(onKept: () => void = () => undefined) {
      const device = desk({ onKept });
      device.local.put({ [NOTE]: noted('pace') });
      const life = device.live();
      const source = await fileOf(life.ask({ kind: 'copies/file' }));
      return { device, life, restore: { kind: 'copies/restore', source, mode: 'join' } as const };
    }

    it('where they stand already, unlike what stands already as it is in the copy', async () => {
      const { device, life, restore } = await withNote();
      expect(await life.ask(restore)).toEqual(DONE);
      device.local.put({ [NOTE]: newer });
      expect(await life.ask(restore)).toEqual(FAILED);
      expect(device.local.read(NOTE)).toEqual(newer);
    });

    it('where they come meanwhile, and no way back is left', async () => {
      const { device, life, restore } = await withNote(() => device.local.put({ [NOTE]: newer }));
      device.local.remove(NOTE);
      expect(await life.ask(restore)).toEqual(FAILED);
      expect(device.local.read(NOTE)).toEqual(newer);
      expect((await life.status()).undoRestore).toBeNull();
    });
  });

  it('do not take the place of what lies in quarantine already', async () => {
    const { device, life } = await damaged('first');
    await life.ask({ kind: 'copies/set-aside', key: NOTE });
    device.local.put({ [NOTE]: 'second' });
    await life.ask({ kind: 'copies/set-aside', key: NOTE });
    const aside = device.local.keys().filter((key) => key.startsWith('quarantine/'));
    expect(aside.map((key) => device.local.read(key)).sort()).toEqual(['first', 'second']);
  });

  it('cannot be healed or set aside by a key that is readable, or none of ours', async () => {
    const { device, life } = await damaged('broken');
    for (const key of [HEAD, WHOLE, 'mailbox/budget'] satisfies (RecordKey | string)[]) {
      expect(await life.ask({ kind: 'copies/set-aside', key })).toEqual(FAILED);
      expect(await life.ask({ kind: 'copies/heal', key })).toEqual(FAILED);
    }
    expect(device.shown()[HEAD]).toBe('{"role":"Engineer"}');
  });

  it('go into the file as they are', async () => {
    const { life } = await damaged('broken');
    const source = await fileOf(life.ask({ kind: 'copies/file' }));
    expect(source.kind === 'file' && JSON.parse(source.text)).toMatchObject({
      format: 'debrief-backup',
      program: '0.1.0',
      unreadable: { [NOTE]: 'broken' },
    });
  });
});
