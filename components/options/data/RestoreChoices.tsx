/** The copies there are: a file of one's own, and the daily ones. */
import { ChevronRight, FolderOpen } from 'lucide';
import { useRef } from 'preact/hooks';
import type { DayCopy } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import type { ChosenFile } from '@/state/chosen-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { countWords } from '../count-words.ts';
import { dayWords } from './data-words.ts';

export type RestoreChoicesProps = {
  /** Newest first. */
  readonly days: readonly DayCopy[];
  readonly onFile: (file: ChosenFile) => void;
  readonly onDay: (day: string) => void;
  readonly onCancel: () => void;
};

export function RestoreChoices({ days, onFile, onDay, onCancel }: RestoreChoicesProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <h3 id="restore-title">{t('options.data.restore.choose')}</h3>
      <div class="card-buttons">
        <Button icon={FolderOpen} onPress={() => chooser.current?.click()}>
          {t('options.data.restore.file')}
        </Button>
        <Button onPress={onCancel}>{t('options.data.restore.cancel')}</Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('options.data.restore.fileLabel')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file chosen again is a choice again.
          event.currentTarget.value = '';
        }}
      />
      {days.length === 0 ? (
        <p class="small dim">{t('options.data.restore.noDays')}</p>
      ) : (
        <>
          <h4 class="day-title small dim" id="restore-days">
            {t('options.data.restore.days')}
          </h4>
          <ul class="day-list" aria-labelledby="restore-days">
            {days.map(({ day, records }) => (
              <li key={day}>
                <button type="button" class="day" onClick={() => onDay(day)}>
                  <span>{dayWords(day)}</span>
                  <span class="small dim">
                    {t('options.data.stored.records', records, [countWords(records)])}
                  </span>
                  <Icon node={ChevronRight} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
