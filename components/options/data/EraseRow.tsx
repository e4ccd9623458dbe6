/** Deleting everything: said exactly, asked once more, with a way back for thirty days. */
import { useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { countWords } from '../count-words.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DataRow } from './DataRow.tsx';
import { dateWords } from './data-words.ts';
import { ErasedCard } from './ErasedCard.tsx';
import { StepWord } from './StepWord.tsx';

/** How long the copy is kept, in milliseconds (as the background keeps it). */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

export type EraseRowProps = { readonly data: YourData };

export function EraseRow({ data }: EraseRowProps) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const status = data.status.value;
  const erased = status?.erased ?? null;
  return (
    <DataRow
      title={t('options.data.erase.title')}
      about={t('options.data.erase.about')}
      control={<Button onPress={() => setAsking(true)}>{t('options.data.erase.button')}</Button>}
    >
      <StepWord
        data={data}
        words={{
          erase: { done: t('options.data.erase.done'), failed: t('options.data.erase.failed') },
          'bring-back': {
            done: t('options.data.erase.broughtBack'),
            failed: t('options.data.erase.notBack'),
          },
          'erase-now': {
            done: t('options.data.erase.nowDone'),
            failed: t('options.data.erase.nowFailed'),
          },
        }}
      />
      {erased !== null && (
        <ErasedCard data={data} erased={erased} isEmpty={status?.stored.records === 0} />
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('options.data.erase.ask')}
          confirm={t('options.data.erase.confirm')}
          cancel={t('options.data.erase.cancel')}
          onClose={close}
          onConfirm={() => {
            close();
            void data.eraseAll();
          }}
        >
          <WhatGoes data={data} />
        </ConfirmDialog>
      )}
    </DataRow>
  );
}

function WhatGoes({ data }: EraseRowProps) {
  const interviews = data.status.value?.stored.interviews ?? 0;
  return (
    <>
      <ul class="goes">
        <li>{t('options.data.erase.here', interviews, [countWords(interviews)])}</li>
        <li>{t('options.data.erase.account')}</li>
        <li>{t('options.data.erase.devices')}</li>
      </ul>
      <p>{t('options.data.erase.copy', [dateWords(data.now.value + KEPT_FOR)])}</p>
      <p>{t('options.data.erase.files')}</p>
    </>
  );
}
