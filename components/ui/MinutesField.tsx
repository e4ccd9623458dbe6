/** A length in whole minutes, kept as it is typed. */
import { useId, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';

export type MinutesFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (minutes: number) => void;
};

/** A number on its way (`4` of `45`, or nothing) stays in the field and is not taken. */
export function MinutesField({ label, value, least, most, onChange }: MinutesFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);

  function fits(text: string): boolean {
    const minutes = Number(text);
    return text !== '' && Number.isInteger(minutes) && minutes >= least && minutes <= most;
  }

  const isTaken = typed === null || fits(typed);
  return (
    <>
      <label for={`${id}field`}>{label}</label>
      <input
        id={`${id}field`}
        class="field"
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={typed ?? String(value)}
        aria-invalid={!isTaken}
        aria-describedby={isTaken ? undefined : id}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (fits(text)) onChange(Number(text));
        }}
        onBlur={() => setTyped(null)}
      />
      {!isTaken && (
        <p class="small about-range" id={id} role="status">
          {t('popup.form.range', [String(least), String(most)])}
        </p>
      )}
    </>
  );
}
