/**
 * One step of a migration: how the records of one form become those of the next.
 *
 * Owns: what a step has to bring, and what follows from it: which values the next form's keys must
 * hold. Must not know: the storage area, or when a step is made.
 *
 * Everything here is a pure function of the records, free of clock and chance, so that a step made
 * twice, by two devices, or again after a kill makes the same. What it makes is joined with what
 * stands there already, never written over it.
 */
import { sameJson } from '@/domain/same-json.ts';

/** Stored values by key, just as they came. */
export type Values = ReadonlyMap<string, unknown>;

/** A form as its own program read and wrote it. Frozen with that version: today's may move on. */
export type Form<Kept> = {
  /** Its keys stand under `v<version>/`. */
  readonly version: number;
  /** Undefined where the value is damaged, or newer than this form. */
  readonly read: (key: string, value: unknown) => Kept | undefined;
  readonly join: (a: Kept, b: Kept) => Kept;
  readonly epochOf: (record: Kept) => number;
  /** Those with the same answer are handed to a step together. */
  readonly parcelOf: (key: string) => string;
};

export type StepPlan<Old, New> = {
  readonly from: Form<Old>;
  readonly to: Form<New>;
  /**
   * The new records of one parcel. Any of its records may be missing (a damaged store); a parcel that
   * it throws on stays where it is.
   */
  readonly make: (parcel: ReadonlyMap<string, Old>) => ReadonlyMap<string, New>;
};

export type Raised = {
  /** What the new keys lack, joined with what stands there. Empty: everything has been carried. */
  readonly writes: Values;
  /** Old keys that nothing stands for in the new form; they stay. */
  readonly left: ReadonlySet<string>;
  /** Old or new keys whose value cannot be read. Nothing is written there. */
  readonly unreadable: ReadonlySet<string>;
};

/** A step with its types shut in. */
export type MigrationStep = {
  readonly to: number;
  readonly raise: (old: Values, standing: Values) => Raised;
  /** Two copies of a new value as one; undefined where the second cannot be read. */
  readonly join: (key: string, value: unknown, other: unknown) => unknown;
};

export const prefixOf = (version: number): string => `v${version}/`;

export function createStep<Old, New>(plan: StepPlan<Old, New>): MigrationStep {
  const { from, to, make } = plan;

  function readAll<Kept>(form: Form<Kept>, values: Values, unreadable: Set<string>) {
    const records = new Map<string, Kept>();
    for (const [key, value] of values) {
      const record = form.read(key, value);
      if (record === undefined) unreadable.add(key);
      else records.set(key, record);
    }
    return records;
  }

  function raise(old: Values, standing: Values): Raised {
    const unreadable = new Set<string>();
    const before = readAll(from, old, unreadable);
    const left = new Set(unreadable);
    const after = readAll(to, standing, unreadable);
    // What "delete everything" has erased must not come back out of an old copy.
    const epoch = Math.max(
      0,
      ...new Set([...before.values()].map(from.epochOf)),
      ...new Set([...after.values()].map(to.epochOf)),
    );
    const writes = new Map<string, unknown>();
    for (const parcel of parcels(before)) {
      const made = attempt(parcel);
      let isCarried = made !== undefined;
      for (const [key, record] of made ?? []) {
        if (to.epochOf(record) < epoch) continue;
        if (unreadable.has(key)) isCarried = false;
        else add(writes, key, record, after.get(key));
      }
      if (!isCarried) for (const key of parcel.keys()) left.add(key);
    }
    return { writes, left, unreadable };
  }

  function add(writes: Map<string, unknown>, key: string, made: New, stands: New | undefined) {
    const joined = stands === undefined ? made : to.join(stands, made);
    if (stands === undefined || !sameJson(joined, stands)) writes.set(key, joined);
  }

  function parcels(records: ReadonlyMap<string, Old>): Iterable<ReadonlyMap<string, Old>> {
    const grouped = new Map<string, Map<string, Old>>();
    for (const [key, record] of records) {
      const name = from.parcelOf(key);
      const parcel = grouped.get(name) ?? new Map<string, Old>();
      parcel.set(key, record);
      grouped.set(name, parcel);
    }
    return grouped.values();
  }

  /** Undefined where the step makes nothing that could be read again. */
  function attempt(parcel: ReadonlyMap<string, Old>): ReadonlyMap<string, New> | undefined {
    try {
      const made = make(parcel);
      const fits = [...made].every(([key, record]) => to.read(key, record) !== undefined);
      return fits ? made : undefined;
    } catch {
      // One odd interview must not keep all others from being moved; its old records stay.
      return undefined;
    }
  }

  return {
    to: to.version,
    raise,
    join(key, value, other) {
      const one = to.read(key, value);
      const two = to.read(key, other);
      if (one === undefined || two === undefined) return two;
      return to.join(one, two);
    },
  };
}
