/**
 * Damage to what a JSON file says rather than to its letters: another value, a key that is not its own.
 *
 * Owns: that. Must not know: what a template is. A text that is no JSON (any more) stays as it is.
 */
export function damagedValue(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  value: unknown,
  key: string,
): Uint8Array<ArrayBuffer> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return bytes;
  }
  const owners = ownersIn(json);
  const owner = owners[Math.floor(at * owners.length)];
  if (owner === undefined) return bytes;
  const names = Object.keys(owner);
  const name = names[Math.floor(((at * 7919) % 1) * names.length)];
  // Half of the time a value in place of another, else one more.
  const taken = at * 1000 - Math.floor(at * 1000) < 0.5 ? (name ?? key) : key;
  // Assigned, `__proto__` would set the prototype and be gone from the text.
  Object.defineProperty(owner, taken, { value, enumerable: true, configurable: true });
  return new TextEncoder().encode(JSON.stringify(json));
}

/** Whatever may hold values, the outermost first; not more of them than are worth choosing from. */
function ownersIn(json: unknown): readonly object[] {
  const found: object[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0 && found.length < 1000) {
    const next = waiting.shift();
    if (typeof next !== 'object' || next === null) continue;
    found.push(next);
    waiting.push(...Object.values(next).slice(0, 100));
  }
  return found;
}
