/** The panel's edge towards the call: dragged, or moved by the arrow keys, it makes the panel wider. */
import { LEAST_WIDTH } from '@/domain/call/phase.ts';
import { t } from '@/locales/t.ts';
import { dragFrame } from './frame-drag.ts';
import { type Placing, STEP } from './placing.ts';
import './resize-handle.css';

export function ResizeHandle({ stand, onMove, onPlace }: Placing) {
  const { side, width, most } = stand.value;
  /** Pixels to the right make a panel at the left wider, and one at the right narrower. */
  const outward = side === 'left' ? 1 : -1;

  function within(wanted: number): number {
    return Math.round(Math.max(LEAST_WIDTH, Math.min(wanted, most)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wanted = {
      ArrowLeft: width - outward * STEP,
      ArrowRight: width + outward * STEP,
      Home: LEAST_WIDTH,
      End: most,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onPlace({ width: within(wanted) });
  }

  function onPointerDown(event: PointerEvent): void {
    const after = (by: number) => ({ width: within(width + outward * by) });
    dragFrame(
      event,
      'X',
      (by) => onMove(after(by)),
      (by) => onPlace(after(by)),
    );
  }

  return (
    <hr
      class="resize-handle"
      tabIndex={0}
      title={t('panel.width')}
      aria-label={t('panel.width')}
      aria-orientation="vertical"
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={most}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
