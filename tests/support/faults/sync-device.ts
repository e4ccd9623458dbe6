/**
 * `storage.sync` of one device: the area its contexts use, and its way to the account.
 *
 * Owns: limits and refusals of calls, events to every context, being offline. Must not know: what
 * the mailbox keeps in it.
 */
import type { AreaChanges } from '@/storage/area.ts';
import type { SyncArea } from '@/storage/kept-areas.ts';
import { chromiumValue } from '../chromium-values.ts';
import type { Turns } from '../shared-area.ts';
import { createChromiumSync } from './chromium-sync.ts';
import { changeOf, createContexts, type EventOrder } from './contexts.ts';
import { createFailures, type Failures } from './failures.ts';
import { createFirefoxSync } from './firefox-sync.ts';
import { jsonCopy, sameJson } from './json-copy.ts';
import type { SyncEngine } from './sync-engine.ts';
import {
  AREA_CLOSED,
  createCallLimits,
  FIREFOX_ANY,
  refuseOverSyncQuota,
  type SyncBrowser,
  syncBytes,
} from './sync-limits.ts';

export type SyncContext = { readonly area: SyncArea; readonly die: () => void };

export type SyncDevice = Pick<Failures, 'refuseWrites' | 'failReads'> &
  Pick<SyncEngine, 'signIn' | 'signOut' | 'detach' | 'attach' | 'step' | 'waitsUntil'> & {
    readonly connect: () => SyncContext;
    readonly setOnline: (online: boolean) => void;
    readonly isSignedIn: () => boolean;
    /** The browser has closed the area: every call is refused. */
    readonly close: () => void;
    readonly read: (key: string) => unknown;
    readonly held: () => ReadonlyMap<string, unknown>;
    readonly bytes: () => number;
    /** Damage: the value stands there as if it always had, and nobody is told. Undefined: lost. */
    readonly corrupt: (key: string, value: unknown) => void;
    /** How many calls of `set` and `remove` have been accepted. */
    readonly writes: () => number;
  };

export function createSyncDevice(options: {
  readonly turns: Pick<Turns, 'turn'>;
  readonly now: () => number;
  readonly browser?: SyncBrowser;
  readonly events?: EventOrder;
  /** What other extensions have left of the uploads. */
  readonly tokens?: number;
}): SyncDevice {
  const { turns, now, browser = 'chromium', events = 'in order' } = options;
  const isFirefox = browser === 'firefox';
  const held = new Map<string, unknown>();
  const contexts = createContexts(turns.turn, events);
  const failures = createFailures();
  const countCall = createCallLimits(browser, now);
  const copyIn = (value: unknown) => (isFirefox ? jsonCopy(value) : chromiumValue(value));
  let isOnline = true;
  let isSignedIn = false;
  let isClosed = false;
  let writes = 0;

  function place(values: ReadonlyMap<string, unknown>, echoes: boolean): string[] {
    const changes: Record<string, AreaChanges[string]> = {};
    const changed: string[] = [];
    for (const [key, value] of values) {
      const before = held.get(key);
      if (value === undefined) held.delete(key);
      else held.set(key, value);
      const same = sameJson(before, value);
      if (!same) changed.push(key);
      if (!same || (echoes && value !== undefined)) changes[key] = changeOf(before, value);
    }
    contexts.announce(changes);
    return changed;
  }

  function take(values: ReadonlyMap<string, unknown>): void {
    const copies = [...values].map(([key, value]) => [key, jsonCopy(value)] as const);
    place(new Map(copies), false);
  }

  const engine = isFirefox
    ? createFirefoxSync({ held, take })
    : createChromiumSync({ held, take }, now, options.tokens);

  function write(values: ReadonlyMap<string, unknown>): void {
    engine.changed(place(values, isFirefox));
    writes += 1;
  }

  function refuseIfClosed(): void {
    if (isClosed) throw new Error(isFirefox ? FIREFOX_ANY : AREA_CLOSED);
  }

  function beforeWrite(): void {
    refuseIfClosed();
    failures.onWrite();
    countCall();
  }

  function connect(): SyncContext {
    const { call, onChanged, die } = contexts.connect();
    const area: SyncArea = {
      get: () =>
        call(() => {
          refuseIfClosed();
          failures.onRead();
          return jsonCopy(Object.fromEntries(held));
        }),
      set: (items) => {
        const sent = jsonCopy(items);
        return call(() => {
          beforeWrite();
          const copies = Object.entries(sent).map(([key, value]) => [key, copyIn(value)] as const);
          const incoming = copies.filter(([, value]) => value !== undefined);
          refuseOverSyncQuota(browser, incoming, new Map([...held, ...incoming]));
          write(new Map(incoming));
        });
      },
      remove: (keys) => {
        const sent = [...keys];
        return call(() => {
          beforeWrite();
          const there = sent.filter((key) => held.has(key));
          write(new Map(there.map((key) => [key, undefined])));
        });
      },
      onChanged,
    };
    return { area, die };
  }

  return {
    connect,
    setOnline(online) {
      isOnline = online;
    },
    close() {
      isClosed = true;
    },
    read: (key) => jsonCopy(held.get(key)),
    held: () => held,
    bytes: () => syncBytes(browser, held),
    corrupt(key, value) {
      if (value === undefined) held.delete(key);
      else held.set(key, copyIn(value));
    },
    writes: () => writes,
    refuseWrites: failures.refuseWrites,
    failReads: failures.failReads,
    signIn(server) {
      isSignedIn = true;
      engine.signIn(server);
    },
    signOut() {
      isSignedIn = false;
      engine.signOut();
    },
    isSignedIn: () => isSignedIn,
    detach: engine.detach,
    attach: engine.attach,
    step: (draw) => isOnline && engine.step(draw),
    waitsUntil: () => (isOnline ? engine.waitsUntil() : undefined),
  };
}
