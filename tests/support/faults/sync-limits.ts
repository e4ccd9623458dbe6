/**
 * What the browsers refuse to take into `storage.sync`, and in which words.
 *
 * Owns: bytes, items, calls a minute and an hour, the check order, the words. Must not know: where
 * the values go.
 */
import { chromiumBytes } from '../chromium-values.ts';

export type SyncBrowser = 'chromium' | 'older chromium' | 'firefox';

const SYNC_QUOTA = { total: 102_400, item: 8192, items: 512, minute: 120, hour: 1800 };

type Limit = keyof typeof SYNC_QUOTA;

const FIREFOX_FULL = 'QuotaExceededError: storage.sync API call exceeded its quota limitations.';
/** What Firefox says of everything else that goes wrong. */
export const FIREFOX_ANY = 'An unexpected error occurred';
export const AREA_CLOSED = '"sync" is not available in this instance of Chrome';

const tooOften = (span: string) =>
  `This request exceeds the MAX_WRITE_OPERATIONS_PER_${span} quota.`;

export const REFUSALS: Readonly<Record<SyncBrowser, Readonly<Record<Limit, string>>>> = {
  chromium: {
    item: 'Resource::kQuotaBytesPerItem quota exceeded',
    total: 'Resource::kQuotaBytes quota exceeded',
    items: 'Resource::kMaxItems quota exceeded',
    minute: tooOften('MINUTE'),
    hour: tooOften('HOUR'),
  },
  'older chromium': {
    item: 'QUOTA_BYTES_PER_ITEM quota exceeded',
    total: 'QUOTA_BYTES quota exceeded',
    items: 'MAX_ITEMS quota exceeded',
    minute: tooOften('MINUTE'),
    hour: tooOften('HOUR'),
  },
  firefox: {
    item: FIREFOX_FULL,
    total: FIREFOX_FULL,
    items: FIREFOX_FULL,
    minute: FIREFOX_ANY,
    hour: FIREFOX_ANY,
  },
};

/** Every key and value with its quotes, colon and comma, as Firefox counts. */
function firefoxBytes(held: ReadonlyMap<string, unknown>): number {
  return Buffer.byteLength(JSON.stringify(Object.fromEntries(held)));
}

/** What the area counts as used. */
export function syncBytes(browser: SyncBrowser, held: ReadonlyMap<string, unknown>): number {
  if (browser === 'firefox') return firefoxBytes(held);
  let total = 0;
  for (const [key, value] of held) total += chromiumBytes(key, value);
  return total;
}

/**
 * Throws the browser's words where `after` may not stand. In Chromium `after` is judged as a whole:
 * an area that is over its limit already refuses even a write that makes it smaller.
 */
export function refuseOverSyncQuota(
  browser: SyncBrowser,
  incoming: readonly (readonly [string, unknown])[],
  after: ReadonlyMap<string, unknown>,
): void {
  const refuse = (limit: Limit) => {
    throw new Error(REFUSALS[browser][limit]);
  };
  const tooLarge = incoming.some(([key, value]) => chromiumBytes(key, value) > SYNC_QUOTA.item);
  if (tooLarge) refuse('item');
  if (syncBytes(browser, after) > SYNC_QUOTA.total) refuse('total');
  if (after.size > SYNC_QUOTA.items) refuse('items');
}

type Span = { readonly limit: 'minute' | 'hour'; readonly length: number };
const SPANS: readonly Span[] = [
  { limit: 'minute', length: 60_000 },
  { limit: 'hour', length: 3_600_000 },
];

/**
 * Chromium's count of calls, each one call whatever it holds: throws when there were too many. A
 * span begins with the first call after the last span was over.
 */
export function createCallLimits(browser: SyncBrowser, now: () => number): () => void {
  if (browser === 'firefox') return () => undefined;
  const counted = SPANS.map((span) => ({ ...span, ends: Number.NEGATIVE_INFINITY, calls: 0 }));
  return () => {
    for (const span of counted) {
      if (now() >= span.ends) {
        span.ends = now() + span.length;
        span.calls = 0;
      }
      if (span.calls >= SYNC_QUOTA[span.limit]) throw new Error(REFUSALS[browser][span.limit]);
      span.calls += 1;
    }
  };
}
