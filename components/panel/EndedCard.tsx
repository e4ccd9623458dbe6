/**
 * What stands once the interview has ended: what is kept and was made, and where to go from here.
 *
 * While the short debrief stands above it, what to do next is there and not here.
 */
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/locales/t.ts';
import type { Debrief } from '@/state/debrief.ts';
import type { LeftOver } from '@/state/left-over.ts';

export type EndedCardProps = {
  readonly asked: number;
  readonly all: number;
  readonly onRead: () => void;
  readonly onGoOn: () => void;
  readonly onNew: () => void;
  /** Questions chosen meanwhile for another interview are waiting. */
  readonly hasNext: boolean;
  readonly leftOver: LeftOver;
  readonly debrief: Pick<Debrief, 'stage' | 'plan'>;
  readonly onBegin: () => void;
};

export function EndedCard(props: EndedCardProps) {
  const { leftOver, debrief } = props;
  const stage = debrief.stage.value;
  const isLeftOver = leftOver.message.value !== '';
  const waits = stage === 'waiting' || stage === 'putOff';
  const next = stage === 'open' ? 'debrief' : isLeftOver ? 'copy' : waits ? 'begin' : 'read';
  const toneOf = (step: typeof next) => (step === next ? 'main' : 'plain');
  return (
    <section class="ended" aria-label={t('ended.title')}>
      <h2 tabIndex={-1}>{t('ended.title')}</h2>
      <p>{t('ended.kept', [String(props.asked), String(props.all)])}</p>
      {stage === 'putOff' && <p class="ended-made">{t('debrief.putOff')}</p>}
      {stage === 'done' && <Made plan={debrief.plan} />}
      {isLeftOver && (
        <div class="left-over">
          <p class="small">{t('leftOver.about')}</p>
          <blockquote class="left-over-words small" dir="auto">
            {leftOver.message.value}
          </blockquote>
          <Button tone={toneOf('copy')} onPress={leftOver.copy}>
            {t('leftOver.copy')}
          </Button>
        </div>
      )}
      <div class="ended-actions">
        {waits && (
          <Button tone={toneOf('begin')} onPress={props.onBegin}>
            {t('debrief.begin')}
          </Button>
        )}
        <Button tone={toneOf('read')} onPress={props.onRead}>
          {t('ended.read')}
        </Button>
        <Button onPress={props.onNew}>{props.hasNext ? t('ended.next') : t('ended.new')}</Button>
        <Button tone="quiet" onPress={props.onGoOn}>
          {t('ended.goOn')}
        </Button>
        {stage === 'done' && (
          <Button tone="quiet" onPress={props.onBegin}>
            {t('debrief.again')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Made({ plan }: Pick<Debrief, 'plan'>) {
  const kept = plan.kept.value;
  return (
    <div class="ended-made">
      <p>{kept === undefined ? t('debrief.through') : t('debrief.made')}</p>
      {kept !== undefined && (
        <p class="ended-plan" dir="auto">
          {t('debrief.sentence', [kept.moment, kept.action])}
        </p>
      )}
    </div>
  );
}
