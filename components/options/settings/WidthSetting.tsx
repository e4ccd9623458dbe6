/** How wide the panel stands in a call: a slider, since nobody thinks in pixels. */
import { useId } from 'preact/hooks';
import { LEAST_WIDTH, MOST_WIDTH } from '@/domain/call/phase.ts';
import { t } from '@/locales/t.ts';

export type WidthSettingProps = {
  readonly label: string;
  readonly about: string;
  readonly value: number;
  readonly onSet: (width: number) => void;
};

/** In CSS pixels; both ends are multiples of it. */
const STEP = 10;

export function WidthSetting({ label, about, value, onSet }: WidthSettingProps) {
  const id = useId();
  const said = t('options.settings.width.pixels', [String(value)]);
  return (
    <div class="setting">
      <div class="setting-words">
        <label for={id}>{label}</label>
        <p class="small dim" id={`${id}-about`}>
          {about}
        </p>
      </div>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={LEAST_WIDTH}
          max={MOST_WIDTH}
          step={STEP}
          aria-describedby={`${id}-about`}
          aria-valuetext={said}
          value={value}
          onInput={(event) => onSet(event.currentTarget.valueAsNumber)}
        />
        <span class="slider-value" aria-hidden="true">
          {said}
        </span>
      </div>
    </div>
  );
}
