/** What a person may set, each with a sentence that says what it does. */
import { useState } from 'preact/hooks';
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import { CallSitesSection } from './CallSitesSection.tsx';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { MinutesSetting } from './MinutesSetting.tsx';
import { MomentNamesSetting } from './MomentNamesSetting.tsx';

/** As the stored field allows it (domain/settings.ts). */
const PLANNED = { least: 5, most: 480 } as const;

export type SettingsSectionProps = {
  readonly editor: SettingsEditor;
  readonly sites: CallSites;
};

export function SettingsSection({ editor, sites }: SettingsSectionProps) {
  const [isRefused, setRefused] = useState(false);
  const now = editor.settings.value;
  const set = (fields: Partial<Settings>) => setRefused(!editor.set(fields));
  return (
    <section class="settings" id="settings" aria-labelledby="settings-title">
      <h1 id="settings-title">{t('options.settings.title')}</h1>
      <p class="lead dim">{t('options.settings.about')}</p>
      {isRefused && (
        <p class="trouble" role="alert">
          {t('options.settings.unreadable')}
        </p>
      )}
      <div class="setting-list">
        <ChoiceSetting
          name="theme"
          label={t('options.settings.theme.label')}
          about={t('options.settings.theme.about')}
          value={now.theme}
          choices={[
            { value: 'auto', label: t('options.settings.theme.auto') },
            { value: 'light', label: t('options.settings.theme.light') },
            { value: 'dark', label: t('options.settings.theme.dark') },
          ]}
          onChoose={(theme) => set({ theme })}
        />
        <ChoiceSetting
          name="side"
          label={t('options.settings.side.label')}
          about={t('options.settings.side.about')}
          value={now.side}
          choices={[
            { value: 'left', label: t('options.settings.side.left') },
            { value: 'right', label: t('options.settings.side.right') },
          ]}
          onChoose={(side) => set({ side })}
        />
        <ChoiceSetting
          name="appear"
          label={t('options.settings.appear.label')}
          about={t('options.settings.appear.about')}
          value={now.appear}
          choices={[
            { value: 'waiting', label: t('options.settings.appear.waiting') },
            { value: 'always', label: t('options.settings.appear.always') },
            { value: 'request', label: t('options.settings.appear.request') },
          ]}
          onChoose={(appear) => set({ appear })}
        />
        <MinutesSetting
          label={t('options.settings.planned.label')}
          about={t('options.settings.planned.about', [String(PLANNED.least), String(PLANNED.most)])}
          value={now.plannedMinutes}
          {...PLANNED}
          onSet={(plannedMinutes) => set({ plannedMinutes })}
        />
        <MomentNamesSetting names={now} onName={set} />
      </div>
      <CallSitesSection sites={sites} />
    </section>
  );
}
