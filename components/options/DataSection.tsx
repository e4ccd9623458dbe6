/** What is stored, how much of it, and where. */
import type { ReadonlySignal } from '@preact/signals';
import { t } from '@/locales/t.ts';

export type DataSectionProps = {
  readonly interviews: ReadonlySignal<number>;
  /** Undefined until counted. */
  readonly records: ReadonlySignal<number | undefined>;
};

export function DataSection({ interviews, records }: DataSectionProps) {
  const count = records.value;
  return (
    <section class="data" id="data" aria-labelledby="data-title">
      <h1 id="data-title">{t('options.data.title')}</h1>
      <p>{t('options.data.where')}</p>
      <p>{t('options.data.network')}</p>
      <p class="dim">
        {t('options.data.interviews', interviews.value)}
        {count !== undefined && (
          <span class="data-records">{t('options.data.records', count)}</span>
        )}
      </p>
      <a class="button" href="interviews.html">
        {t('options.data.open')}
      </a>
    </section>
  );
}
