/**
 * Looking back, within one interview: begun with one button, put away at any point, read again later.
 *
 * Takes the model and the plans; knows no storage. Where the person goes in it, the keyboard goes along.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { PlanDraft, Plans } from '@/state/plans.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { Button } from '../../ui/Button.tsx';
import { dateWords } from '../dates.ts';
import { ReflectionSteps } from './ReflectionSteps.tsx';
import { ReflectionSummary } from './ReflectionSummary.tsx';
import './reflection.css';
import './told-lines.css';

export type ReflectionPartProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
  readonly plans: Plans;
  readonly planFrom: Omit<PlanDraft, 'id'>;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function ReflectionPart(props: ReflectionPartProps) {
  const { reflecting } = props;
  const place = reflecting.place.value;
  const part = useRef<HTMLElement>(null);
  const landing = useRef<HTMLElement>(null);
  /** Only after a step of the person's own: an interview merely looked at takes no focus. */
  const hasMoved = useRef(false);
  const isToScroll = useRef(false);

  function moving<Args extends readonly unknown[]>(step: (...args: Args) => void) {
    return (...args: Args) => {
      hasMoved.current = true;
      step(...args);
    };
  }

  useLayoutEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    isToScroll.current = true;
    landing.current?.focus({ preventScroll: true });
  }, [place]);

  // Once all of it stands: each step at the same height, whatever the one before it was.
  useEffect(() => {
    if (isToScroll.current) part.current?.scrollIntoView({ block: 'start' });
    isToScroll.current = false;
  }, [place]);

  return (
    <section class="part reflection" aria-labelledby="reflection-title" ref={part}>
      <h2 id="reflection-title">{t('reflection.title')}</h2>
      {place.kind === 'at' ? (
        <ReflectionSteps
          {...props}
          step={place.step}
          onStep={moving(reflecting.goTo)}
          onPause={moving(reflecting.pause)}
          onFinish={moving(reflecting.finish)}
          headingRef={(heading) => {
            landing.current = heading;
          }}
        />
      ) : (
        <PutAway {...props} onGoOn={moving(reflecting.goOn)} landing={landing} />
      )}
    </section>
  );
}

type PutAwayProps = Pick<ReflectionPartProps, 'head' | 'reflecting'> & {
  readonly onGoOn: () => void;
  readonly landing: { current: HTMLElement | null };
};

function PutAway({ head, reflecting, onGoOn, landing }: PutAwayProps) {
  const { kind } = reflecting.place.value;
  const isBegun = reflecting.isBegun.value;
  const isFinished = head.reflectedAt !== null;
  const waiting = reflecting.waiting.value;
  return (
    <>
      {(kind === 'paused' || kind === 'finished') && (
        <p
          class="put-away"
          tabIndex={-1}
          ref={(said) => {
            landing.current = said;
          }}
        >
          {t(`reflection.${kind}`)}
        </p>
      )}
      {kind === 'away' && waiting !== null && !isBegun && (
        <p class="waiting">{t(`reflection.waiting.${waiting}`)}</p>
      )}
      {!isBegun && !isFinished && kind === 'away' && (
        <p class="small dim">{t('reflection.about')}</p>
      )}
      {isFinished && (
        <p class="small dim">{t('reflection.on', [dateWords(head.reflectedAt, 'day')])}</p>
      )}
      <ReflectionSummary head={head} reflecting={reflecting} />
      <div class="reflection-foot">
        <Button tone={isFinished || waiting === null ? 'plain' : 'main'} onPress={onGoOn}>
          {t(isFinished ? 'reflection.change' : isBegun ? 'reflection.goOn' : 'reflection.begin')}
        </Button>
      </div>
    </>
  );
}
