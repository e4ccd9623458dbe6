/**
 * Dragging what moves the very frame that the pointer is in.
 *
 * Owns: how far the pointer has gone, in the frame's own pixels. Must not know: what is dragged. Only
 * the screen stands still while the frame moves, but at a page zoom of 200 % its pixels are not the
 * frame's. How many make one is seen in the first few, before anything has moved.
 */
type Axis = 'X' | 'Y';

/** A press that goes less far is a click. */
const SLOP = 4;

/**
 * `onMove` is called at most once a frame; `onEnd` once, and only when the press became a drag. Escape moves it back
 * to where it began, and ends it without `onEnd`.
 */
export function dragFrame(
  down: PointerEvent,
  axis: Axis,
  onMove: (by: number) => void,
  onEnd: (by: number) => void,
): void {
  const { currentTarget: target, pointerId } = down;
  if (!(target instanceof HTMLElement) || down.button !== 0) return;
  const life = new AbortController();
  let ratio: number | undefined;
  let by = 0;
  let due = 0;

  function move(event: PointerEvent): void {
    const onScreen = event[`screen${axis}`] - down[`screen${axis}`];
    if (ratio === undefined) {
      if (Math.abs(onScreen) < SLOP) return;
      ratio = (event[`client${axis}`] - down[`client${axis}`]) / onScreen;
    }
    by = onScreen * ratio;
    due ||= requestAnimationFrame(() => {
      due = 0;
      onMove(by);
    });
  }

  function end(): void {
    life.abort();
    cancelAnimationFrame(due);
    if (ratio !== undefined) onEnd(by);
  }

  function giveUp(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || ratio === undefined) return;
    // Only from the drag: the panel keeps the keyboard.
    event.stopPropagation();
    ratio = undefined;
    end();
    onMove(0);
  }

  target.setPointerCapture(pointerId);
  document.addEventListener('keydown', giveUp, { capture: true, signal: life.signal });
  target.addEventListener('pointermove', move, { signal: life.signal });
  // Comes after the release, and when the browser takes the pointer away; to the document where the target
  // has gone meanwhile, as with a key that opens the pill.
  document.addEventListener(
    'lostpointercapture',
    (lost) => {
      // Another finger that has touched the panel goes by it as well.
      if (lost.pointerId === pointerId) end();
    },
    { signal: life.signal },
  );
}
