/** After the call: the sheet in the person's own words, and how this goes on for real. */
import { Lock, MonitorPlay, RotateCcw } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Practice } from '@/state/practice.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PinPicture } from './PinPicture.tsx';
import { PracticeSheet } from './PracticeSheet.tsx';
import './finish.css';

export type FinishProps = {
  readonly practice: Practice;
  readonly onAgain: () => void;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function Finish({ practice, onAgain, copyText }: FinishProps) {
  const sheet = practice.sheet.value;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; the keyboard goes on at the top of what came.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <div class="finish" data-sheet={sheet !== undefined}>
      <header class="finish-head">
        <h1 ref={title} tabIndex={-1}>
          {sheet === undefined ? t('practice.finish.titleEmpty') : t('practice.finish.title')}
        </h1>
        <p class="dim">
          {sheet === undefined ? t('practice.finish.aboutEmpty') : t('practice.finish.about')}
        </p>
      </header>
      {sheet && <PracticeSheet sheet={sheet} copyText={copyText} />}
      <div class="finish-next">
        <Next practice={practice} onAgain={onAgain} />
        <section class="finish-part" aria-labelledby="pin-title">
          <h2 id="pin-title">{t('practice.finish.pinTitle')}</h2>
          <PinPicture />
          <p>{t('practice.finish.pin')}</p>
        </section>
        <ul class="finish-facts">
          <li>
            <Icon node={MonitorPlay} />
            {t('practice.finish.where')}
          </li>
          <li class="dim">
            <Icon node={Lock} />
            <span>
              {t('practice.finish.private')}{' '}
              <a href="options.html#data">{t('practice.finish.privateOff')}</a>
            </span>
          </li>
        </ul>
      </div>
    </div>
  );
}

function Next({ practice, onAgain }: Pick<FinishProps, 'practice' | 'onAgain'>) {
  const count = practice.questions.value.length;
  const said = useRef<HTMLParagraphElement>(null);
  const waiting = practice.waiting.value;
  const isChoosing = count === 0 && waiting === 'nothing';
  const [isRefused, setRefused] = useState(false);

  async function takeAlong(): Promise<void> {
    setRefused(false);
    try {
      await practice.takeAlong();
    } catch {
      setRefused(true);
      return;
    }
    // The button has done its work and is gone.
    said.current?.focus();
  }

  return (
    <section class="finish-part" aria-labelledby="next-title">
      <h2 id="next-title">{t('practice.finish.next')}</h2>
      <p class="finish-said" role="status" tabIndex={-1} ref={said}>
        {waiting === 'these' && t('practice.finish.used')}
        {waiting === 'others' && t('practice.finish.waiting')}
      </p>
      {isRefused && (
        <p class="trouble" role="alert">
          {t('practice.finish.notTaken')}
        </p>
      )}
      <div class="finish-actions">
        {count > 0 && waiting === 'nothing' && (
          <Button tone="main" onPress={() => void takeAlong()}>
            {count === 3 ? t('practice.finish.use') : t('practice.finish.useSome')}
          </Button>
        )}
        <a class="button" data-tone={isChoosing ? 'main' : 'plain'} href="read.html">
          {t(waiting === 'nothing' ? 'practice.finish.choose' : 'practice.finish.change')}
        </a>
        <Button tone="quiet" icon={RotateCcw} onPress={onAgain}>
          {t('practice.finish.again')}
        </Button>
      </div>
    </section>
  );
}
