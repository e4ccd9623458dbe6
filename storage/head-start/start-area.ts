/**
 * A storage area that answers a page's first questions from the head start.
 *
 * Owns: when it may: for groups that it covers, for keys of which nothing was heard since, and for a few
 * seconds. Must not know: records' meaning, where the head start lies.
 *
 *   the page begins to listen -> the head start is read -> the page opens its groups with it
 *     a change heard meanwhile ......... that key is read from storage
 *     written by the page .............. what it writes over is read, joined in and put back
 *     a second later, is it still there? no: a change may have come between -> read from storage
 *   a page that began with the part for its first picture brings the rest of it once that stands, as if
 *   each record had just been heard of; has it gone, everything is read from storage
 *
 * So what stands in storage is never written over unseen, and what is shown is old for a moment at most.
 */
import { groupOf, isRecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { AreaChanges, StorageArea } from '../area.ts';
import { type Parsed, parseStored } from '../parse.ts';
import { type HeadStart, headStartIn, isCovered } from './head-start.ts';

/** In milliseconds: a page and what it reads behind itself are opened within it. */
const SERVES_FOR = 10_000;

export type StartArea = StorageArea & {
  /** Whether there is one. */
  readonly begun: Promise<boolean>;
  /** Questions there are in all, by template, of which only a part is here yet; else empty. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** What the last interviews tell, while their entries and notes are not here yet; else undefined. */
  readonly facts: () => HeadStart['facts'];
  /** For when the first picture stands, where it was made from a part. */
  readonly bringRest: () => Promise<void>;
  /** For when the page stands: reads from storage if the head start has gone meanwhile. */
  readonly lookAgain: () => Promise<void>;
};

export function startArea(options: {
  readonly area: StorageArea;
  readonly readHeadStart: () => Promise<unknown>;
  /** Named where the head start is a part of what this reads. */
  readonly readWhole?: () => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly now?: () => number;
}): StartArea {
  const { area, readHeadStart, readWhole, signal, now = () => performance.now() } = options;
  const listeners = new Set<(changes: AreaChanges) => void>();
  const touched = new Set<string>();
  const asked = new Set<string>();
  /** Given from the head start, and to be seen in storage before it is written. */
  const hearsay = new Set<string>();
  /** Checked by whoever made it. */
  const vouched = new WeakSet<object>();
  const began = now();
  /** The head start as it was read last, and how to read it again. */
  let text: unknown;
  let readAgain = readHeadStart;
  /** Of the groups that it covers, some records are not in it yet. */
  let isPart = readWhole !== undefined;

  area.onChanged((changes) => {
    for (const key of Object.keys(changes)) see(key);
  }, signal);

  /** What has come from storage once is not asked of the head start again. */
  function see(key: string): void {
    touched.add(key);
    hearsay.delete(key);
  }

  async function begin(): Promise<HeadStart | undefined> {
    try {
      text = await readHeadStart();
    } catch {
      // Without it the page is slower, and no less right.
      return undefined;
    }
    return headStartIn(text);
  }
  let held = begin();
  let counts: HeadStart['counts'];
  let facts: HeadStart['facts'];
  const begun = held.then((found) => {
    if (found === undefined) isPart = false;
    counts = found?.counts;
    facts = found?.facts;
    return found !== undefined;
  });
  /** Everything has been read from storage since. */
  let hasLooked = false;

  async function headStart(): Promise<HeadStart | undefined> {
    if (now() - began > SERVES_FOR) held = Promise.resolve(undefined);
    return held;
  }

  async function get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    // The version of the data, for which everything waits: asked for at once.
    if (!keys.some(isRecordKey)) return area.get(keys);
    const values = (await headStart())?.values ?? {};
    const found: Record<string, unknown> = {};
    const rest: string[] = [];
    for (const key of keys) {
      const value = touched.has(key) ? undefined : values[key];
      if (typeof value !== 'object' || value === null) {
        rest.push(key);
        continue;
      }
      found[key] = value;
      hearsay.add(key);
      vouched.add(value);
    }
    for (const key of rest) see(key);
    return rest.length === 0 ? found : { ...found, ...(await area.get(rest)) };
  }

  /** The write leaves in the turn in which it was asked for: a page may close at once. The read is asked for
   * before it and answers with what it writes over, which the replica joins in and puts back; should the page
   * be gone by then, the background does, which hears of both sides. */
  async function set(items: Readonly<Record<string, unknown>>): Promise<void> {
    const unseen = Object.keys(items).filter(
      (key) => hearsay.has(key) || (isPart && !touched.has(key)),
    );
    if (unseen.length === 0) return area.set(items);
    const [stored] = await Promise.all([area.get(unseen), area.set(items)]);
    for (const key of unseen) see(key);
    tell(Object.fromEntries(unseen.map((key) => [key, { newValue: stored[key] }])));
  }

  function tell(changes: AreaChanges): void {
    for (const listener of listeners) listener(changes);
  }

  async function readFromStorage(): Promise<void> {
    held = Promise.resolve(undefined);
    const followed = (await area.getKeys(asked)).filter(isAsked);
    const stored = await area.get(followed);
    hearsay.clear();
    hasLooked = true;
    isPart = false;
    tell(Object.fromEntries(followed.map((key) => [key, { newValue: stored[key] }])));
  }

  function isAsked(key: string): boolean {
    return isRecordKey(key) && asked.has(groupOf(key));
  }

  async function bringRest(): Promise<void> {
    if (!isPart || readWhole === undefined || !(await begun)) return;
    readAgain = readWhole;
    // Unread, it is as good as gone.
    text = await readWhole().catch(() => undefined);
    const whole = headStartIn(text);
    if (whole === undefined) return readFromStorage();
    held = Promise.resolve(whole);
    isPart = false;
    const news: Record<string, { newValue: unknown }> = {};
    for (const [key, value] of Object.entries(whole.values)) {
      if (typeof value !== 'object' || value === null || touched.has(key) || !isAsked(key))
        continue;
      hearsay.add(key);
      vouched.add(value);
      news[key] = { newValue: value };
    }
    tell(news);
  }

  return {
    begun,
    counts: () => (isPart ? (counts ?? {}) : {}),
    facts: () => (isPart ? facts : undefined),
    bringRest,
    async getKeys(groups) {
      for (const group of groups ?? []) asked.add(group);
      const found = await headStart();
      const isEnough =
        found !== undefined &&
        groups !== undefined &&
        [...groups].every((group) => isCovered(group, found.interviews));
      return isEnough
        ? [...new Set([...Object.keys(found.values), ...touched])]
        : area.getKeys(groups);
    },
    get,
    set,
    onPutAside: area.onPutAside,
    onChanged(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
      area.onChanged(listener, until);
    },
    parse: (key, value): Parsed =>
      isVouched(value, vouched) ? { kind: 'record', record: value } : parseStored(key, value),
    async lookAgain() {
      if (hasLooked || !(await begun) || (await readAgain()) === text) return;
      await readFromStorage();
    },
  };
}

function isVouched(value: unknown, vouched: WeakSet<object>): value is StoredRecord {
  return typeof value === 'object' && value !== null && vouched.has(value);
}
