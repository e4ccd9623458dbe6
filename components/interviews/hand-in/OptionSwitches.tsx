/** What is in a report and what is masked in it, as a few boxes to tick. */
import { useId } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { HandIn, HandInOptions } from '@/state/hand-in.ts';
import '../../ui/check-row.css';

const LABELS: Readonly<Record<keyof HandInOptions, () => string>> = {
  maskNames: () => t('handIn.maskNames'),
  maskRoles: () => t('handIn.maskRoles'),
  reflection: () => t('handIn.reflection'),
  moments: () => t('handIn.moments'),
};

const SHOWN = ['reflection', 'moments', 'maskNames', 'maskRoles'] as const;

export function OptionSwitches({ handIn }: { readonly handIn: HandIn }) {
  const about = useId();
  const options = handIn.options.value;
  const shown = SHOWN.filter((name) => name !== 'maskRoles' || options.maskNames);
  return (
    <fieldset class="hand-in-options">
      <legend class="small dim">{t('handIn.options')}</legend>
      {shown.map((name) => (
        <label key={name} class="check-row">
          <input
            type="checkbox"
            checked={options[name]}
            aria-describedby={name === 'maskNames' && options.maskNames ? about : undefined}
            onChange={(event) => handIn.choose({ [name]: event.currentTarget.checked })}
          />
          <span>{LABELS[name]()}</span>
        </label>
      ))}
      {options.maskNames && (
        <p class="small dim" id={about}>
          {t('handIn.maskedAbout')}
        </p>
      )}
    </fieldset>
  );
}
