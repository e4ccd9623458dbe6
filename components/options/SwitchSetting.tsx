/** One setting that is on or off. */
import { useId } from 'preact/hooks';

export type SwitchSettingProps = {
  readonly label: string;
  readonly about: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
};

export function SwitchSetting({ label, about, isOn, onSwitch }: SwitchSettingProps) {
  const id = useId();
  return (
    <div class="switch-setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        <p class="small dim" id={`${id}-about`}>
          {about}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        aria-describedby={`${id}-about`}
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}
