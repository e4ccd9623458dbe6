/** What a person may set, in groups, each with a sentence that says what it does; and the search. */
import { useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { ReminderChoice } from '@/state/reminder-choice.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import type { TemplateChoice } from '@/state/template-choice.ts';
import { elsewhereGroup } from './elsewhere-group.tsx';
import { lookGroup } from './look-group.tsx';
import { panelGroup } from './panel-group.tsx';
import { questionsGroup } from './questions-group.tsx';
import { remindersGroup } from './reminders-group.tsx';
import { SettingFinder } from './SettingFinder.tsx';
import { countRows, foundIn, type SettingGroup } from './setting-group.ts';
import { sitesGroup } from './sites-group.tsx';
import { timeGroup } from './time-group.tsx';
import '../settings.css';

export type SettingsSectionProps = {
  readonly editor: SettingsEditor;
  readonly templates: Pick<TemplateChoice, 'all' | 'inUse' | 'use'>;
  readonly reminders: ReminderChoice;
  readonly sites: CallSites;
};

export function SettingsSection({ editor, templates, reminders, sites }: SettingsSectionProps) {
  const [isRefused, setRefused] = useState(false);
  const [query, seek] = useState('');
  const now = editor.settings.value;
  const set = (fields: Partial<Settings>) => setRefused(!editor.set(fields));
  const groups = [
    lookGroup(now, set),
    questionsGroup(templates),
    panelGroup(now, set),
    timeGroup(now, set),
    remindersGroup(reminders, (isDone) => setRefused(!isDone)),
    sitesGroup(sites),
    elsewhereGroup(),
  ];
  const found = foundIn(groups, query);
  return (
    <section class="settings" id="settings" aria-labelledby="settings-title">
      <h1 id="settings-title">{t('options.settings.title')}</h1>
      <p class="lead dim">{t('options.settings.lead')}</p>
      {isRefused && (
        <p class="trouble" role="alert">
          {t('options.settings.unreadable')}
        </p>
      )}
      <SettingFinder query={query} found={countRows(found)} onSeek={seek} />
      {found.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { title, rows } }: { readonly group: SettingGroup }) {
  const drawn = rows.map((row) => <div key={row.id}>{row.view}</div>);
  if (title === null) return <div>{drawn}</div>;
  return (
    <div class="setting-group">
      <h2>{title}</h2>
      <div class="setting-list">{drawn}</div>
    </div>
  );
}
