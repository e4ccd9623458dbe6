/**
 * The name of a day.
 *
 * Owns: `2026-11-23`, by the device's own calendar. Must not know: what happened on it.
 */
export function dayOf(at: number): string {
  const date = new Date(at);
  const padded = (part: number, length: number) => String(part).padStart(length, '0');
  return [
    padded(date.getFullYear(), 4),
    padded(date.getMonth() + 1, 2),
    padded(date.getDate(), 2),
  ].join('-');
}
