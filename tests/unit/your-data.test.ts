/** The model of "Your data": what it asks for, in which order, and what it says when nobody answers. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '@/domain/keys.ts';
import type { SaveState } from '@/domain/replica.ts';
import { createYourData } from '@/state/your-data.ts';
import { type CopiesDesk, createCopiesDesk, NOON } from '../support/copies-desk.ts';

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const saved = signal<SaveState>({ kind: 'saved' });

function open(desk: CopiesDesk, stored: (key: string) => Promise<string> = async () => '{}') {
  const files: { name: string; text: string }[] = [];
  const data = createYourData(
    {
      ask: desk.ask,
      clock: { now: () => NOON },
      saveState: saved,
      offerFile: (name, text) => files.push({ name, text }),
      storedText: stored,
    },
    life.signal,
  );
  return { data, files };
}

describe('the status', () => {
  it('is asked for and kept while a later question goes unanswered', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    expect(data.status.value).toBeNull();
    await data.refresh();
    expect(data.status.value?.stored.interviews).toBe(12);
    desk.answer('copies/status', new Error('gone'));
    await data.refresh();
    expect(data.isUnanswered.value).toBe(true);
    expect(data.status.value?.stored.interviews).toBe(12);
  });

  it('is asked for once after many changes, when the backup has had time to follow', async () => {
    vi.useFakeTimers();
    const desk = createCopiesDesk();
    const { data } = open(desk);
    const looks = vi.fn();
    desk.when('copies/status', looks);
    data.changed();
    await vi.advanceTimersByTimeAsync(800);
    data.changed();
    await vi.advanceTimersByTimeAsync(800);
    expect(looks).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(800);
    expect(looks).toHaveBeenCalledTimes(1);
  });

  it('is not asked for any more when the page has gone', async () => {
    vi.useFakeTimers();
    const desk = createCopiesDesk();
    const { data } = open(desk);
    const looks = vi.fn();
    desk.when('copies/status', looks);
    data.changed();
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).not.toHaveBeenCalled();
  });
});

describe('a step', () => {
  it('is told of together with what it led to', async () => {
    const desk = createCopiesDesk({ unreadable: [] });
    const { data } = open(desk);
    desk.when('copies/erase-all', () => {
      desk.status = { ...desk.status, erased: { at: NOON, records: 340, until: NOON + 1 } };
    });
    await data.eraseAll();
    expect(data.outcome.value).toEqual({ kind: 'done', step: 'erase' });
    expect(data.status.value?.erased?.records).toBe(340);
  });

  it('begins when the one before has ended, and is not dropped in silence', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    let underWay = 0;
    desk.when('copies/exchange', () => {
      underWay = desk.asked.length;
    });
    await Promise.all([data.eraseNow(), data.exchange()]);
    expect(desk.asked).toEqual([{ kind: 'copies/erase-now' }, { kind: 'copies/exchange' }]);
    expect(underWay).toBe(2);
  });

  it('pressed twice is made once', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    await Promise.all([data.undoRestore(), data.undoRestore()]);
    await Promise.all([data.eraseNow(), data.undoRestore(), data.undoRestore()]);
    const asked = desk.asked.map(({ kind }) => kind);
    expect(asked).toEqual(['copies/undo-restore', 'copies/erase-now', 'copies/undo-restore']);
  });

  it('that empties the account is made again for a switch turned while it went on', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    let turned: Promise<void> | undefined;
    desk.when('copies/exchange', () => {
      turned ??= data.exchange();
    });
    await data.exchange();
    await turned;
    expect(desk.asked).toHaveLength(2);
  });

  it('waits for what was changed on this page to be saved', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    saved.value = { kind: 'saving' };
    const exchanging = data.exchange();
    await Promise.resolve();
    expect(desk.asked).toEqual([]);
    saved.value = { kind: 'saved' };
    await exchanging;
    expect(desk.asked).toEqual([{ kind: 'copies/exchange' }]);
  });

  it('that deletes everything tells the account at once', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    desk.answer('copies/exchange', new Error('gone'));
    await data.eraseAll();
    expect(desk.asked.map(({ kind }) => kind)).toEqual(['copies/erase-all', 'copies/exchange']);
    expect(data.outcome.value).toEqual({ kind: 'done', step: 'erase' });
  });

  it('that nobody answers may have been done: nothing else is claimed', async () => {
    const desk = createCopiesDesk();
    const { data } = open(desk);
    desk.answer('copies/heal', new Error('gone'));
    await data.heal(keys.settings);
    expect(data.outcome.value).toEqual({ kind: 'unanswered', step: 'heal' });
  });
});

describe('files', () => {
  it('carry the day in their name', async () => {
    const desk = createCopiesDesk();
    desk.answer('copies/file', { kind: 'file', text: '{"all":1}' });
    const { data, files } = open(desk);
    await data.backUp();
    // By the device's own calendar: it may be the next day there already.
    const name = expect.stringMatching(/^debrief-backup-2026-11-2[34]\.json$/);
    expect(files).toEqual([{ name, text: '{"all":1}' }]);
    expect(data.outcome.value).toEqual({ kind: 'done', step: 'file' });
  });

  it('of a record that cannot be read hold what is stored, and failing to is said', async () => {
    const { data, files } = open(createCopiesDesk(), async (key) => `stored under ${key}`);
    await data.keep(keys.settings);
    expect(files).toEqual([
      { name: 'debrief-v1-settings-all.json', text: 'stored under v1/settings/all' },
    ]);
    const other = open(createCopiesDesk(), () => Promise.reject(new Error('unreadable')));
    await other.data.keep(keys.settings);
    expect(other.data.outcome.value).toEqual({ kind: 'failed', step: 'keep' });
  });
});
