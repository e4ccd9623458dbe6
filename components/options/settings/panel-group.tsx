/** When and where the panel stands in a call. */
import type { Settings } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { ChoiceSetting } from '../ChoiceSetting.tsx';
import type { SettingGroup } from './setting-group.ts';
import { WidthSetting } from './WidthSetting.tsx';

export function panelGroup(now: Settings, set: (fields: Partial<Settings>) => void): SettingGroup {
  const appear = [t('options.settings.appear.label'), t('options.settings.appear.about')] as const;
  const side = [t('options.settings.side.label'), t('options.settings.side.about')] as const;
  const width = [t('options.settings.width.label'), t('options.settings.width.about')] as const;
  return {
    id: 'panel',
    title: t('options.settings.group.panel'),
    rows: [
      {
        id: 'appear',
        words: [...appear, t('options.settings.appear.also')],
        view: (
          <ChoiceSetting
            name="appear"
            label={appear[0]}
            about={appear[1]}
            value={now.appear}
            choices={[
              { value: 'waiting', label: t('options.settings.appear.waiting') },
              { value: 'always', label: t('options.settings.appear.always') },
              { value: 'request', label: t('options.settings.appear.request') },
            ]}
            onChoose={(chosen) => set({ appear: chosen })}
          />
        ),
      },
      {
        id: 'side',
        words: [...side, t('options.settings.side.also')],
        view: (
          <ChoiceSetting
            name="side"
            label={side[0]}
            about={side[1]}
            value={now.side}
            choices={[
              { value: 'left', label: t('options.settings.side.left') },
              { value: 'right', label: t('options.settings.side.right') },
            ]}
            onChoose={(chosen) => set({ side: chosen })}
          />
        ),
      },
      {
        id: 'width',
        words: [...width, t('options.settings.width.also')],
        view: (
          <WidthSetting
            label={width[0]}
            about={width[1]}
            value={now.width}
            onSet={(chosen) => set({ width: chosen })}
          />
        ),
      },
    ],
  };
}
