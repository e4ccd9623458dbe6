/**
 * The ring of daily copies: for what was changed or deleted by mistake, and noticed days later.
 *
 * Owns: when a day's copy is made, and which falls out. Must not know: how a copy is stored.
 */
import type { DayCopy } from '@/domain/copies.ts';
import { dayOf } from '@/domain/day.ts';
import { keys } from '@/domain/keys.ts';
import { type Heading, headings, nextTurn, removalOf, writeOf } from './copies.ts';
import type { BackupStore } from './store.ts';

const DAYS_KEPT = 10;

const DAY_PREFIX = 'day/';

export const dayName = (day: string): string => `${DAY_PREFIX}${day}`;

const isDay = ({ name }: Heading): boolean => name.startsWith(DAY_PREFIX);

/** Newest first. */
export function daysIn(held: readonly Heading[]): readonly DayCopy[] {
  return held
    .filter(isDay)
    .map(({ name, at, records }) => ({ day: name.slice(DAY_PREFIX.length), at, records }))
    .reverse();
}

/**
 * The day's copy, if there is none yet. The one made first falls out, not the one with the lowest
 * date: after a clock that ran years ahead, each new copy would else be the first to go. A clock set
 * back comes to days that have their copy: those are left as they are.
 */
export async function keepDay(store: BackupStore, now: number): Promise<void> {
  const held = await headings(store);
  const name = dayName(dayOf(now));
  if (held.some((copy) => copy.name === name)) return;
  const records = await store.read('records');
  // Right after everything was deleted there is nothing to keep, and the day is not over.
  if ([...records.keys()].every((key) => key === keys.epoch)) return;
  const days = held.filter(isDay);
  const fallen = days.slice(0, Math.max(0, days.length + 1 - DAYS_KEPT));
  const made = writeOf({ name, turn: nextTurn(held), at: now }, Object.fromEntries(records));
  await store.change([], () => [made, ...fallen.map(removalOf)]);
}
