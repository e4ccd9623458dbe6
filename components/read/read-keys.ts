/**
 * Going from question to question by the arrow keys.
 *
 * Owns: which box is the next one. Space ticks it, as in every browser. Must not know: the questions.
 */

/** `search`: from there the first arrow down leads to the first question. */
export function stepByArrow(event: KeyboardEvent, root: HTMLElement, search: HTMLElement): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
    return;
  }
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const boxes = [...root.querySelectorAll<HTMLElement>('.read-question input')];
  if (target === search) {
    if (by === 1 && boxes[0] !== undefined) go(event, boxes[0]);
    return;
  }
  const own = target.closest('.read-question')?.querySelector<HTMLElement>('input');
  const at = own ? boxes.indexOf(own) : -1;
  if (at === -1) return;
  // From its follow-ups the way up leads to the question itself.
  const next = by === -1 && target !== own ? own : boxes[at + by];
  if (next) go(event, next);
  else if (by === -1) go(event, search);
}

function go(event: KeyboardEvent, to: HTMLElement): void {
  event.preventDefault();
  to.focus({ preventScroll: true });
  const row = to.closest('.read-question');
  // As much of it as there is room for: not the box alone.
  if (row === null) to.scrollIntoView({ block: 'nearest' });
  else row.scrollIntoView({ block: 'nearest' });
}
