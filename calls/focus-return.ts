/**
 * Gives the keyboard back to what had it before the panel was clicked.
 *
 * Owns: remembering that element. Must not know: why. It listens passively and never moves the
 * focus unless asked by the person, through the panel.
 */
export type FocusReturn = { readonly giveBack: () => void };

export function rememberFocus(
  document: Document,
  host: HTMLElement,
  signal: AbortSignal,
): FocusReturn {
  let before: EventTarget | null = null;
  document.addEventListener(
    'focusout',
    ({ target }) => {
      // Who is next is not known yet: only when it is the panel does this one wait for its turn.
      setTimeout(() => {
        before = document.activeElement === host ? target : null;
      });
    },
    { capture: true, passive: true, signal },
  );
  return {
    giveBack: () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      else document.defaultView?.focus();
      before = null;
    },
  };
}
