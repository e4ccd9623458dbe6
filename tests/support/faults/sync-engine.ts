/**
 * What carries one device's `storage.sync` to the account and back.
 *
 * Owns: the contract of the two browsers' engines, and the values they work on. Must not know:
 * quotas (what comes from the account is stored past every one of them), contexts.
 */
import type { SyncServer } from './sync-server.ts';

/** The area's values as an engine sees them. */
export type SyncedValues = {
  readonly held: ReadonlyMap<string, unknown>;
  /** Stores (undefined removes) and tells every context. */
  readonly take: (values: ReadonlyMap<string, unknown>) => void;
};

export type SyncEngine = {
  /** A program wrote or removed these. */
  readonly changed: (keys: Iterable<string>) => void;
  readonly signIn: (server: SyncServer) => void;
  readonly signOut: () => void;
  /** The browser starts anew: until `attach`, what is written is not seen by the engine. */
  readonly detach: () => void;
  readonly attach: () => void;
  /** One thing is sent or fetched, drawn at random; false when nothing can be done now. */
  readonly step: (draw: () => number) => boolean;
  /** When a step will be possible again; undefined while none is wanted. */
  readonly waitsUntil: () => number | undefined;
};

export function drawn<T>(items: readonly T[], draw: () => number): T | undefined {
  return items[Math.floor(draw() * items.length)];
}
