/** Reading all interviews behind the page, from a disk that now and then refuses. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { InterviewId } from '@/domain/ids.ts';
import { interviewId } from '@/domain/ids.ts';
import { groups, type KeyGroup, keys } from '@/domain/keys.ts';
import type { SaveState } from '@/domain/replica.ts';
import { createInterviewReader } from '@/entrypoints/interviews/interview-reader.ts';

const IDS = Array.from({ length: 50 }, (_, at) => interviewId(`past-${at}`));

function readerOver(refusals: number) {
  let left = refusals;
  const opened: KeyGroup[] = [];
  const life = new AbortController();
  const reader = createInterviewReader(
    {
      list: (group) => (group === groups.interviews ? IDS.map(keys.interview) : []),
      get: () => undefined,
      open: async (asked) => {
        if (left > 0) {
          left -= 1;
          throw new Error('The disk is busy.');
        }
        opened.push(...asked);
      },
      edit: () => true,
      saveState: signal<SaveState>({ kind: 'saved' }),
      unreadable: signal(new Map()),
    },
    life.signal,
  );
  const unread = () => IDS.filter((id: InterviewId) => !reader.isRead(id));
  return { reader, opened, unread, life };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks again for what could not be read, until all of it has been', async () => {
  const { reader, unread } = readerOver(4);
  reader.readAll([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(unread()).toHaveLength(50);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(unread()).toEqual([]);
});

it('asks for nothing twice, and for nothing once the page has gone', async () => {
  const { reader, opened } = readerOver(0);
  await reader.read('past-3');
  reader.readAll([interviewId('past-7')]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(opened.filter((group) => group === groups.notes(interviewId('past-3')))).toHaveLength(1);
  expect(new Set(opened).size).toBe(opened.length);

  const gone = readerOver(4);
  gone.reader.readAll([]);
  await vi.advanceTimersByTimeAsync(0);
  gone.life.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone.opened).toEqual([]);
});
