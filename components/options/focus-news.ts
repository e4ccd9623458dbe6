/**
 * Where the keyboard goes on in a card whose contents change: at what came of a press, and not when somebody has
 * gone on elsewhere while it was read.
 *
 * Owns: that difference. Must not know: what is read.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * `kind` names what stands in the card, `reading` while that is to come; `news` is another each time that
 * something came, for what may come twice in the same kind.
 */
export function useFocusOnNews(
  card: RefObject<HTMLElement | null>,
  kind: string,
  news: unknown = kind,
): void {
  /** What had the keyboard as the reading began. */
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (kind === 'reading') {
      before.current = activeElement;
      return;
    }
    const isElsewhere =
      before.current !== null && activeElement !== before.current && activeElement !== body;
    before.current = null;
    if (!isElsewhere) card.current?.focus();
  }, [card, kind, news]);
}
