/** Getting a copy back, as the page keeps it: compared first, and applied only when it is said how. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKUP_FILE_SIZE, type RestorePreview } from '@/domain/copies.ts';
import type { SaveState } from '@/domain/replica.ts';
import { createYourData } from '@/state/your-data.ts';
import { type CopiesDesk, createCopiesDesk, NOON } from '../support/copies-desk.ts';

const NONE = { added: 0, changed: 0, same: 0, missing: 0 };
const PREVIEW: RestorePreview = {
  at: NOON,
  interviews: { ...NONE, added: 2 },
  notes: NONE,
  questions: NONE,
  settings: NONE,
  unreadable: 0,
};
const preview = { kind: 'preview', preview: PREVIEW } as const;

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function open(desk: CopiesDesk) {
  const data = createYourData(
    {
      ask: desk.ask,
      clock: { now: () => NOON },
      saveState: signal<SaveState>({ kind: 'saved' }),
      offerFile: () => undefined,
      storedText: async () => '{}',
    },
    life.signal,
  );
  return { data };
}

const file = (text: string, size = text.length) => ({
  name: 'mine.json',
  size,
  text: async () => text,
});

describe('restoring', () => {
  it('shows what would change and changes nothing before it is said how', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/preview', preview);
    const { data } = open(desk);
    await data.restoring.chooseFile(file('{}'));
    expect(data.restoring.state.value).toMatchObject({ kind: 'preview', preview: PREVIEW });
    expect(desk.asked.map(({ kind }) => kind)).toEqual(['copies/preview']);
    await data.restoring.apply('replace');
    expect(desk.asked.at(-1)).toEqual({
      kind: 'copies/restore',
      source: { kind: 'file', text: '{}' },
      mode: 'replace',
    });
    expect(data.restoring.state.value.kind).toBe('closed');
    expect(data.outcome.value).toEqual({ kind: 'done', step: 'restore' });
  });

  it('keeps the preview when nobody answered, so that it can be tried again', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/preview', preview);
    desk.answer('copies/restore', new Error('gone'));
    const { data } = open(desk);
    await data.restoring.chooseDay('2026-11-22');
    await data.restoring.apply('join');
    expect(data.restoring.state.value.kind).toBe('preview');
    expect(data.outcome.value).toEqual({ kind: 'unanswered', step: 'restore' });
  });

  it('looks again when what is here has changed: a preview never tells of an older state', async () => {
    vi.useFakeTimers();
    const desk = createCopiesDesk();
    desk.answer('copies/preview', preview);
    const { data } = open(desk);
    await data.restoring.chooseDay('2026-11-22');
    const changed = { ...PREVIEW, notes: { ...NONE, missing: 1 } };
    desk.answer('copies/preview', { kind: 'preview', preview: changed });
    data.changed();
    await vi.advanceTimersByTimeAsync(1500);
    expect(data.restoring.state.value).toMatchObject({ kind: 'preview', preview: changed });
    desk.answer('copies/preview', new Error('gone'));
    data.changed();
    await vi.advanceTimersByTimeAsync(1500);
    expect(data.restoring.state.value).toMatchObject({ kind: 'preview', preview: changed });
  });

  it('says of a copy that has gone meanwhile that it has', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/preview', preview);
    desk.answer('copies/restore', { kind: 'fault', fault: { kind: 'gone' } });
    const { data } = open(desk);
    await data.restoring.chooseDay('2026-11-22');
    await data.restoring.apply('join');
    expect(data.restoring.state.value).toMatchObject({ kind: 'fault', fault: { kind: 'gone' } });
    expect(data.outcome.value).toBeNull();
  });

  it.each([
    ['not read at all', file('', BACKUP_FILE_SIZE * 5), 'too-large'],
    ['that is gone', { ...file(''), text: () => Promise.reject(new Error('moved')) }, 'unread'],
  ] as const)('refuses a file %s, and asks nobody', async (_, chosen, kind) => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    await data.restoring.chooseFile(chosen);
    expect(data.restoring.state.value).toMatchObject({ kind: 'fault', fault: { kind } });
    expect(desk.asked).toEqual([]);
  });

  it('drops a preview that comes after the person has turned away', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/preview', preview);
    const { data } = open(desk);
    const choosing = data.restoring.chooseDay('2026-11-22');
    data.restoring.close();
    await choosing;
    expect(data.restoring.state.value.kind).toBe('closed');
  });

  it('says so when nobody could look into the copy', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/preview', { kind: 'failed' });
    const { data } = open(desk);
    await data.restoring.chooseDay('2026-11-22');
    expect(data.restoring.state.value).toMatchObject({
      kind: 'fault',
      fault: { kind: 'unanswered' },
    });
  });
});
