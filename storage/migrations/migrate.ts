/**
 * Brings stored data into this program's form. The background alone does it, before anything else.
 *
 * Owns: the order of things, and taking the old keys away a month later. Must not know: what a step
 * changes (storage/migrations/steps.ts), or how records are carried (storage/migrations/carry.ts).
 *
 *   carry: write the new keys beside the old, read back, until nothing is lacking
 *     -> one write of `version/all` -> carry what was written meanwhile -> the next step
 *
 * Nothing but the stored keys says how far it came, so a kill at any write costs nothing: the next
 * run finds what is lacking. Made twice at once it makes the same.
 */
import { QUARANTINE_PREFIX } from '@/domain/keys.ts';
import type { KeptArea } from '../kept-areas.ts';
import { reasonOf } from '../save-errors.ts';
import { carry, hear } from './carry.ts';
import { type MigrationStep, prefixOf, type Values } from './step.ts';
import { STEPS } from './steps.ts';
import { numberIn, VERSION_KEY, type VersionValue, versionIn } from './version.ts';

export type MigrationOutcome =
  | { readonly kind: 'in-step' }
  /** `left`: old keys with no place in the new form; they stay where they are. */
  | { readonly kind: 'moved'; readonly left: readonly string[] }
  /** A newer program has been here: nothing may be written. */
  | { readonly kind: 'newer' }
  /** The browser would not save or read; nothing is lost, and it is to be tried again. */
  | { readonly kind: 'later'; readonly trouble: 'full' | 'refused' };

export type Migration = {
  readonly run: () => Promise<MigrationOutcome>;
  /** Once a day: takes the old keys away when their month is over and everything was carried. */
  readonly tidy: () => Promise<MigrationOutcome>;
};

/** Old keys stay this long beside the new, in milliseconds. */
export const OLD_KEPT_FOR = 30 * 86_400_000;

export function createMigration(options: {
  readonly area: KeptArea;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly steps?: readonly MigrationStep[];
}): Migration {
  const { area, now, signal, steps = STEPS } = options;
  const program = steps.at(-1)?.to ?? 1;

  async function stored(): Promise<unknown> {
    return (await area.get([VERSION_KEY]))[VERSION_KEY];
  }

  async function run(): Promise<MigrationOutcome> {
    const version = versionIn(await stored());
    if (version > program) return { kind: 'newer' };
    const due = steps.filter((step) => step.to > version);
    if (due.length === 0) return { kind: 'in-step' };
    const left = new Set<string>();
    for (const step of due) {
      await listening(step, async (heard) => {
        await carry(area, step, heard, signal);
        await switchTo(step.to);
        // A page of the old form may have written while the switch was on its way.
        for (const key of (await carry(area, step, heard, signal)).left) left.add(key);
      });
    }
    return { kind: 'moved', left: [...left].sort() };
  }

  async function tidy(): Promise<MigrationOutcome> {
    const value = await stored();
    const version = versionIn(value);
    if (version > program) return { kind: 'newer' };
    if (version < program || steps.length === 0) return { kind: 'in-step' };
    const since = numberIn(value, 'since');
    // Not said, or said by a clock that was ahead: the month begins now.
    if (!(since <= now())) await switchTo(program);
    if (!(now() - since >= OLD_KEPT_FOR)) return { kind: 'in-step' };
    const left = new Set<string>();
    for (const step of steps) {
      await listening(step, async (heard) => {
        for (const key of (await carry(area, step, heard, signal)).left) left.add(key);
      });
    }
    const carried = (await area.getKeys()).filter((key) => isOld(key) && !left.has(key));
    if (carried.length > 0) await area.remove(carried);
    return { kind: 'moved', left: [...left].sort() };
  }

  async function listening(step: MigrationStep, carries: (heard: Values) => Promise<void>) {
    const over = new AbortController();
    try {
      await carries(hear(area, step, AbortSignal.any([signal, over.signal])));
    } finally {
      over.abort();
    }
  }

  function isOld(key: string): boolean {
    return steps.some((step) => key.startsWith(prefixOf(step.to - 1)));
  }

  /** One write, all or nothing: from here on the pages read the new keys. */
  async function switchTo(version: number): Promise<void> {
    const before = await stored();
    const items: Record<string, unknown> = {
      [VERSION_KEY]: { v: 1, version, since: now() } satisfies VersionValue,
    };
    const aside = `${QUARANTINE_PREFIX}${VERSION_KEY}`;
    if (before !== undefined && Number.isNaN(numberIn(before, 'version'))) items[aside] = before;
    await area.set(items);
  }

  function trying(attempt: () => Promise<MigrationOutcome>): () => Promise<MigrationOutcome> {
    return async () => {
      try {
        return await attempt();
      } catch (error) {
        // Every write was joined in and whole: what was carried stays carried.
        return { kind: 'later', trouble: reasonOf(error) === 'full' ? 'full' : 'refused' };
      }
    };
  }

  return { run: trying(run), tidy: trying(tidy) };
}
