/**
 * What a raw value tells of its epoch, without being read as a record.
 *
 * Owns: that. Must not know: what is done with what is older.
 */
export function epochOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('epoch' in value)) return undefined;
  return typeof value.epoch === 'number' ? value.epoch : undefined;
}

export function highestEpoch(values: Iterable<unknown>): number | undefined {
  let highest: number | undefined;
  for (const value of values) {
    const epoch = epochOf(value);
    if (epoch !== undefined) highest = Math.max(highest ?? epoch, epoch);
  }
  return highest;
}

/**
 * Damage that tells no epoch goes as well: all of before is to be erased, and for what came after
 * there is the truth to heal it from. What a newer program wrote stays.
 */
export function isOlder(value: unknown, epoch: number): boolean {
  const its = epochOf(value);
  if (its !== undefined) return its < epoch;
  return !(typeof value === 'object' && value !== null && 'v' in value && value.v !== 1);
}
