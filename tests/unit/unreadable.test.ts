/** Stored values that cannot be read: never a crash, never written over, one copy kept aside. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { groupOf, keys, QUARANTINE_PREFIX } from '@/domain/keys.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { AreaChanges } from '@/storage/area.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import { chromiumValue } from '../support/chromium-values.ts';
import { createSharedStore, createTurns } from '../support/shared-area.ts';
import { anyRecord } from './arbitrary-records.ts';

const INTERVIEW = interviewId('i1');
const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
const GOOD = writeText(emptyText(0), 'good', [], 'b');

const recordKeys = [
  keys.epoch,
  keys.settings,
  keys.template(templateId('t')),
  keys.question(templateId('t'), questionId('q1')),
  keys.interview(INTERVIEW),
  keys.entry(INTERVIEW, entryId('t~q1')),
  NOTE,
  keys.wholeNote(INTERVIEW),
] as const;

/** Any JSON, and well-formed records with one part put out of shape. */
const anyStored = fc.oneof(
  fc.jsonValue(),
  anyRecord,
  fc
    .tuple(
      anyRecord,
      fc.constantFrom('v', 'kind', 'epoch', 'fields', 'versions', 'seen', 'gone'),
      fc.jsonValue(),
    )
    .map(([record, part, value]) => ({ ...record, [part]: value })),
  fc
    .tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
    )
    .map(([v, rest]) => ({ ...rest, v })),
);

const editOf = (key: (typeof recordKeys)[number]): Edit =>
  groupOf(key).startsWith('v1/note')
    ? { kind: 'write', key, text: 'mine', replaces: [] }
    : { kind: 'set', key, fields: {} };

function open(items: Readonly<Record<string, unknown>>) {
  const turns = createTurns(7);
  const store = createSharedStore({ turns });
  store.put(items);
  const life = new AbortController();
  const { area } = store.connect();
  const replica = createReplica({ area, actor: 'a', now: () => 5, signal: life.signal });
  return { turns, store, replica, life };
}

describe('Any JSON under any key', () => {
  it('is read without a crash; what is unreadable is locked, kept, and copied aside once', async () => {
    const kinds = { record: 0, damaged: 0, newer: 0 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...recordKeys), anyStored, async (key, value) => {
        const { turns, store, replica, life } = open({ [key]: value });
        await Promise.all([replica.open([groupOf(key)]), turns.settle()]);
        const parsed = parseStored(key, store.read(key));
        const why = replica.unreadable().get(key);
        expect(why).toBe(parsed.kind === 'unreadable' ? parsed.why : undefined);
        kinds[why ?? 'record'] += 1;
        if (why !== undefined) {
          expect(replica.edit([editOf(key)])).toBe(false);
          expect(
            replica.edit([editOf(key), { kind: 'write', key: NOTE, text: 'x', replaces: [] }]),
          ).toBe(false);
          await turns.settle();
          expect(store.read(key)).toEqual(chromiumValue(value));
          expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(chromiumValue(value));
          expect(store.writes()).toBe(1);
        }
        life.abort();
      }),
      { numRuns: 1500 },
    );
    for (const seen of Object.values(kinds)) expect(seen).toBeGreaterThan(50);
  });

  it('is damage when it is nested deeper than can be checked', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const value = { v: 1, kind: 'register', epoch: 0, fields: { name: [deep, 1, 'a'] } };
    expect(parseStored(keys.template(templateId('t')), value)).toEqual({
      kind: 'unreadable',
      why: 'damaged',
    });
  });

  it('does not reach the prototype of anything', () => {
    const hostile: unknown = JSON.parse(
      '{"v":1,"kind":"register","epoch":0,"fields":{"__proto__":["x",1,"a"]},"gone":{"__proto__":[1,"a"]},"__proto__":{"polluted":true}}',
    );
    parseStored(keys.template(templateId('t')), hostile);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('A locked record', () => {
  const NEWER = { v: 2, words: 'from a newer version' };

  async function locked() {
    const made = open({ [NOTE]: NEWER });
    await Promise.all([made.replica.open([groupOf(NOTE)]), made.turns.settle()]);
    expect(made.replica.unreadable().get(NOTE)).toBe('newer');
    return made;
  }

  it('can be edited again once a good value arrives, and everyone is told', async () => {
    const { turns, store, replica } = await locked();
    let told = 0;
    replica.onRecords(() => {
      told += 1;
    }, new AbortController().signal);
    store.put({ [NOTE]: GOOD });
    await turns.settle();
    expect(replica.unreadable().size).toBe(0);
    expect(told).toBeGreaterThan(0);
    expect(replica.edit([{ kind: 'write', key: NOTE, text: 'mine', replaces: [] }])).toBe(true);
  });

  it('is told of as unlocked also when the good value is the one known before', async () => {
    const { turns, store, replica } = open({ [NOTE]: GOOD });
    await Promise.all([replica.open([groupOf(NOTE)]), turns.settle()]);
    store.put({ [NOTE]: NEWER });
    await turns.settle();
    expect(replica.unreadable().size).toBe(1);
    let told = 0;
    replica.onRecords(() => {
      told += 1;
    }, new AbortController().signal);
    store.put({ [NOTE]: GOOD });
    await turns.settle();
    expect(replica.unreadable().size).toBe(0);
    expect(told).toBeGreaterThan(0);
  });

  it('is free again though the event of the unreadable value came last', async () => {
    const turns = createTurns(7);
    const store = createSharedStore({ turns });
    store.put({ [NOTE]: GOOD });
    const { area } = store.connect();
    const heard: AreaChanges[] = [];
    let deliver: (changes: AreaChanges) => void = () => undefined;
    const replica = createReplica({
      area: {
        ...area,
        onChanged: (listener, signal) => {
          deliver = listener;
          area.onChanged((changes) => heard.push(changes), signal);
        },
      },
      actor: 'a',
      now: () => 5,
      signal: new AbortController().signal,
    });
    await Promise.all([replica.open([groupOf(NOTE)]), turns.settle()]);
    store.put({ [NOTE]: NEWER });
    store.put({ [NOTE]: GOOD });
    await turns.settle();
    expect(heard).toHaveLength(2);
    for (const changes of heard.reverse()) deliver(changes);
    expect(replica.unreadable().size).toBe(1);
    await turns.settle();
    expect(replica.unreadable().size).toBe(0);
  });

  it('is free again when the unreadable value is taken away', async () => {
    const { turns, store, replica } = await locked();
    store.remove(NOTE);
    await turns.settle();
    expect(replica.unreadable().size).toBe(0);
    expect(store.read(`${QUARANTINE_PREFIX}${NOTE}`)).toEqual(NEWER);
  });

  it('is not written over by an edit that was waiting, and the edit is saved once it may be', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { turns, store, replica } = open({});
    await Promise.all([replica.open([groupOf(NOTE)]), turns.settle()]);
    store.refuseWrites('An unexpected error occurred', 1);
    replica.edit([{ kind: 'write', key: NOTE, text: 'waiting', replaces: [] }]);
    await turns.settle();
    store.put({ [NOTE]: NEWER });
    await turns.settle();
    vi.advanceTimersByTime(20_000);
    await turns.settle();
    expect(store.read(NOTE)).toEqual(NEWER);
    expect(replica.saveState()).toEqual({ kind: 'failed', reason: 'refused' });
    store.put({ [NOTE]: GOOD });
    await turns.settle();
    expect(replica.saveState()).toEqual({ kind: 'saved' });
    expect(JSON.stringify(store.read(NOTE))).toContain('waiting');
    vi.useRealTimers();
  });

  it('keeps the first copy aside when another unreadable value follows', async () => {
    const { turns, store } = await locked();
    store.put({ [NOTE]: 'damaged' });
    await turns.settle();
    expect(store.read(`${QUARANTINE_PREFIX}${NOTE}`)).toEqual(NEWER);
    expect(store.read(NOTE)).toBe('damaged');
  });

  it('leaves the records beside it free', async () => {
    const { turns, store, replica } = await locked();
    const key = keys.wholeNote(INTERVIEW);
    expect(replica.edit([{ kind: 'write', key, text: 'free', replaces: [] }])).toBe(true);
    await turns.settle();
    expect(JSON.stringify(store.read(key))).toContain('free');
  });
});
