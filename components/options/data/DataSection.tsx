/** Your data: what is stored and where, what is carried, the copies, and deleting it all. */
import type { RecordKey } from '@/domain/keys.ts';
import { t } from '@/locales/t.ts';
import type { RecordAbout } from '@/state/record-about.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupRow } from './BackupRow.tsx';
import { EraseRow } from './EraseRow.tsx';
import { FileRow } from './FileRow.tsx';
import { RestoreRow } from './RestoreRow.tsx';
import { StepWord } from './StepWord.tsx';
import { StoredRow } from './StoredRow.tsx';
import { SyncRow } from './SyncRow.tsx';
import { UnreadableCard } from './UnreadableCard.tsx';
import './data.css';

export type DataSectionProps = {
  readonly data: YourData;
  readonly settings: SettingsEditor;
  readonly aboutOf: (key: RecordKey) => RecordAbout;
};

export function DataSection({ data, settings, aboutOf }: DataSectionProps) {
  const status = data.status.value;
  const unknown = t(data.isUnanswered.value ? 'options.data.unknown' : 'options.data.counting');
  const unreadable = status?.unreadable ?? [];
  return (
    <section
      class="data"
      id="data"
      aria-labelledby="data-title"
      aria-busy={data.underWay.value !== null}
    >
      <h1 id="data-title">{t('options.data.title')}</h1>
      <p class="lead dim">{t('options.data.network')}</p>
      {data.isUnanswered.value && <Unanswered data={data} />}
      {unreadable.length > 0 && (
        <UnreadableCard data={data} unreadable={unreadable} aboutOf={aboutOf} />
      )}
      <CardSteps data={data} />
      <div class="data-list">
        <StoredRow
          stored={status?.stored}
          unknown={unknown}
          // Of each that stands in the card a copy lies aside already.
          setAside={Math.max(0, (status?.setAside ?? 0) - unreadable.length)}
        />
        <SyncRow data={data} settings={settings} unknown={unknown} />
        <BackupRow
          backup={status?.backup}
          records={status?.stored.records ?? 0}
          unknown={unknown}
          now={data.now.value}
        />
        <FileRow data={data} />
        <RestoreRow data={data} />
        <EraseRow data={data} />
      </div>
    </section>
  );
}

function Unanswered({ data }: Pick<DataSectionProps, 'data'>) {
  return (
    <div class="trouble data-trouble" role="alert">
      <p>{t('options.data.unanswered')}</p>
      <Button onPress={() => void data.refresh()}>{t('options.data.again')}</Button>
    </div>
  );
}

/** How the steps of the card went: the last one takes the card away. */
function CardSteps({ data }: Pick<DataSectionProps, 'data'>) {
  const failed = t('options.data.unreadable.failed');
  return (
    <StepWord
      data={data}
      words={{
        heal: { done: t('options.data.unreadable.healed'), failed },
        'set-aside': { done: t('options.data.unreadable.isSetAside'), failed },
        keep: { done: t('options.data.unreadable.kept'), failed },
      }}
    />
  );
}
