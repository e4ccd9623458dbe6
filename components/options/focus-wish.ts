/**
 * Where the focus goes after a step that moves, makes or removes a row.
 *
 * Owns: the one wish, fulfilled as soon as the row stands. The browser drops the focus of an element
 * that moves. Must not know: what the rows are about.
 */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

export type FocusPart = 'words' | 'hint' | 'up' | 'down' | 'more' | 'add';
/** All aspects, as a row: no id has a slash in it. */
export const ALL_ASPECTS = '/';
export type WishFocus = (row: string, part: FocusPart) => void;

type Wish = { readonly row: string; readonly part: FocusPart };

/** To be called by the component whose drawing puts the rows in place. */
export function useFocusWish(): WishFocus {
  const wish = useRef<Wish | null>(null);

  function fulfil(): void {
    if (wish.current === null) return;
    const { row, part } = wish.current;
    const place = document.querySelector(`[data-row="${CSS.escape(row)}"]`);
    const wanted = place?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (wanted == null) return;
    wish.current = null;
    const words = place?.querySelector<HTMLElement>('[data-part="words"]');
    (wanted.matches(':disabled') ? words : wanted)?.focus();
  }

  useLayoutEffect(fulfil);

  return useCallback((row, part) => {
    wish.current = { row, part };
    // Where nothing is drawn anew the row stands already.
    setTimeout(() => {
      fulfil();
      wish.current = null;
    });
  }, []);
}
