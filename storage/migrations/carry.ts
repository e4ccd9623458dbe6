/**
 * Carries the records of one form over to the next: writes what the new keys lack, and reads back.
 *
 * Owns: the writes of one step. Must not know: when it is made, or what counts as the form in force.
 *
 * There is no compare-and-swap: a surface may write a new record between our reading of it and our
 * write. So what stands is read once more just before each write, and what a write replaced is heard
 * of (`oldValue`) and joined back in, though its writer may be gone by then.
 */
import { sameJson } from '@/domain/same-json.ts';
import type { StorageArea } from '../area.ts';
import { copyAside } from '../quarantine.ts';
import { type MigrationStep, prefixOf, type Raised, type Values } from './step.ts';

/** Keys in one call. */
const CHUNK = 100;
/** Surfaces may write meanwhile, but not as often as this. */
const ROUNDS = 20;

/** Resolves when the new keys were read back and lack nothing of the old, nor of what was heard. */
export async function carry(
  area: StorageArea,
  step: MigrationStep,
  heard: Values,
  signal: AbortSignal,
): Promise<Raised> {
  for (let round = 0; round < ROUNDS; round += 1) {
    signal.throwIfAborted();
    const keys = await area.getKeys();
    const old = await read(area, keys, prefixOf(step.to - 1));
    const standing = await read(area, keys, prefixOf(step.to));
    const raised = step.raise(old, standing);
    await setAside(area, raised.unreadable, new Map([...old, ...standing]));
    const lacking = withHeard(step, raised.writes, standing, heard);
    if (lacking.size === 0) return raised;
    await write(area, step, lacking);
  }
  throw new Error('The records changed faster than they could be carried.');
}

async function read(area: StorageArea, keys: readonly string[], prefix: string): Promise<Values> {
  const wanted = keys.filter((key) => key.startsWith(prefix));
  return new Map(wanted.length === 0 ? [] : Object.entries(await area.get(wanted)));
}

/** Every copy of a new record that passes by until then, joined. */
export function hear(area: StorageArea, step: MigrationStep, until: AbortSignal): Values {
  const heard = new Map<string, unknown>();
  area.onChanged((changes) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
      if (!key.startsWith(prefixOf(step.to))) continue;
      for (const value of [oldValue, newValue]) {
        const joined = step.join(key, heard.get(key), value);
        if (joined !== undefined) heard.set(key, joined);
      }
    }
  }, until);
  return heard;
}

function withHeard(
  step: MigrationStep,
  writes: Values,
  standing: Values,
  heard: Values,
): ReadonlyMap<string, unknown> {
  const lacking = new Map(writes);
  for (const [key, value] of heard) {
    const stands = writes.get(key) ?? standing.get(key);
    // Taken away is taken away: it was erased.
    if (stands === undefined) continue;
    const joined = step.join(key, value, stands);
    const same = step.join(key, undefined, stands);
    if (joined !== undefined && !sameJson(joined, same)) lacking.set(key, joined);
  }
  return lacking;
}

async function write(area: StorageArea, step: MigrationStep, lacking: Values): Promise<void> {
  for (const chunk of chunks([...lacking])) {
    const fresh = await area.get(chunk.map(([key]) => key));
    const items: Record<string, unknown> = {};
    for (const [key, value] of chunk) {
      const stands = fresh[key];
      const joined = stands === undefined ? value : step.join(key, value, stands);
      // Unreadable by now: the next round sees it and leaves it alone.
      if (joined !== undefined) items[key] = joined;
    }
    if (Object.keys(items).length > 0) await area.set(items);
  }
}

/** A copy of what cannot be read is kept, as a surface does; the value itself stays. */
async function setAside(
  area: StorageArea,
  unreadable: ReadonlySet<string>,
  values: Values,
): Promise<void> {
  for (const key of unreadable) await copyAside(area, key, values.get(key));
}

function* chunks<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
