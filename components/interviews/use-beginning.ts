/**
 * Another thing to read begins at its beginning, unless the address leads to a place in it.
 *
 * Owns: where the page stands; in a window both narrow and low all of it scrolls (narrow.css), and the list is
 * come back to where it was left. Must not know: what is shown.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SoughtPlace } from './places.ts';

/** The names of what is shown, and of the list where nothing else is. */
export type Shown = { readonly name: string; readonly list: string };

/** For the element that scrolls where the page does not. */
export function useBeginning(
  { name, list }: Shown,
  place: ReadonlySignal<SoughtPlace | null>,
): RefObject<HTMLDivElement | null> {
  const main = useRef<HTMLDivElement>(null);
  const before = useRef(name);
  const listAt = useRef(0);
  // Now, and not in an effect: once another thing is drawn the page may be too short to say it.
  if (before.current === list && name !== list) listAt.current = scrollY;
  before.current = name;

  useLayoutEffect(() => {
    if (place.peek() !== null) return;
    main.current?.scrollTo(0, 0);
    scrollTo(0, name === list ? listAt.current : 0);
  }, [name, list, place]);
  return main;
}
