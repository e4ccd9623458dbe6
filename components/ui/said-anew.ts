/**
 * Words for a live region that says them also when they are the same as before.
 *
 * Owns: that difference: a screen reader speaks of what changed, and the second "Taken back" would be silent. Must
 * not know: any region.
 */
import { useCallback, useState } from 'preact/hooks';

/** Not seen, and not spoken. */
const UNHEARD = '\u00a0';

export function saidAnew(before: string, words: string): string {
  return words !== '' && words === before ? `${words}${UNHEARD}` : words;
}

/** What is said now, and how to say something. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [said, setSaid] = useState('');
  const say = useCallback((words: string) => setSaid((before) => saidAnew(before, words)), []);
  return [said, say];
}
