/**
 * Where the person's hands are in the panel: nothing may move under a cursor or a pointer.
 *
 * Owns: listening. Must not know: what waits for calm.
 */
import type { Hands } from '@/state/debrief.ts';
import type { Clock } from '@/state/ports.ts';

/** Milliseconds without a key, a press or a movement over the panel. */
const CALM_AFTER = 3000;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea,input[type=text]');

export function watchHands(clock: Clock, until: AbortSignal): Hands {
  let isInField = document.hasFocus() && isField(document.activeElement);
  let touchedAt = Number.NEGATIVE_INFINITY;
  const heard = { capture: true, passive: true, signal: until };

  document.addEventListener(
    'focusin',
    ({ target }) => {
      isInField = isField(target);
    },
    heard,
  );
  // On the way from one field to the next there is never none.
  document.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      isInField = isField(relatedTarget);
    },
    heard,
  );
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    document.addEventListener(
      kind,
      () => {
        touchedAt = clock.now();
      },
      heard,
    );
  }

  return {
    hasCursor: () => isInField,
    // A clock that was set back must not keep it waiting for ever.
    areCalm: () => !isInField && Math.abs(clock.now() - touchedAt) >= CALM_AFTER,
  };
}
