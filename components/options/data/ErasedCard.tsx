/** After "delete everything": the copy that is kept for a while, and the two things to do with it. */
import { useState } from 'preact/hooks';
import type { ErasedCopy } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { dateWords } from './data-words.ts';

export type ErasedCardProps = {
  readonly data: YourData;
  readonly erased: ErasedCopy;
  /** Nothing has been written since, nor brought back. */
  readonly isEmpty: boolean;
};

export function ErasedCard({ data, erased, isEmpty }: ErasedCardProps) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <section class="data-card" aria-labelledby="erased-title">
      <h3 id="erased-title">
        {t(isEmpty ? 'options.data.erase.kept' : 'options.data.erase.keptStill', [
          dateWords(erased.at),
        ])}
      </h3>
      <p>{t('options.data.erase.keptAbout', [dateWords(erased.until)])}</p>
      <div class="card-buttons">
        <Button tone={isEmpty ? 'main' : 'plain'} onPress={() => void data.bringBack()}>
          {t('options.data.erase.bringBack')}
        </Button>
        <Button onPress={() => setAsking(true)}>{t('options.data.erase.now')}</Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('options.data.erase.nowAsk')}
          confirm={t('options.data.erase.nowConfirm')}
          cancel={t('options.data.erase.cancel')}
          onClose={close}
          onConfirm={() => {
            close();
            void data.eraseNow();
          }}
        >
          <p>{t(isEmpty ? 'options.data.erase.nowAbout' : 'options.data.erase.nowAboutStill')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
