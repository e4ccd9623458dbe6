/** The call itself: the interviewer, oneself, captions, the controls, and what to do next. */
import { MicOff, PanelRight, PhoneOff, User, VideoOff } from 'lucide';
import type { PanelSide } from '@/domain/call/phase.ts';
import { t } from '@/locales/t.ts';
import type { Practice } from '@/state/practice.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Coach, type CoachedStep } from './Coach.tsx';
import { Interviewer } from './Interviewer.tsx';
import { lineWords } from './line-words.ts';
import './call.css';

export type CallStageProps = {
  readonly practice: Practice;
  readonly step: CoachedStep;
  readonly panelSide: PanelSide | null;
  readonly onShowPanel: () => void;
};

export function CallStage({ practice, step, panelSide, onShowPanel }: CallStageProps) {
  const words = lineWords(practice.line.value);
  return (
    <div class="call" data-panel={panelSide}>
      <h1 class="visually-hidden">{t('practice.name')}</h1>
      <Coach step={step} onAsked={practice.asked} onProbed={practice.probed} onEnd={practice.end} />
      <section class="call-tiles" aria-label={t('practice.call.tiles')}>
        <figure class="call-tile">
          <Interviewer key={words} talkFor={words.split(' ').length} />
          <figcaption class="call-name">
            <span aria-hidden="true">{t('practice.call.interviewer')}</span>
            <span class="visually-hidden">{t('practice.call.drawn')}</span>
          </figcaption>
        </figure>
        <figure class="call-self">
          <span class="call-self-face">
            <Icon node={User} />
          </span>
          <figcaption class="call-name small">
            <span aria-hidden="true">{t('practice.call.you')}</span>
            <span class="visually-hidden">{t('practice.call.noCamera')}</span>
          </figcaption>
        </figure>
        <div class="captions" role="log" aria-label={t('practice.call.captions')}>
          <p class="captions-line" key={words}>
            <span class="captions-name small">{t('practice.call.interviewer')}</span>
            {words}
          </p>
        </div>
      </section>
      <footer class="call-bar">
        <p class="call-title" aria-hidden="true">
          {t('practice.name')}
        </p>
        <section class="call-controls" aria-label={t('practice.call.controls')}>
          {/* Off for good, and said so before the call: they make the place a call, no more. */}
          <span class="call-switch" aria-hidden="true">
            <Icon node={MicOff} />
          </span>
          <span class="call-switch" aria-hidden="true">
            <Icon node={VideoOff} />
          </span>
          <button
            type="button"
            class="call-leave"
            aria-label={t('practice.call.leave')}
            title={t('practice.call.leave')}
            onClick={practice.end}
          >
            <Icon node={PhoneOff} />
          </button>
        </section>
        <div class="call-corner">
          {panelSide === null && (
            <Button icon={PanelRight} onPress={onShowPanel}>
              {t('practice.call.showPanel')}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}
