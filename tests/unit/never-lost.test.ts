/** Ways to lose words in the replica and its writer, each drawn out step by step. */
import { describe, expect, it, vi } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { groupOf, groups, keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { emptyRegister } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { AreaChanges, StorageArea } from '@/storage/area.ts';
import { createReplica } from '@/storage/replica.ts';

const INTERVIEW = interviewId('i1');
const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
const OTHER = keys.note(INTERVIEW, entryId('t~q2'));
const typed = (key: typeof NOTE, text: string) =>
  ({ kind: 'write', key, text, replaces: [] }) as const;
const note = (text: string, epoch = 0) => writeText(emptyText(epoch), text, [], 'before');
const NEWER = { v: 2, words: 'from a newer version' };

const rest = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** An area whose answers and events go out when the test says so. */
function byHand(items: Record<string, unknown> = {}) {
  const held: Record<string, unknown> = structuredClone(items);
  const events: AreaChanges[] = [];
  const answers: (() => void)[] = [];
  const heard: ((changes: AreaChanges) => void)[] = [];
  let holdReads = false;
  let refusesOver = Number.POSITIVE_INFINITY;
  const put = (more: Record<string, unknown>) => {
    const changes = Object.fromEntries(
      Object.entries(more).map(([key, newValue]) => [key, { oldValue: held[key], newValue }]),
    );
    Object.assign(held, structuredClone(more));
    events.push(structuredClone(changes));
  };
  const area: StorageArea = {
    getKeys: () => Promise.resolve(Object.keys(held)),
    get: (asked) => {
      const found = asked.filter((key) => held[key] !== undefined).map((key) => [key, held[key]]);
      const answer = structuredClone(Object.fromEntries(found));
      if (!holdReads) return Promise.resolve(answer);
      return new Promise((resolve) => answers.push(() => resolve(answer)));
    },
    set: (more) => {
      const size = JSON.stringify({ ...held, ...more }).length;
      if (size > refusesOver) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      put(structuredClone(more));
      return Promise.resolve();
    },
    onChanged: (listener) => heard.push(listener),
  };
  const life = new AbortController();
  const replica = createReplica({ area, actor: 'a', now: () => 5, signal: life.signal });
  return {
    replica,
    held,
    put,
    life,
    area,
    deliver: (at: number) => {
      const [event] = events.splice(at, 1);
      if (event !== undefined) for (const listener of heard) listener(event);
    },
    holdReads: (hold: boolean) => {
      holdReads = hold;
    },
    answerReads: () => {
      for (const answer of answers.splice(0)) answer();
    },
    quota: (bytes: number) => {
      refusesOver = bytes;
    },
    size: () => JSON.stringify(held).length,
  };
}

describe('A record that cannot be read', () => {
  it('is not written over because an older event of a good value comes after it', async () => {
    const { replica, held, put, deliver } = byHand({ [NOTE]: note('one') });
    await replica.open([groupOf(NOTE)]);
    put({ [NOTE]: note('one two') });
    put({ [NOTE]: NEWER });
    deliver(1);
    deliver(0);
    await rest();
    expect(held[NOTE]).toEqual(NEWER);
  });

  it('is not written over because an older read of a good value is answered after it', async () => {
    const { replica, held, put, deliver, holdReads, answerReads } = byHand({ [NOTE]: note('one') });
    holdReads(true);
    const opened = replica.open([groupOf(NOTE)]);
    await rest();
    put({ [NOTE]: NEWER });
    deliver(0);
    answerReads();
    await opened;
    await rest();
    expect(held[NOTE]).toEqual(NEWER);
  });
});

describe('A read that never answers', () => {
  it('before a first write does not keep the words of all other notes unsaved in silence', async () => {
    vi.useFakeTimers();
    const { replica, held, holdReads } = byHand();
    await replica.open([groups.settings]);
    holdReads(true);
    replica.edit([typed(NOTE, 'unread before')]);
    await vi.advanceTimersByTimeAsync(6000);
    expect(replica.saveState().kind).toBe('failed');
    holdReads(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(JSON.stringify(held[NOTE])).toContain('unread before');
    vi.useRealTimers();
  });

  it('while looking again does not end the healing', async () => {
    vi.useFakeTimers();
    const { replica, held, put, deliver, holdReads } = byHand();
    await replica.open([groupOf(NOTE)]);
    replica.edit([typed(NOTE, 'mine')]);
    await vi.advanceTimersByTimeAsync(0);
    // Another surface, not knowing ours, writes over it; then our look at it gets no answer.
    put({ [NOTE]: note('theirs') });
    holdReads(true);
    deliver(0);
    deliver(0);
    await vi.advanceTimersByTimeAsync(6000);
    holdReads(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(JSON.stringify(held[NOTE])).toContain('mine');
    vi.useRealTimers();
  });

  it('at the opening of a page is told of, and not waited for without end', async () => {
    vi.useFakeTimers();
    const { replica, holdReads } = byHand({ [NOTE]: note('one') });
    holdReads(true);
    const outcome = vi.fn();
    replica.open([groupOf(NOTE)]).then(outcome, outcome);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome).toHaveBeenCalled();
    vi.useRealTimers();
  });
});

describe('The epoch', () => {
  const raised = { ...emptyRegister(3), fields: { raisedAt: [1, 1, 'x'] } };

  it('being unreadable does not put what is typed meanwhile behind it', async () => {
    const { replica, put, deliver } = byHand({
      [keys.epoch]: { ...raised, fields: 'damaged' },
      [NOTE]: note('kept', 3),
    });
    await replica.open([groupOf(NOTE)]);
    replica.edit([typed(OTHER, 'typed while it was damaged')]);
    await rest();
    put({ [keys.epoch]: raised });
    for (let event = 0; event < 5; event += 1) deliver(0);
    await rest();
    expect(readNote(OTHER, replica)).toBe('typed while it was damaged');
  });

  it('being lost does not put what is typed meanwhile behind it', async () => {
    const { replica, put, deliver } = byHand({ [NOTE]: note('kept', 3) });
    await replica.open([groupOf(NOTE)]);
    replica.edit([typed(OTHER, 'typed while it was lost')]);
    await rest();
    put({ [keys.epoch]: raised });
    for (let event = 0; event < 5; event += 1) deliver(0);
    await rest();
    expect(readNote(OTHER, replica)).toBe('typed while it was lost');
  });
});

describe('A listener that throws', () => {
  it('at "saving" does not end all saving', async () => {
    const { replica, held, life } = byHand();
    await replica.open([groupOf(NOTE)]);
    const broken = new AbortController();
    replica.onSaveState(() => {
      throw new Error('a mistake in a view');
    }, broken.signal);
    // Where the mistake comes out in the end: the browser's own list of errors.
    const thrownApart = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
    replica.edit([typed(NOTE, 'one')]);
    await rest();
    broken.abort();
    replica.edit([typed(OTHER, 'two')]);
    await rest();
    expect(thrownApart).toHaveBeenCalled();
    expect(JSON.stringify(held[NOTE])).toContain('one');
    expect(JSON.stringify(held[OTHER])).toContain('two');
    life.abort();
  });
});

describe('A full store', () => {
  it('still takes the change that makes room, though a larger one waits beside it', async () => {
    vi.useFakeTimers();
    const long = 'x'.repeat(2000);
    const { replica, held, quota, size } = byHand({ [OTHER]: note(long) });
    await replica.open([groupOf(NOTE)]);
    quota(size() + 100);
    replica.edit([typed(NOTE, 'y'.repeat(3000))]);
    await vi.advanceTimersByTimeAsync(0);
    const dots = [['before', 1]] as const;
    replica.edit([{ kind: 'write', key: OTHER, text: 'short', replaces: dots }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(JSON.stringify(held[OTHER])).toContain('short');
    vi.useRealTimers();
  });

  it('does not lose the only copy of what another has written over', async () => {
    vi.useFakeTimers();
    const { replica, held, put, deliver, quota } = byHand();
    await replica.open([groupOf(NOTE)]);
    // A newer program's value comes, and at once somebody who has not heard of it writes over it.
    put({ [NOTE]: NEWER });
    put({ [NOTE]: note('over it') });
    quota(10);
    deliver(0);
    deliver(0);
    await vi.advanceTimersByTimeAsync(0);
    quota(Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held[`quarantine/${NOTE}`]).toEqual(NEWER);
    vi.useRealTimers();
  });
});

describe('Many values that cannot be read, one after the other', () => {
  it('are all kept: one that is written over is not let go because an older one is kept', async () => {
    const { replica, held, put, deliver } = byHand({ [NOTE]: NEWER });
    await replica.open([groupOf(NOTE)]);
    await rest();
    put({ [NOTE]: { v: 2, words: 'more from a newer version' } });
    put({ [NOTE]: note('over it') });
    deliver(0);
    deliver(0);
    deliver(0);
    await rest();
    expect(JSON.stringify(held)).toContain('more from a newer version');
  });
});
