/** "Delete everything": gone at once and everywhere, with a way back for 30 days or until "erase now". */
import { describe, expect, it } from 'vitest';
import { readEpochFields } from '@/domain/epoch.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { sorted } from '@/storage/truth.ts';
import { ENTRY, NOTE } from '../arbitrary-records.ts';
import { DAY, desk, fileOf, headed, START } from './desk.ts';
import { HEAD, WHOLE } from './restore-world.ts';

const DONE = { kind: 'done' };
const FAILED = { kind: 'failed' };
const FULL = 'Resource::kQuotaBytes quota exceeded';

const noted = (text: string, epoch = 0) => writeText(emptyText(epoch), text, [], 'ann');
const ALL = { [HEAD]: headed('Engineer'), [NOTE]: noted('pace') };

function device(options: Parameters<typeof desk>[0] = {}) {
  const made = desk(options);
  made.local.put(ALL);
  return { ...made, before: made.shown() };
}

type Device = ReturnType<typeof desk>;

function epochOf({ local, recordKeys }: Device) {
  const { records } = sorted(Object.fromEntries(recordKeys().map((key) => [key, local.read(key)])));
  const said = readEpochFields(records.get(keys.epoch));
  return { epoch: records.get(keys.epoch)?.epoch ?? 0, ...said };
}

/** Every value that the device holds anywhere, as text. */
function everywhere({ local, kept }: Device): string {
  const tables = [...kept.table('records'), ...kept.table('copies'), ...kept.table('facts')];
  return JSON.stringify([...local.keys().map((key) => local.read(key)), ...tables]);
}

describe('Deleting everything', () => {
  it('leaves nothing to be seen, and a copy for 30 days', async () => {
    const made = device();
    const life = made.live();
    await life.backup?.reconcile();
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(made.shown()).toEqual({ [keys.epoch]: expect.any(String) });
    expect(made.recordKeys()).toEqual([keys.epoch]);
    expect(epochOf(made)).toEqual({ epoch: 1, raisedAt: START });
    const status = await life.status();
    expect(status.erased).toEqual({ at: START, records: 2, until: START + 30 * DAY });
    expect(status.stored).toMatchObject({ records: 0, interviews: 0 });
    expect(status.undoRestore).toBeNull();
  });

  it('is not undone by an older copy, wherever it comes from', async () => {
    const made = device();
    const life = made.live();
    await life.backup?.reconcile();
    await life.ask({ kind: 'copies/erase-all' });
    made.local.put(ALL);
    await life.backup?.reconcile();
    expect(Object.keys(made.shown())).toEqual([keys.epoch]);
  });

  it.each(['join', 'replace'] as const)(
    'can be taken back by %s, beside newer words',
    async (mode) => {
      const made = device();
      const life = made.live();
      await life.ask({ kind: 'copies/erase-all' });
      made.local.put({ [WHOLE]: noted('since', 1) });
      const restored = { kind: 'copies/restore', source: { kind: 'erased' }, mode } as const;
      expect(await life.ask(restored)).toEqual(DONE);
      const { [keys.epoch]: _, ...shown } = made.shown();
      const since = mode === 'join' ? { [WHOLE]: '["since"]' } : {};
      expect(shown).toEqual({ ...made.before, ...since });
      // And undone in its turn.
      expect(await life.ask({ kind: 'copies/undo-restore' })).toEqual(DONE);
      expect(Object.keys(made.shown()).sort()).toEqual([keys.epoch, WHOLE].sort());
    },
  );

  it('is not done where the copy for the way back cannot be kept', async () => {
    const made = device();
    const life = made.live();
    made.kept.refuseWrites('QuotaExceededError');
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(FAILED);
    expect(made.shown()).toEqual(made.before);
  });

  it('is not done where storage refuses, now or later, and says nothing of a deletion', async () => {
    const made = device();
    const life = made.live();
    made.local.put({ [ENTRY]: 'broken' });
    await made.settled();
    made.local.refuseWrites('An unexpected error occurred', 1);
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(FAILED);
    await made.pass(60_000);
    expect(made.shown()).toEqual(made.before);
    expect(made.local.read(ENTRY)).toBe('broken');
    expect((await life.status()).erased).toBeNull();
  });

  it('is done where there is no room left for the mark of it: what is kept makes room', async () => {
    const made = device();
    const life = made.live();
    made.local.refuseWrites(FULL, 1);
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(Object.keys(made.shown())).toEqual([keys.epoch]);
    expect((await life.status()).erased).not.toBeNull();
  });

  it('takes along what cannot be read, and gives it back to quarantine', async () => {
    const made = device();
    const surface = made.live();
    made.local.put({ [ENTRY]: 'broken', [WHOLE]: { v: 2 }, [`quarantine/${HEAD}`]: 'older' });
    const life = made.live();
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(made.local.keys()).toEqual([keys.epoch]);
    await surface.ask({ kind: 'copies/restore', source: { kind: 'erased' }, mode: 'join' });
    const aside = made.local.keys().filter((key) => key.startsWith('quarantine/'));
    expect(Object.fromEntries(aside.map((key) => [key, made.local.read(key)]))).toEqual({
      [`quarantine/${ENTRY}`]: 'broken',
      [`quarantine/${WHOLE}`]: { v: 2 },
      [`quarantine/${HEAD}`]: 'older',
    });
  });

  it('leaves in quarantine what could not be read where nothing else stood', async () => {
    const made = desk();
    made.local.put({ [ENTRY]: 'broken' });
    expect(await made.live().ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect([...made.local.keys()].sort()).toEqual([`quarantine/${ENTRY}`, keys.epoch]);
  });

  it('works with an epoch that cannot be read, and rises above all that is stored', async () => {
    const made = device();
    made.local.put({ [keys.epoch]: { v: 7, epoch: 4 }, [NOTE]: noted('later', 6) });
    expect(await made.live().ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(epochOf(made).epoch).toBe(7);
    expect(made.recordKeys()).toEqual([keys.epoch]);
  });

  it('cannot be driven so high by a damaged record that nothing comes after', async () => {
    const made = device();
    made.local.put({ [ENTRY]: { epoch: Number.MAX_SAFE_INTEGER } });
    await made.live().ask({ kind: 'copies/erase-all' });
    expect(epochOf(made).epoch).toBe(1);
  });

  it('works without a backup: what was erased stays out of sight and can be brought back', async () => {
    const made = device({ noBackup: true });
    const life = made.live();
    made.local.put({ [ENTRY]: 'broken' });
    await made.settled();
    expect(await life.ask({ kind: 'copies/erase-all' })).toEqual(DONE);
    expect(Object.keys(made.shown())).toEqual([keys.epoch]);
    expect(made.local.read(`quarantine/${ENTRY}`)).toBe('broken');
    expect((await life.status()).erased).toEqual({
      at: START,
      records: 2,
      until: START + 30 * DAY,
    });
    const preview = await life.ask({ kind: 'copies/preview', source: { kind: 'erased' } });
    expect(preview).toMatchObject({ preview: { notes: { added: 1 } } });
    expect(await life.ask({ kind: 'copies/erase-now' })).toEqual(DONE);
    expect(everywhere(made)).not.toContain('pace');
  });
});

describe('Erasing now', () => {
  it('leaves not a word on the device, and tells the other devices', async () => {
    const made = device();
    made.local.put({ [ENTRY]: 'broken words' });
    const life = made.live();
    await life.backup?.reconcile();
    await life.ask({
      kind: 'copies/restore',
      source: await fileOf(life.ask({ kind: 'copies/file' })),
      mode: 'replace',
    });
    await life.ask({ kind: 'copies/erase-all' });
    await made.pass(1000);
    expect(await life.ask({ kind: 'copies/erase-now' })).toEqual(DONE);
    const left = everywhere(made);
    for (const words of ['pace', 'Engineer', 'broken words']) expect(left).not.toContain(words);
    // Later than all that was deleted: the restore said its edits at START + 1.
    expect(epochOf(made)).toEqual({ epoch: 1, raisedAt: START + 1, erasedAt: START + 1000 });
    expect((await life.status()).erased).toBeNull();
    const gone = await life.ask({ kind: 'copies/preview', source: { kind: 'erased' } });
    expect(gone).toEqual({ kind: 'fault', fault: { kind: 'gone' } });
  });

  it('leaves what was written since', async () => {
    const made = device();
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    made.local.put({ [WHOLE]: noted('since', 1) });
    await life.ask({ kind: 'copies/erase-now' });
    expect(made.shown()[WHOLE]).toBe('["since"]');
  });

  it('is later than a deletion by a clock that is ahead', async () => {
    const made = device();
    const life = made.live();
    const ahead = setFields(emptyRegister(1), { raisedAt: START + DAY }, START + DAY, 'elsewhere');
    made.local.put({ [keys.epoch]: ahead });
    await life.ask({ kind: 'copies/erase-now' });
    expect(epochOf(made).erasedAt).toBe(START + DAY + 1);
  });

  it('has changed nothing where storage refuses', async () => {
    const made = device();
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    made.local.refuseWrites(FULL, 1);
    expect(await life.ask({ kind: 'copies/erase-now' })).toEqual(FAILED);
    expect((await life.status()).erased).not.toBeNull();
  });
});

describe('After 30 days', () => {
  it('the sweep takes away what was kept beside the erased copy', async () => {
    const made = device();
    made.local.put({ [ENTRY]: 'broken words' });
    const life = made.live();
    await life.ask({ kind: 'copies/erase-all' });
    await made.pass(29 * DAY);
    await life.copies.sweep();
    expect(everywhere(made)).toContain('broken words');
    await made.pass(2 * DAY);
    await life.copies.sweep();
    expect(everywhere(made)).not.toContain('broken words');
  });
});
