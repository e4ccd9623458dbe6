/** Whether and how plans come back. */
import { t } from '@/locales/t.ts';
import type { ReminderChoice } from '@/state/reminder-choice.ts';
import { SwitchSetting } from '../SwitchSetting.tsx';
import { NotifySetting } from './NotifySetting.tsx';
import type { SettingGroup } from './setting-group.ts';

/** `onSet` hears false where the settings cannot be read. */
export function remindersGroup(
  choice: ReminderChoice,
  onSet: (isDone: boolean) => void,
): SettingGroup {
  const reminders = [
    t('options.settings.reminders.label'),
    t('options.settings.reminders.about'),
  ] as const;
  const notify = [t('options.settings.notify.label'), t('options.settings.notify.about')] as const;
  return {
    id: 'reminders',
    title: t('options.settings.group.reminders'),
    rows: [
      {
        id: 'reminders',
        words: [...reminders, t('options.settings.reminders.also')],
        view: (
          <SwitchSetting
            label={reminders[0]}
            about={reminders[1]}
            isOn={choice.now.value.reminders}
            onSwitch={(isOn) => onSet(choice.setReminders(isOn))}
          />
        ),
      },
      {
        id: 'notify',
        words: [...notify, t('options.settings.notify.also')],
        view: <NotifySetting label={notify[0]} about={notify[1]} choice={choice} />,
      },
    ],
  };
}
