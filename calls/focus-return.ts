/**
 * Gives the keyboard back to what had it before the panel was clicked.
 *
 * Owns: remembering that element. Must not know: why. It listens passively and never moves the
 * focus unless asked by the person, through the panel.
 */

/** The function returned gives it back; to the call's window where no element here had it. */
export function rememberFocus(
  host: HTMLElement,
  callView: () => Window,
  signal: AbortSignal,
): () => void {
  const document = host.ownerDocument;
  let before: EventTarget | null = null;
  document.addEventListener(
    'focusout',
    ({ target }) => {
      // Who is next is not known yet: only when it is the panel does this one wait for its turn.
      setTimeout(() => {
        before = document.activeElement === host ? target : null;
      });
    },
    { capture: true, signal },
  );
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    // That one may be gone by now, or lie behind what is in full screen.
    if (document.activeElement === host) callView().focus();
  };
}
