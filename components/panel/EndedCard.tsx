/** What stands on top once the interview has ended: what is kept, and where to go from here. */
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/locales/t.ts';
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
};

export function EndedCard({
  asked,
  all,
  onRead,
  onGoOn,
  onNew,
  hasNext,
  leftOver,
}: EndedCardProps) {
  const isLeftOver = leftOver.message.value !== '';
  return (
    <section class="ended" aria-label={t('ended.title')}>
      <h2>{t('ended.title')}</h2>
      <p>{t('ended.kept', [String(asked), String(all)])}</p>
      {isLeftOver && (
        <div class="left-over">
          <p class="small">{t('leftOver.about')}</p>
          <blockquote class="left-over-words small" dir="auto">
            {leftOver.message.value}
          </blockquote>
          <Button tone="main" onPress={leftOver.copy}>
            {t('leftOver.copy')}
          </Button>
        </div>
      )}
      <div class="ended-actions">
        <Button tone={isLeftOver ? 'plain' : 'main'} onPress={onRead}>
          {t('ended.read')}
        </Button>
        <Button onPress={onNew}>{hasNext ? t('ended.next') : t('ended.new')}</Button>
        <Button tone="quiet" onPress={onGoOn}>
          {t('ended.goOn')}
        </Button>
      </div>
    </section>
  );
}
