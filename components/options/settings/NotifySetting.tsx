/** Whether plans come back as a notification as well; the browser asks the person first. */
import { useId, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { ReminderChoice } from '@/state/reminder-choice.ts';

export type NotifySettingProps = {
  readonly label: string;
  readonly about: string;
  readonly choice: ReminderChoice;
};

export function NotifySetting({ label, about, choice }: NotifySettingProps) {
  const id = useId();
  const [trouble, setTrouble] = useState('');
  const { reminders, notify } = choice.now.value;

  async function onSwitch(): Promise<void> {
    setTrouble('');
    // The browser asks only in the turn of the click.
    const outcome = await choice.setNotify(!notify);
    if (outcome !== 'done') setTrouble(t(`options.settings.notify.${outcome}`));
  }

  return (
    <div class="switch-setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        <p class="small dim" id={`${id}-about`}>
          {reminders ? about : t('options.settings.notify.without')}
        </p>
        <p class="small notify-trouble" role="status">
          {trouble}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        aria-describedby={`${id}-about`}
        disabled={!reminders}
        checked={notify}
        aria-checked={notify}
        onClick={(event) => {
          // It moves when the browser has done it: a question refused leaves it as it was.
          event.preventDefault();
          void onSwitch();
        }}
      />
    </div>
  );
}
