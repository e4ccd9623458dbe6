/** Getting a copy back: choose one, see what would change, then say how. */
import { useRef } from 'preact/hooks';
import type { DayCopy } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { RestoreState } from '@/state/restoring.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnNews } from '../focus-news.ts';
import { DataRow } from './DataRow.tsx';
import { agoWords } from './data-words.ts';
import { RestoreChoices } from './RestoreChoices.tsx';
import { RestorePreviewCard } from './RestorePreviewCard.tsx';
import { copyWords, faultWords } from './restore-words.ts';
import { StepWord } from './StepWord.tsx';
import './restore.css';

export type RestoreRowProps = { readonly data: YourData };

export function RestoreRow({ data }: RestoreRowProps) {
  const { restoring } = data;
  const opener = useRef<HTMLButtonElement>(null);
  const state = restoring.state.value;
  const isOpen = state.kind !== 'closed';
  const status = data.status.value;
  const undo = status?.undoRestore ?? null;

  function close(): void {
    restoring.close();
    opener.current?.focus();
  }

  return (
    <DataRow
      title={t('options.data.restore.title')}
      about={t('options.data.restore.about')}
      control={
        <Button
          buttonRef={opener}
          expanded={isOpen}
          onPress={() => (isOpen ? close() : restoring.open())}
        >
          {t('options.data.restore.button')}
        </Button>
      }
    >
      {isOpen && (
        <RestorePanel
          data={data}
          state={state}
          days={status?.backup.kind === 'kept' ? status.backup.days : []}
          onCancel={close}
        />
      )}
      <StepWord
        data={data}
        words={{
          restore: {
            done: t('options.data.restore.done'),
            failed: t('options.data.restore.failed'),
          },
          undo: {
            done: t('options.data.restore.undone'),
            failed: t('options.data.restore.undoFailed'),
          },
        }}
      />
      {undo !== null && (
        <div class="last-restore">
          <p class="small dim">
            {t('options.data.restore.undoAbout', [agoWords(undo.at, data.now.value)])}
          </p>
          <Button onPress={() => void data.undoRestore()}>{t('options.data.restore.undo')}</Button>
        </div>
      )}
    </DataRow>
  );
}

type RestorePanelProps = {
  readonly data: YourData;
  readonly state: RestoreState;
  readonly days: readonly DayCopy[];
  readonly onCancel: () => void;
};

function RestorePanel({ data, state, days, onCancel }: RestorePanelProps) {
  const { restoring } = data;
  const card = useRef<HTMLElement>(null);
  // What was pressed is gone; the keyboard goes on at what came of it.
  useFocusOnNews(card, state.kind);

  return (
    <section class="data-card" ref={card} tabIndex={-1} aria-labelledby="restore-title">
      {state.kind === 'reading' && (
        <p id="restore-title" role="status">
          {t('options.data.restore.reading')}
        </p>
      )}
      {state.kind === 'preview' && (
        <RestorePreviewCard
          copy={state.copy}
          preview={state.preview}
          onApply={(mode) => void restoring.apply(mode)}
          onCancel={onCancel}
        />
      )}
      {state.kind === 'fault' && (
        <div class="trouble" role="alert">
          <p>{t('options.data.restore.trouble', [copyWords(state.copy)])}</p>
          <p>{faultWords(state.fault)}</p>
        </div>
      )}
      {(state.kind === 'choosing' || state.kind === 'fault') && (
        <RestoreChoices
          days={days}
          onFile={(file) => void restoring.chooseFile(file)}
          onDay={(day) => void restoring.chooseDay(day)}
          onCancel={onCancel}
        />
      )}
    </section>
  );
}
