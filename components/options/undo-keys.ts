/**
 * Ctrl+Z and its kin outside text fields, which have an undo of their own.
 *
 * Owns: the keys. Must not know: what is taken back.
 */
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=file]), [contenteditable]';

export function followUndoKeys(
  act: { readonly undo: () => void; readonly redo: () => void },
  until: AbortSignal,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(FIELDS)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) act.redo();
      else act.undo();
    },
    { signal: until },
  );
}
