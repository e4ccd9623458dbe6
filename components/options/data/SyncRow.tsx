/** What the browser's account sync may carry: the two switches, and how it stands. */

import { useState } from 'preact/hooks';
import type { MailboxStatus } from '@/domain/copies.ts';
import { keys } from '@/domain/keys.ts';
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import type { YourData } from '@/state/your-data.ts';
import { SwitchSetting } from '../SwitchSetting.tsx';
import { DataRow } from './DataRow.tsx';
import { StepWord } from './StepWord.tsx';
import { SyncFacts } from './SyncFacts.tsx';

export type SyncRowProps = {
  readonly data: YourData;
  readonly settings: SettingsEditor;
  /** What stands there until it is known. */
  readonly unknown: string;
};

export function SyncRow({ data, settings, unknown }: SyncRowProps) {
  const [isRefused, setRefused] = useState(false);
  const now = settings.settings.value;
  const status = data.status.value;
  const mailbox = status?.mailbox;
  const canBeRead = !status?.unreadable.some(({ key }) => key === keys.settings);

  function set(fields: Partial<Settings>): void {
    const done = settings.set(fields);
    setRefused(!done);
    if (!done) void data.refresh();
    // What is taken out of the account is to be gone at once, not after the usual pause.
    if (done) void data.exchange();
  }

  if (mailbox?.kind === 'unavailable') {
    return (
      <DataRow
        id="sync"
        title={t('options.data.sync.title')}
        about={t('options.data.sync.unavailable')}
      />
    );
  }
  return (
    <div class="data-row" id="sync">
      <SwitchSetting
        label={t('options.data.sync.title')}
        about={`${t('options.data.sync.about')} ${t('options.data.sync.all')}`}
        isOn={now.sync}
        onSwitch={(sync) => set({ sync })}
      />
      {now.sync && (
        <SwitchSetting
          label={t('options.data.sync.notes')}
          about={t('options.data.sync.notesAbout')}
          isOn={now.syncNotes}
          onSwitch={(syncNotes) => set({ syncNotes })}
        />
      )}
      {isRefused && !canBeRead && (
        <p class="trouble small" role="alert">
          {t('options.data.sync.refusedSwitch')}
        </p>
      )}
      {now.sync ? (
        <Standing data={data} mailbox={mailbox} unknown={unknown} wantsNotes={now.syncNotes} />
      ) : (
        <p class="small">{t('options.data.sync.off')}</p>
      )}
      <StepWord
        data={data}
        words={{
          exchange: {
            done: t(now.sync ? 'options.data.sync.done' : 'options.data.sync.emptied'),
            failed: t(now.sync ? 'options.data.sync.failed' : 'options.data.sync.notEmptied'),
          },
        }}
      />
    </div>
  );
}

type StandingProps = Pick<SyncRowProps, 'data' | 'unknown'> & {
  readonly mailbox: MailboxStatus | undefined;
  readonly wantsNotes: boolean;
};

function Standing({ data, mailbox, unknown, wantsNotes }: StandingProps) {
  if (mailbox?.kind === 'on') {
    return <SyncFacts data={data} mailbox={mailbox} wantsNotes={wantsNotes} />;
  }
  return <p class="dim">{unknown}</p>;
}
