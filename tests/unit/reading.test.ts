/**
 * Reading never destroys: whatever stands under any key, no page breaks, nothing is written over,
 * all the rest can be edited, and a good copy frees the record again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { groupOf, isRecordKey, keys, QUARANTINE_PREFIX, type RecordKey } from '@/domain/keys.ts';
import { readVersions } from '@/domain/note.ts';
import type { StorageArea } from '@/storage/area.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore, createTurns } from '../support/shared-area.ts';
import { anyJson } from './any-json.ts';
import { frozenRecords } from './frozen-records.ts';

const GOOD = frozenRecords('interviews', 'moments', 'template', 'settings');
const ALL_KEYS = Object.keys(GOOD).filter(isRecordKey);
const ERASED = frozenRecords('after-erasing');
const ERASED_KEYS = Object.keys(ERASED).filter(isRecordKey);

const isNote = (key: RecordKey) => groupOf(key).startsWith('v1/note');

function editOf(key: RecordKey): Edit {
  return isNote(key)
    ? { kind: 'write', key, text: 'typed now', replaces: [] }
    : { kind: 'set', key, fields: {} };
}

/** Any JSON, or the good record with one part of it put out of shape. */
const damaged: fc.Arbitrary<readonly [RecordKey, unknown]> = fc
  .tuple(
    fc.constantFrom(...ALL_KEYS),
    fc.option(fc.constantFrom('v', 'kind', 'epoch', 'fields', 'versions', 'seen', 'gone')),
    fc.oneof(fc.nat({ max: 9 }), fc.jsonValue()),
    anyJson,
  )
  .map(([key, part, inner, whole]) => [
    key,
    part === null ? whole : { ...Object(GOOD[key]), [part]: inner },
  ]);

/** A page over the given values that reads them all. */
async function open(values: Readonly<Record<string, unknown>>, seed = 3) {
  const turns = createTurns(seed);
  const store = createSharedStore({ turns });
  store.put(values);
  const life = new AbortController();
  const { area } = store.connect();
  const replica = createReplica({ area, actor: 'page', now: () => 5, signal: life.signal });
  const opened = replica.open([...new Set(Object.keys(values).filter(isRecordKey).map(groupOf))]);
  await turns.settle();
  await opened;
  return { turns, store, replica, life };
}

async function replaced(
  good: Readonly<Record<RecordKey, unknown>>,
  key: RecordKey,
  value: unknown,
): Promise<'record' | 'unreadable'> {
  const { turns, store, replica, life } = await open({ ...good, [key]: value });
  const stands = store.read(key);
  const parsed = parseStored(key, stands);
  await turns.settle();
  expect(store.read(key)).toEqual(stands);

  if (parsed.kind === 'unreadable') {
    expect(replica.unreadable().get(key)).toBe(parsed.why);
    expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(stands);
    expect(replica.edit([editOf(key)])).toBe(false);
    expect(replica.edit([{ kind: 'delete', key }])).toBe(false);
  } else {
    expect(replica.unreadable().size).toBe(0);
  }

  const other = keys.wholeNote('beside' as never);
  expect(replica.edit([{ kind: 'write', key: other, text: 'beside it', replaces: [] }])).toBe(true);
  await turns.settle();
  expect(JSON.stringify(store.read(other))).toContain('beside it');
  expect(replica.saveState()).toEqual({ kind: 'saved' });

  if (parsed.kind === 'unreadable') {
    // The value stands where it stood, whatever else was done meanwhile.
    expect(store.read(key)).toEqual(stands);
    store.put({ [key]: good[key] });
    await turns.settle();
    expect(replica.unreadable().size).toBe(0);
    expect(replica.edit([editOf(key)])).toBe(true);
    await turns.settle();
    if (isNote(key)) expect(JSON.stringify(store.read(key))).toContain('typed now');
    expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(stands);
  }
  for (const beside of Object.keys(good).filter(isRecordKey)) {
    if (beside === key) continue;
    expect(store.read(beside)).toEqual(good[beside]);
    expect(replica.get(beside), `${beside} while ${key} is ${JSON.stringify(value)}`).toBeDefined();
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  life.abort();
  return parsed.kind;
}

describe('Any JSON in the place of any record', () => {
  it('breaks nothing, is not written over, and gives way to a good copy', async () => {
    const seen = { record: 0, unreadable: 0 };
    await fc.assert(
      fc.asyncProperty(damaged, async ([key, value]) => {
        seen[await replaced(GOOD, key, value)] += 1;
      }),
      { numRuns: 250 },
    );
    expect(seen.unreadable).toBeGreaterThan(100);
    expect(seen.record).toBeGreaterThan(10);
  });

  it('breaks nothing either where everything was deleted before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ERASED_KEYS), anyJson, async (key, value) => {
        const { store, life, turns } = await open({ ...ERASED, [key]: value });
        const stands = store.read(key);
        await turns.settle();
        expect(store.read(key)).toEqual(stands);
        life.abort();
      }),
      { numRuns: 100 },
    );
  });

  it('in the place of every record at once leaves a page that opens, and every value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyJson, { minLength: 8, maxLength: 8 }),
        fc.integer(),
        async (values, seed) => {
          const damage = Object.fromEntries(ALL_KEYS.map((key, at) => [key, values[at % 8]]));
          const { store, turns, replica, life } = await open(damage, seed);
          await turns.settle();
          for (const key of ALL_KEYS) {
            const stands = store.read(key);
            expect(stands).toEqual(JSON.parse(JSON.stringify(damage[key])));
            if (replica.unreadable().has(key)) {
              expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(stands);
            }
          }
          life.abort();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('under a key that is none of ours is not even looked at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), anyJson, async (rest, value) => {
        const key = `v1/${rest}`;
        fc.pre(!isRecordKey(key));
        const { store, replica, life } = await open({ ...ERASED, [key]: value });
        expect(replica.unreadable().size).toBe(0);
        expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toBeUndefined();
        life.abort();
      }),
      { numRuns: 60 },
    );
  });
});

describe('A value that arrives while the page is open', () => {
  it('and cannot be read is not written over by what is typed on other notes', async () => {
    const notes = ALL_KEYS.filter(isNote);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...notes),
        anyJson,
        fc.integer(),
        async (key, value, seed) => {
          fc.pre(parseStored(key, value).kind === 'unreadable');
          const { store, turns, replica, life } = await open(GOOD, seed);
          const before = readVersions(key, replica).map((version) => version.text);
          store.put({ [key]: value });
          const stands = store.read(key);
          const typed = notes.filter((note) => note !== key);
          for (const note of typed) replica.edit([editOf(note)]);
          await turns.settle();
          expect(store.read(key)).toEqual(stands);
          expect(store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(stands);
          for (const note of typed) {
            expect(JSON.stringify(store.read(note))).toContain('typed now');
          }
          // What was known of it before can still be read on the page.
          expect(readVersions(key, replica).map((version) => version.text)).toEqual(before);
          life.abort();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('One record of an epoch that never was', () => {
  // Skipped: a join goes by the author's epoch, which such a record raises (storage/replica.ts).
  it('does not keep what other copies hold of the rest from being joined in', async () => {
    const [key = keys.settings, odd = keys.settings] = ALL_KEYS.filter(isNote);
    const { [key]: copy, ...others } = GOOD;
    const strange = { ...Object(GOOD[odd]), epoch: 8 };
    const { replica, turns, life } = await open({ ...others, [odd]: strange });
    const parsed = parseStored(key, copy);
    if (parsed.kind === 'record') replica.edit([{ kind: 'join', key, record: parsed.record }]);
    await turns.settle();
    life.abort();
    expect(replica.get(key)).toBeDefined();
  });
});

describe('A page that took what it cannot read for nothing', () => {
  it('would write over it, and a copy would be kept only by whoever hears of it', async () => {
    const key = ALL_KEYS.find(isNote) ?? keys.settings;
    const value = { v: 2, words: 'from a newer version' };
    const overwritten = async (hears: boolean) => {
      const turns = createTurns(3);
      const store = createSharedStore({ turns });
      store.put({ [key]: value });
      const life = new AbortController();
      const { area } = store.connect();
      const careless: StorageArea = {
        ...area,
        async get(asked) {
          const held = await area.get(asked);
          return Object.fromEntries(Object.entries(held).filter(([each]) => each !== key));
        },
        onChanged: (listener, signal) => {
          if (hears) area.onChanged(listener, signal);
        },
      };
      const { signal } = life;
      const replica = createReplica({ area: careless, actor: 'page', now: () => 5, signal });
      void replica.open([groupOf(key)]);
      await turns.settle();
      replica.edit([editOf(key)]);
      await turns.settle();
      life.abort();
      return { stands: store.read(key), aside: store.read(`${QUARANTINE_PREFIX}${key}`) };
    };
    const unheard = await overwritten(false);
    expect(JSON.stringify(unheard)).not.toContain('newer');
    const heard = await overwritten(true);
    expect(heard.stands).not.toEqual(value);
    expect(heard.aside).toEqual(value);
  });
});
