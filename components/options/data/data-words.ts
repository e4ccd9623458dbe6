/**
 * Sizes, times and days in words, as the interface's language writes them.
 *
 * Owns: the forms. Must not know: what is told of.
 */
import { t } from '@/locales/t.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const language = () => t('language') || undefined;

/** `48.2 kB`: a kilobyte is 1,000 bytes here, as in the limits of the browsers. */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return sizeWords(bytes, 'byte');
  return bytes < 1_000_000
    ? sizeWords(bytes / 1000, 'kilobyte')
    : sizeWords(bytes / 1_000_000, 'megabyte');
}

function sizeWords(size: number, unit: 'byte' | 'kilobyte' | 'megabyte'): string {
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(size);
}

export function kilobytes(bytes: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / 1000);
}

/** `3 seconds ago`. A time to come, of a clock that was put back, counts as now. */
export function agoWords(time: number, now: number): string {
  const ago = Math.max(0, now - time);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (ago < MINUTE) return format.format(-Math.floor(ago / SECOND), 'second');
  if (ago < HOUR) return format.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return format.format(-Math.floor(ago / HOUR), 'hour');
  return format.format(-Math.floor(ago / DAY), 'day');
}

/** `December 23, 2026`. */
export function dateWords(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(time);
}

/** `November 23, 2026 at 10:32 AM`. */
export function momentWords(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(
    time,
  );
}

/** `2026-11-23`, a day of the device's own calendar, in words. */
export function dayWords(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const format = { weekday: 'short', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(language(), format).format(new Date(year, month - 1, date));
}

export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}
