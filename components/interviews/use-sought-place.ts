/** Goes to the place in the interview that the address names, once it is drawn. */
import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { InterviewId } from '@/domain/ids.ts';
import { goToPlace, type SoughtPlace } from './places.ts';

export function useSoughtPlace(
  interview: InterviewId,
  place: ReadonlySignal<SoughtPlace | null>,
): void {
  const sought = place.value;
  useLayoutEffect(() => {
    if (sought !== null) goToPlace(sought);
  }, [sought, interview]);
}
