/** The collapsed panel: progress and minutes left, one press away. It moves along its side of the call. */
import { useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { TimeLeft } from '@/state/minutes.ts';
import { dragFrame } from './frame-drag.ts';
import { shortTimeWords, timeWords } from './PanelHeader.tsx';
import { type Placing, STEP } from './placing.ts';

export type PillProps = {
  readonly timeLeft: TimeLeft;
  /** In the place of the time, when it is time to ask: the question. */
  readonly ask: string | undefined;
  /** In the place of the time, for a moment: what was just done. */
  readonly said: string | undefined;
  readonly asked: number;
  readonly all: number;
  readonly placing: Placing;
  readonly onExpand: () => void;
};

export function Pill({ timeLeft, ask, said, asked, all, placing, onExpand }: PillProps) {
  const { stand, onMove, onPlace } = placing;
  const wasDragged = useRef(false);

  /** The script keeps it in the window; above the top there is nothing to ask for. */
  const at = (top: number) => ({ top: Math.max(0, Math.round(top)) });

  function onPointerDown(event: PointerEvent): void {
    const { top } = stand.peek();
    wasDragged.current = false;
    const move = (by: number) => {
      wasDragged.current = true;
      onMove(at(top + by));
    };
    dragFrame(event, 'Y', move, (by) => {
      wasDragged.current = true;
      onPlace(at(top + by));
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onPlace(at(stand.peek().top + by));
  }

  /** The end of a drag is a click to the browser; a press of a key is one without a pointer. */
  function onClick(event: MouseEvent): void {
    if (event.detail === 0 || !wasDragged.current) onExpand();
  }

  // What is planned is too long for it in four of five languages; what is left is not.
  const words = timeLeft.kind === 'planned' ? shortTimeWords : timeWords;

  return (
    <main aria-label={t('panel.name')}>
      <h1 class="visually-hidden">{t('panel.name')}</h1>
      {/* Not around the button: the minutes in it change by themselves. */}
      <p class="visually-hidden" aria-live="polite">
        {said}
      </p>
      <button
        type="button"
        class="pill"
        title={ask ?? t('panel.movePill')}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        <span class="visually-hidden">{t('panel.expand')}</span>
        <span class="pill-progress">{`${asked}/${all}`}</span>
        <span class="pill-time small">
          <span>{said ?? ask ?? words(timeLeft)}</span>
        </span>
      </button>
    </main>
  );
}
