/** One setting in minutes; a number outside the limits stays visible and the old one holds. */
import { useId, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';

export type MinutesSettingProps = {
  readonly label: string;
  readonly about: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onSet: (minutes: number) => void;
};

export function MinutesSetting(props: MinutesSettingProps) {
  const { label, about, value, least, most, onSet } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const isWrong = typed !== null && minutesIn(typed, least, most) === undefined;
  const limits = [String(least), String(most)] as const;

  return (
    <div class="setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        <p class="small dim" id={`${id}-about`}>
          {about}
        </p>
        <p class="small wording-trouble" id={`${id}-trouble`} role="status">
          {isWrong && t('options.settings.outside', [...limits, String(value)])}
        </p>
      </div>
      <div class="minutes">
        <input
          id={id}
          class="field"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          aria-describedby={isWrong ? `${id}-trouble` : `${id}-about`}
          aria-invalid={isWrong}
          value={typed ?? String(value)}
          onFocus={(event) => setTyped(event.currentTarget.value)}
          onInput={(event) => {
            const { value: text } = event.currentTarget;
            setTyped(text);
            const minutes = minutesIn(text, least, most);
            if (minutes !== undefined) onSet(minutes);
          }}
          onBlur={() => setTyped(null)}
        />
        <span aria-hidden="true">{t('options.settings.minutes')}</span>
      </div>
    </div>
  );
}

function minutesIn(text: string, least: number, most: number): number | undefined {
  const minutes = Number(text);
  const fits = text.trim() !== '' && Number.isInteger(minutes);
  return fits && minutes >= least && minutes <= most ? minutes : undefined;
}
