/**
 * All that the panel shows once the interview has ended: the short debrief, and below it what was kept and where to
 * go from here.
 *
 * Loaded after the panel (docs/decisions/0036-debrief-after-the-panel.md). It takes no focus as it comes; a press
 * in it, or on the end of the interview, leads the keyboard on, since what was pressed is gone.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Debrief } from '@/state/debrief.ts';
import type { LeftOver } from '@/state/left-over.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import { DebriefCard } from './DebriefCard.tsx';
import { EndedCard } from './EndedCard.tsx';

export type AfterCallProps = {
  readonly model: Pick<PanelModel, 'goToOpen'> & {
    readonly interview: Pick<
      PanelModel['interview'],
      'head' | 'progress' | 'goOn' | 'turnToNext' | 'next'
    >;
  };
  readonly debrief: Debrief;
  readonly leftOver: LeftOver;
  /** Whether the interview ran when this was last drawn; it goes while the panel is put away. Undefined: never was it
   * drawn, and an end by hand was pressed while it was being loaded: no panel opens on such a one. */
  readonly seen: { wasRunning?: boolean };
  readonly onRead: () => void;
};

export function AfterCall({ model, debrief, leftOver, seen, onRead }: AfterCallProps) {
  const { interview } = model;
  const root = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  const stage = debrief.stage.value;
  const head = interview.head.value;
  const isEnded = head?.state === 'ended';

  useLayoutEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    const { wasRunning = true } = seen;
    const isEndedHere = wasRunning && isEnded && head.endedBy === 'hand' && isLost;
    if (isPressed.current || isEndedHere) root.current?.querySelector('h2')?.focus();
    isPressed.current = false;
    seen.wasRunning = head?.state === 'running';
  }, [stage, head?.state]);

  const pressed = (step: () => void) => () => {
    isPressed.current = true;
    step();
  };

  const { asked, all } = interview.progress.value;
  // There before there is something to say: what comes with its words is often not said.
  const news = (
    <p class="visually-hidden" aria-live="polite">
      {stage === 'open' ? t('debrief.came') : stage === 'waiting' && t('ended.title')}
    </p>
  );
  if (!isEnded) return <div>{news}</div>;
  return (
    <div ref={root}>
      {news}
      {stage === 'open' && (
        <DebriefCard
          debrief={debrief}
          onDone={pressed(debrief.finish)}
          onPutOff={pressed(debrief.putOff)}
        />
      )}
      <EndedCard
        asked={asked}
        all={all}
        onRead={onRead}
        onGoOn={() => {
          interview.goOn();
          model.goToOpen();
        }}
        onNew={() => {
          interview.turnToNext();
          model.goToOpen();
        }}
        hasNext={interview.next.value !== undefined}
        leftOver={leftOver}
        debrief={debrief}
        onBegin={pressed(debrief.begin)}
      />
    </div>
  );
}
