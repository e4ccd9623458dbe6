/** When an interview began, to be mended; what cannot be taken stays visible, and the old time holds. */
import { useId, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { dateWords } from './dates.ts';

export type BeginningFieldProps = {
  readonly startedAt: number;
  readonly onChange: (startedAt: number) => void;
};

type Typed = { readonly text: string; readonly isRefused: boolean };

/** Before it lies only what was mistyped. */
const EARLIEST = new Date(2000, 0).getTime();

/** Taken, or refused, when the field is left: on its way a year is that of Charlemagne. */
export function BeginningField({ startedAt, onChange }: BeginningFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const standing = localTime(startedAt);
  const isRefused = typed?.isRefused === true;

  function take(): void {
    if (typed === null) return;
    const time = timeIn(typed.text);
    if (typed.text === standing) setTyped(null);
    else if (time === undefined) setTyped({ ...typed, isRefused: true });
    else {
      setTyped(null);
      onChange(time);
    }
  }

  return (
    <div class="head-field">
      <label for={id}>{t('interviews.head.began')}</label>
      <input
        id={id}
        class="field"
        type="datetime-local"
        min={localTime(EARLIEST)}
        max={localTime(Date.now())}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-trouble` : undefined}
        value={typed?.text ?? standing}
        onInput={(event) => {
          const text = event.currentTarget.value;
          // Said once: until the time can be taken the words stay where they are.
          setTyped({ text, isRefused: isRefused && timeIn(text) === undefined });
        }}
        onBlur={take}
      />
      <p class="small head-trouble" id={`${id}-trouble`} role="status">
        {isRefused && t('interviews.head.beganWrong', [dateWords(startedAt, 'full')])}
      </p>
    </div>
  );
}

const MINUTE = 60_000;

/** As the field wants it: without a zone, in the person's own. */
function localTime(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * MINUTE;
  return new Date(time - offset).toISOString().slice(0, 16);
}

function timeIn(text: string): number | undefined {
  const time = new Date(text).getTime();
  return time >= EARLIEST && time <= Date.now() ? time : undefined;
}
