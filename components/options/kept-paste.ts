/**
 * What was pasted, kept on this page until it is imported: nobody has to copy it a second time.
 *
 * Owns: when it is let go. Must not know: how it is read, where it stands.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ImportState } from '@/state/template-import.ts';

/** The clipboard's two forms; what was typed or edited has no markup. */
export type Pasted = { readonly html: string; readonly text: string };

const NOTHING: Pasted = { html: '', text: '' };

export function useKeptPaste(state: ImportState): {
  readonly pasted: Pasted;
  readonly keep: (pasted: Pasted) => void;
} {
  const [pasted, keep] = useState(NOTHING);
  const isImported = state.kind === 'done' && state.from === 'paste';
  const letGo = useCallback(() => keep(NOTHING), []);
  useEffect(() => {
    if (isImported) letGo();
  }, [isImported, letGo]);
  return { pasted, keep };
}
