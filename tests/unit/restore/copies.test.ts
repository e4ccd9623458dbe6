/** Each thing that may be asked of the copies, on a device with the production pieces. */
import { describe, expect, it } from 'vitest';
import { type CopySource, NOTICE_KEY } from '@/domain/copies.ts';
import { keys } from '@/domain/keys.ts';
import { writeText } from '@/domain/text.ts';
import { NOTE } from '../arbitrary-records.ts';
import { desk, edited, headed, noted, START } from './desk.ts';
import { HEAD, WHOLE } from './restore-world.ts';

const DONE = { kind: 'done' };
const FAILED = { kind: 'failed' };

const nothing = () => undefined;
const FULL = 'Resource::kQuotaBytes quota exceeded';

describe('A restore', () => {
  it('is shown before anything is changed', async () => {
    const { device, life, source } = await edited();
    const writes = device.local.writes();
    const reply = await life.ask({ kind: 'copies/preview', source });
    expect(reply).toEqual({
      kind: 'preview',
      preview: {
        at: START,
        interviews: { added: 0, changed: 1, same: 0, missing: 0 },
        notes: { added: 0, changed: 1, same: 0, missing: 1 },
        questions: { added: 0, changed: 0, same: 0, missing: 0 },
        settings: { added: 0, changed: 0, same: 0, missing: 0 },
        unreadable: 0,
      },
    });
    expect(device.local.writes()).toBe(writes);
  });

  it('that replaces makes everything as in the copy, and can be taken back after a restart', async () => {
    const { device, life, source, before, since } = await edited();
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(DONE);
    expect(device.shown()).toEqual(before);
    const next = device.live();
    expect((await next.status()).undoRestore).toEqual({ at: START });
    expect(await next.ask({ kind: 'copies/undo-restore' })).toEqual(DONE);
    expect(device.shown()).toEqual(since);
    expect((await next.status()).undoRestore).toBeNull();
    expect(await next.ask({ kind: 'copies/undo-restore' })).toEqual(FAILED);
  });

  it('that storage refuses changes nothing, and leaves the way back of the one before', async () => {
    const { device, life, source, since } = await edited();
    device.local.refuseWrites(FULL, 1);
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(FAILED);
    expect((await life.status()).undoRestore).toBeNull();
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(DONE);
    device.local.put({ [WHOLE]: noted('typed since', 'cat') });
    await device.settled();
    device.local.refuseWrites(FULL);
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(FAILED);
    device.local.refuseWrites(FULL, 0);
    expect(await life.ask({ kind: 'copies/undo-restore' })).toEqual(DONE);
    expect(device.shown()[NOTE]).toEqual(since[NOTE]);
  });

  it('that takes in brings what is missing and leaves what is newer here', async () => {
    const { device, life, source, since, before } = await edited();
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'join' })).toEqual(DONE);
    expect(device.shown()).toEqual(since);
    const other = desk();
    other.local.put({ [WHOLE]: noted('mine', 'cat') });
    const asked = other.live().ask({ kind: 'copies/restore', source, mode: 'join' });
    expect(await asked).toEqual(DONE);
    expect(other.shown()).toEqual({ ...before, [WHOLE]: '["mine"]' });
  });

  it('keeps words that were typed while what stood before was being kept', async () => {
    let type: () => void = nothing;
    const { device, life, source } = await edited(() => type());
    type = () => {
      const stands = writeText(noted('pace'), 'slower pace', [['ann', 1]], 'ben');
      device.local.put({ [NOTE]: writeText(stands, 'slower pace, calm', [['ben', 1]], 'cat') });
      type = nothing;
    };
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(DONE);
    await device.settled();
    expect(device.shown()[NOTE]).toBe('["pace","slower pace, calm"]');
  });

  it('is refused where what stood before cannot be kept', async () => {
    const { device, life, source, since } = await edited();
    device.kept.refuseWrites('QuotaExceededError');
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(FAILED);
    expect(device.shown()).toEqual(since);
    const without = desk({ noBackup: true });
    without.local.put({ [NOTE]: noted('mine') });
    const refused = without.live().ask({ kind: 'copies/restore', source, mode: 'replace' });
    expect(await refused).toEqual(FAILED);
    expect(without.shown()).toEqual({ [NOTE]: '["mine"]' });
  });

  it('that storage refuses has changed nothing, now or later', async () => {
    const { device, life, source, since } = await edited();
    device.local.refuseWrites(FULL, 1);
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(FAILED);
    await device.pass(60_000);
    expect(device.shown()).toEqual(since);
  });

  it('puts right what stands damaged here, keeps the damaged value, and leaves what is newer', async () => {
    const { device, life, source } = await edited();
    const newer = { v: 2, later: true };
    device.local.put({ [NOTE]: 'broken', [HEAD]: newer });
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'join' })).toEqual(DONE);
    await device.settled();
    // The background still knew the newer words.
    expect(device.shown()[NOTE]).toBe('["slower pace"]');
    expect(device.local.read(`quarantine/${NOTE}`)).toBe('broken');
    expect(device.local.read(HEAD)).toEqual(newer);
  });

  it('of a daily copy works as well', async () => {
    const { device, life, since } = await edited();
    await life.backup?.reconcile();
    device.local.put({ [WHOLE]: writeText(noted('calm', 'ben'), 'x', [['ben', 1]], 'ben') });
    const source = { kind: 'day', day: '2026-11-23' } as const;
    expect(await life.ask({ kind: 'copies/restore', source, mode: 'replace' })).toEqual(DONE);
    expect(device.shown()).toEqual(since);
  });

  it('of a copy that is gone, or of nothing, says so', async () => {
    const { life } = await edited();
    const fault = (kind: string) => ({ kind: 'fault', fault: { kind } });
    for (const kind of ['copies/preview', 'copies/restore'] as const) {
      const asked = (source: CopySource) => life.ask({ kind, source, mode: 'join' });
      expect(await asked({ kind: 'day', day: '2026-01-01' })).toEqual(fault('gone'));
      expect(await asked({ kind: 'erased' })).toEqual(fault('gone'));
      expect(await asked({ kind: 'file', text: '{' })).toEqual(fault('not-json'));
    }
  });

  it('that changes nothing leaves the way back of the one before', async () => {
    const { life, source } = await edited();
    await life.ask({ kind: 'copies/restore', source, mode: 'replace' });
    await life.ask({ kind: 'copies/restore', source, mode: 'join' });
    expect((await life.status()).undoRestore).toEqual({ at: START });
  });
});

describe('The other requests', () => {
  it('tell what is stored, and what has no copy', async () => {
    const device = desk({ noBackup: true });
    device.local.put({ [NOTE]: noted('pace'), [HEAD]: headed('Engineer'), 'mailbox/x': 1 });
    expect(await device.live().status()).toEqual({
      stored: { records: 2, interviews: 1, bytes: 4096 },
      mailbox: { kind: 'unavailable' },
      backup: { kind: 'unavailable' },
      erased: null,
      unreadable: [],
      setAside: 0,
      restored: null,
      undoRestore: null,
    });
  });

  it('tell what was put back unasked until that was seen', async () => {
    const device = desk();
    const notice = { at: START, kind: 'emptied', records: 3 };
    device.local.put({ [NOTICE_KEY]: notice });
    const life = device.live();
    expect((await life.status()).restored).toEqual(notice);
    expect(await life.ask({ kind: 'copies/notice-seen' })).toEqual(DONE);
    expect((await life.status()).restored).toBeNull();
  });

  it('do not take a strange notice for one', async () => {
    const device = desk();
    device.local.put({ [NOTICE_KEY]: { at: 'then', kind: '<b>' } });
    expect((await device.live().status()).restored).toBeNull();
  });

  it('hand on to the mailbox, and say when it was not brought into step', async () => {
    const kinds = ['written', 'in-step', 'later'] as const;
    let asked = 0;
    const mailbox = {
      exchange: async () => ({ kind: kinds[asked++] ?? 'later' }) as const,
      status: () => Promise.reject(new Error('closed')),
    };
    const life = desk({ mailbox }).live();
    const replies = [];
    for (const _ of kinds) replies.push(await life.ask({ kind: 'copies/exchange' }));
    expect(replies).toEqual([DONE, DONE, FAILED]);
    expect((await life.status()).mailbox).toEqual({ kind: 'unavailable' });
    expect(await desk().live().ask({ kind: 'copies/exchange' })).toEqual(FAILED);
  });

  it('fail when storage cannot be read, and change nothing', async () => {
    const { device, life, source, since } = await edited();
    device.local.failReads('An unexpected error occurred', 6);
    const replies = [];
    for (const kind of ['copies/status', 'copies/file', 'copies/erase-all'] as const) {
      replies.push(await life.ask({ kind }));
    }
    replies.push(await life.ask({ kind: 'copies/restore', source, mode: 'join' }));
    expect(replies).toEqual([FAILED, FAILED, FAILED, FAILED]);
    device.local.failReads('', 0);
    expect(device.shown()).toEqual(since);
    expect(device.reports).toHaveLength(4);
  });

  it('are answered one after the other where they change something', async () => {
    const { device, life, source, since } = await edited();
    const both = [
      life.ask({ kind: 'copies/restore', source, mode: 'replace' }),
      life.ask({ kind: 'copies/undo-restore' }),
    ];
    expect(await Promise.all(both)).toEqual([DONE, DONE]);
    expect(device.shown()).toEqual(since);
  });

  it('write an epoch of their own in no restore', async () => {
    const { device, life, source } = await edited();
    await life.ask({ kind: 'copies/restore', source, mode: 'replace' });
    expect(device.local.read(keys.epoch)).toBeUndefined();
  });
});
