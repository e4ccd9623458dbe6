/**
 * A text as it stood when the typing last paused.
 *
 * Owns: the pause. Must not know: what is done with the text. A hint that comes and goes with every letter would
 * be read as a mark on each of them.
 */
import { useEffect, useState } from 'preact/hooks';

const PAUSE = 700;

export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    if (settled === text) return;
    const timer = setTimeout(() => settle(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
