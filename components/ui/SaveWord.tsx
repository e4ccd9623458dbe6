/**
 * Whether everything typed so far is kept.
 *
 * `data-save-state` is true at once. The word stays "Saved" while a save takes under 0.4 s, and the
 * live region speaks only of failure and recovery.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import './save-word.css';

/** Milliseconds. */
const UNREMARKABLE = 400;

export type SaveWordProps = { readonly state: SaveState };

export function SaveWord({ state }: SaveWordProps) {
  const [isSlow, setSlow] = useState(false);
  const hasFailed = useRef(false);
  const hasRecovered = useRef(false);

  useEffect(() => {
    if (state.kind !== 'saving') {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), UNREMARKABLE);
    return () => clearTimeout(timer);
  }, [state.kind]);

  if (state.kind === 'failed') hasFailed.current = true;
  // Said once: the words stay where they are while the next key is saved, and are not put in anew.
  if (state.kind !== 'saving') hasRecovered.current = state.kind === 'saved' && hasFailed.current;

  return (
    <span class="save-word small" data-save-state={state.kind}>
      <span aria-hidden={state.kind === 'failed'}>{word(state, isSlow)}</span>
      <span role="status" class="visually-hidden">
        {state.kind === 'failed'
          ? failure(state.reason)
          : hasRecovered.current
            ? t('save.again')
            : ''}
      </span>
    </span>
  );
}

function word(state: SaveState, isSlow: boolean): string {
  if (state.kind === 'failed') return t('save.failed');
  return state.kind === 'saving' && isSlow ? t('save.saving') : t('save.saved');
}

function failure(reason: Extract<SaveState, { kind: 'failed' }>['reason']): string {
  switch (reason) {
    case 'full':
      return t('save.full');
    case 'cut-off':
      return t('save.cutOff');
    case 'refused':
      return t('save.refused');
  }
}

/** The same trouble in full, for eyes: what happened, what is safe, what to do. */
export function SaveTrouble({ state }: SaveWordProps) {
  if (state.kind !== 'failed') return null;
  return <p class="trouble small">{failure(state.reason)}</p>;
}
