/**
 * Places inside one interview: what an address `#<interview>/<place>` names.
 *
 * Owns: their names and the ids of their elements. Must not know: how an address is followed.
 */
import type { HistoryPart } from '@/domain/history-parts.ts';

export type SoughtPlace = { readonly name: string };

/** Of the element that is this place. */
export function placeId(name: string): string {
  return `at-${name}`;
}

export function placeOf({ kind, entry }: HistoryPart): string {
  if (entry !== null && kind !== 'plan') return entry;
  return kind === 'plan' ? 'plans' : kind;
}

/** Brings the place into view and the keyboard to it; the interview's beginning where it has none such. */
export function goToPlace({ name }: SoughtPlace): void {
  const place =
    document.getElementById(placeId(name)) ?? document.getElementById('interview-title');
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
