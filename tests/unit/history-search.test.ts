/** The search over past interviews: what it reads, when, and how fast it is kept in step. */
import { computed, signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { excerptOf } from '@/domain/excerpt.ts';
import type { HistoryPart } from '@/domain/history-parts.ts';
import { createHistoryIndex, foundParts } from '@/domain/history-search.ts';
import { entryId, type InterviewId, interviewId } from '@/domain/ids.ts';
import { type InterviewHead, readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { createHistorySearch } from '@/state/history-search.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

const part = (text: string): HistoryPart => ({ kind: 'note', text, entry: entryId('q') });
const a = interviewId('a');
const b = interviewId('b');
const c = interviewId('c');
const ids = (found: readonly { readonly interview: InterviewId }[]) =>
  found.map(({ interview }) => interview);

describe('the index', () => {
  it('puts whole words before beginnings and likenesses, and among equals the newest first', () => {
    const index = createHistoryIndex();
    index.put(a, 1, [part('cache')]);
    index.put(b, 2, [part('cache')]);
    index.put(c, 3, [part('cached')]);
    expect(ids(index.find('cache'))).toEqual([b, a, c]);
    expect(ids(index.find('cahce'))).toContain(b);
    expect(ids(index.find('hcaced'))).toEqual([]);
    expect(ids(index.find('cachee'))).toContain(b);
  });

  it('forgets the words that were replaced and the interviews that are gone', () => {
    const index = createHistoryIndex();
    index.put(a, 1, [part('walrus')]);
    index.put(a, 1, [part('giraffe')]);
    expect(index.find('walrus')).toEqual([]);
    index.drop(a);
    expect(index.find('giraffe')).toEqual([]);
  });

  it('takes other scripts as it takes its own', () => {
    const index = createHistoryIndex();
    index.put(a, 1, [part('تكلّمت بسرعة'), part('Привет, мир')]);
    expect(ids(index.find('تكلمت'))).toEqual([a]);
    expect(ids(index.find('ПРИВ'))).toEqual([a]);
  });
});

describe('an excerpt', () => {
  const found = new Set(['cache']);
  const words = (text: string) =>
    excerptOf(text, found).map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text));

  it('is the whole of a short text, with the word marked as it stands there', () => {
    expect(words('The Caché again.').join('')).toBe('The [Caché] again.');
  });

  it('is cut at words around the first one found', () => {
    const text = `${'long before '.repeat(20)}the cache ${'and after '.repeat(20)}`;
    const excerpt = words(text).join('');
    expect(excerpt.length).toBeLessThan(130);
    expect(excerpt).toMatch(/^….*the \[cache\] and after.*…$/);
    expect(excerpt).not.toMatch(/^…(ong|efore)\b/);
  });

  it('comes from the parts with most of the words', () => {
    const parts = [part('one cache'), part('two cache stale'), part('nothing')];
    const places = foundParts(parts, new Set(['cache', 'stale']), 1);
    expect(places.map((place) => place.part.text)).toEqual(['two cache stale']);
  });
});

describe('the search', () => {
  async function open() {
    const { records } = await openMemorySurface();
    const read = [a, b, c].map((id) => [id, signal(false)] as const);
    records.edit(
      [a, b, c].flatMap((id, at) => [
        { kind: 'set', key: keys.interview(id), fields: { startedAt: at, interviewer: `P${at}` } },
        { kind: 'write', key: keys.wholeNote(id), text: `note of ${id}`, replaces: [] },
      ]),
    );
    const heads = computed((): readonly InterviewHead[] => readHeads(records));
    const readById = new Map(read);
    const isRead = (id: InterviewId) => readById.get(id)?.value ?? false;
    const until = new AbortController().signal;
    // Every look at the clock is a slice later: one interview in each.
    let time = 0;
    const now = () => {
      time += 100;
      return time;
    };
    const pause = vi.fn(async () => undefined);
    const search = createHistorySearch({ records, heads, isRead, until, now, pause });
    return { records, search, readById, pause };
  }

  it('finds in what is read, says that it is not all, and takes in the rest as it comes', async () => {
    const { search, readById } = await open();
    search.seek('note');
    expect(search.found.value).toEqual([]);
    for (const [id, count] of [
      [a, 1],
      [c, 2],
      [b, 3],
    ] as const) {
      expect(search.isWhole.value).toBe(false);
      const isRead = readById.get(id);
      if (isRead !== undefined) isRead.value = true;
      await vi.waitFor(() => expect(search.found.value).toHaveLength(count));
    }
    expect(search.isWhole.value).toBe(true);
  });

  it('pauses after each slice', async () => {
    const { search, readById, pause } = await open();
    for (const isRead of readById.values()) isRead.value = true;
    await vi.waitFor(() => expect(search.isWhole.value).toBe(true));
    expect(pause.mock.calls.length).toBeGreaterThan(3);
  });

  it('loses an interview that is deleted, and finds it again when it comes back', async () => {
    const { records, search, readById } = await open();
    for (const isRead of readById.values()) isRead.value = true;
    await vi.waitFor(() => expect(search.isWhole.value).toBe(true));
    search.seek('note');
    const both = [keys.interview(a), keys.wholeNote(a)];
    records.edit(both.map((key) => ({ kind: 'delete', key })));
    expect(ids(search.found.value ?? []).sort()).toEqual([b, c]);
    records.edit(both.map((key) => ({ kind: 'revive', key })));
    await vi.waitFor(() => expect(search.found.value).toHaveLength(3));
  });
});
