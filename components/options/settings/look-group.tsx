/** How Debrief looks, on every page and in the panel. */
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { ChoiceSetting } from '../ChoiceSetting.tsx';
import type { SettingGroup } from './setting-group.ts';

export function lookGroup(now: Settings, set: (fields: Partial<Settings>) => void): SettingGroup {
  const theme = [t('options.settings.theme.label'), t('options.settings.theme.about')] as const;
  const size = [
    t('options.settings.textSize.label'),
    t('options.settings.textSize.about'),
  ] as const;
  return {
    id: 'look',
    title: t('options.settings.group.look'),
    rows: [
      {
        id: 'theme',
        words: [...theme, t('options.settings.theme.also')],
        view: (
          <ChoiceSetting
            name="theme"
            label={theme[0]}
            about={theme[1]}
            value={now.theme}
            choices={[
              { value: 'auto', label: t('options.settings.theme.auto') },
              { value: 'light', label: t('options.settings.theme.light') },
              { value: 'dark', label: t('options.settings.theme.dark') },
            ]}
            onChoose={(chosen) => set({ theme: chosen })}
          />
        ),
      },
      {
        id: 'text-size',
        words: [...size, t('options.settings.textSize.also')],
        view: (
          <ChoiceSetting
            name="textSize"
            label={size[0]}
            about={size[1]}
            value={now.textSize}
            choices={[
              { value: 'small', label: t('options.settings.textSize.small') },
              { value: 'usual', label: t('options.settings.textSize.usual') },
              { value: 'large', label: t('options.settings.textSize.large') },
              { value: 'largest', label: t('options.settings.textSize.largest') },
            ]}
            onChoose={(textSize) => set({ textSize })}
          />
        ),
      },
    ],
  };
}
