/** The foot: finding another question, the mark, and beside every call start and end. */
import { Plus } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/locales/t.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import { FindAnother } from './FindAnother.tsx';

export type PanelFootProps = {
  readonly model: PanelModel;
  /** The call time of the moment just marked, as long as it can be taken back. */
  readonly marked: string | undefined;
  readonly isBeside: boolean;
};

export function PanelFoot({ model, marked, isBeside }: PanelFootProps) {
  const { interview, find, marking } = model;
  const state = interview.head.value?.state;
  const isRunning = state === 'running';
  const findButton = useRef<HTMLButtonElement>(null);

  const said = marked !== undefined && (
    <>
      <span class="visually-hidden">{t('panel.markedWord')} </span>
      {t('panel.takeBack', [marked])}
    </>
  );

  return (
    <footer class="panel-foot">
      {/* Not around the button: that it says "Mark" again is no news. */}
      <p class="visually-hidden" aria-live="polite">
        {said}
      </p>
      {find.isOpen.value ? (
        <FindAnother
          model={find}
          onTaken={model.take}
          onLeave={() => {
            find.hide();
            requestAnimationFrame(() => {
              // Not from a note in which somebody writes by then.
              if (document.activeElement === document.body) findButton.current?.focus();
            });
          }}
        />
      ) : (
        <div class="panel-foot-line">
          <div class="panel-foot-pair">
            <Button icon={Plus} tone="quiet" buttonRef={findButton} onPress={() => find.show()}>
              {t('find.open')}
            </Button>
            {state !== 'ended' && (
              <Button
                tone="quiet"
                onPress={({ detail }) => {
                  // The second of a double click would take the first back.
                  if (detail < 2) marking.mark();
                }}
              >
                {said || t('panel.mark')}
              </Button>
            )}
          </div>
          {isBeside && state !== 'ended' && (
            <Button
              tone={isRunning ? 'plain' : 'main'}
              onPress={isRunning ? interview.end : interview.start}
            >
              {isRunning ? t('panel.end') : t('panel.start')}
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}
