/**
 * The cursor of a frame that was loaded anew, whose field came after the panel.
 *
 * Owns: that it is not taken from where somebody has put it meanwhile. Must not know: which field that is
 * (come-back.ts).
 */

/** To be called as the field comes; `putBack` finds it drawn, and the heading above it may have the keyboard. */
export function bringLateCursor(putBack: () => void): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.matches('textarea,input') !== true) putBack();
  });
}
