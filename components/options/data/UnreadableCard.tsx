/** The records that cannot be read, each with what can be done about it. */
import type { UnreadableRecord } from '@/domain/copies.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { t } from '@/locales/t.ts';
import type { RecordAbout } from '@/state/record-about.ts';
import type { YourData } from '@/state/your-data.ts';
import { Button } from '../../ui/Button.tsx';
import { recordWords } from './record-words.ts';

export type UnreadableCardProps = {
  readonly data: YourData;
  readonly unreadable: readonly UnreadableRecord[];
  readonly aboutOf: (key: RecordKey) => RecordAbout;
};

export function UnreadableCard({ data, unreadable, aboutOf }: UnreadableCardProps) {
  return (
    <section class="data-card" data-tone="warning" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">{t('options.data.unreadable.title', unreadable.length)}</h2>
      <p>{t('options.data.unreadable.about')}</p>
      <ul>
        {unreadable.map((record) => (
          <UnreadableItem
            key={record.key}
            data={data}
            record={record}
            name={recordWords(aboutOf(record.key))}
          />
        ))}
      </ul>
    </section>
  );
}

type UnreadableItemProps = {
  readonly data: YourData;
  readonly record: UnreadableRecord;
  readonly name: string;
};

function UnreadableItem({ data, record, name }: UnreadableItemProps) {
  const { key, why, hasCopy } = record;
  const canHeal = why === 'damaged' && hasCopy;
  return (
    <li class="unreadable-item">
      <fieldset>
        <legend dir="auto">{name}</legend>
        <p class="small dim">{whyWords(record)}</p>
        <div class="card-buttons">
          {canHeal && (
            <Button tone="main" onPress={() => void data.heal(key)}>
              {t('options.data.unreadable.heal')}
            </Button>
          )}
          <Button onPress={() => void data.keep(key)}>{t('options.data.unreadable.keep')}</Button>
          <Button onPress={() => void data.setAside(key)}>
            {t('options.data.unreadable.setAside')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}

function whyWords({ why, hasCopy }: UnreadableRecord): string {
  if (why === 'newer') return t('options.data.unreadable.newer');
  return hasCopy ? t('options.data.unreadable.damagedCopy') : t('options.data.unreadable.damaged');
}
