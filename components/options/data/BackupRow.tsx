/** The second copy on this computer, and the daily ones. */
import type { BackupStatus } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import { DataRow } from './DataRow.tsx';
import { agoWords, dayWords } from './data-words.ts';

export type BackupRowProps = {
  readonly backup: BackupStatus | undefined;
  /** How many records there are to copy. */
  readonly records: number;
  /** What stands there until it is known. */
  readonly unknown: string;
  readonly now: number;
};

export function BackupRow({ backup, records, unknown, now }: BackupRowProps) {
  if (backup?.kind === 'unavailable') {
    return (
      <DataRow title={t('options.data.backup.title')}>
        <p class="row-trouble">{t('options.data.backup.unavailable')}</p>
      </DataRow>
    );
  }
  return (
    <DataRow
      title={t('options.data.backup.title')}
      about={t('options.data.backup.about')}
      facts={<Facts backup={backup} records={records} unknown={unknown} now={now} />}
    />
  );
}

type FactsProps = {
  readonly backup: Extract<BackupStatus, { readonly kind: 'kept' }> | undefined;
  readonly records: number;
  readonly unknown: string;
  readonly now: number;
};

function Facts({ backup, records, unknown, now }: FactsProps) {
  if (backup === undefined) return <li class="dim">{unknown}</li>;
  const { at, days } = backup;
  const oldest = days.at(-1);
  return (
    <>
      <li>
        {at === null
          ? t(records === 0 ? 'options.data.backup.never' : 'options.data.backup.notYet')
          : t('options.data.backup.at', [agoWords(at, now)])}
      </li>
      <li>
        {oldest === undefined
          ? t('options.data.backup.noDay')
          : t('options.data.backup.days', days.length, [String(days.length), dayWords(oldest.day)])}
      </li>
    </>
  );
}
