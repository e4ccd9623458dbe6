/**
 * The cursor of a frame that was loaded anew, whose field came after the panel.
 *
 * Owns: that it is not taken from where somebody has put it meanwhile. Must not know: which field that is
 * (come-back.ts).
 */

/** To be called as the field comes; `putBack` finds it drawn. */
export function bringLateCursor(putBack: () => void): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) putBack();
  });
}
