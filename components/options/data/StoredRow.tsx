/** What is stored on this computer, and how much of it. */
import type { StoredStatus } from '@/domain/copies.ts';
import { t } from '@/locales/t.ts';
import { countWords } from '../count-words.ts';
import { DataRow } from './DataRow.tsx';
import { bytesWords } from './data-words.ts';

export type StoredRowProps = {
  readonly stored: StoredStatus | undefined;
  /** What stands there until it is known. */
  readonly unknown: string;
  /** Values that could not be read and were copied aside. */
  readonly setAside: number;
};

export function StoredRow({ stored, unknown, setAside }: StoredRowProps) {
  return (
    <DataRow
      title={t('options.data.stored.title')}
      about={t('options.data.stored.about')}
      facts={<Facts stored={stored} unknown={unknown} />}
      control={
        <a class="button" href="interviews.html">
          {t('options.data.stored.open')}
        </a>
      }
    >
      {setAside > 0 && <p class="small dim">{t('options.data.stored.aside', setAside)}</p>}
    </DataRow>
  );
}

function Facts({ stored, unknown }: Pick<StoredRowProps, 'stored' | 'unknown'>) {
  if (stored === undefined) return <li class="dim">{unknown}</li>;
  const { interviews, records, bytes } = stored;
  return (
    <>
      <li>{t('options.data.stored.interviews', interviews, [countWords(interviews)])}</li>
      <li>{t('options.data.stored.records', records, [countWords(records)])}</li>
      {bytes !== null && <li>{bytesWords(bytes)}</li>}
    </>
  );
}
