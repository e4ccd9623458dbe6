/**
 * The person's own names for the kinds of moments. An empty field shows the usual word, which then holds.
 *
 * Takes the names and a callback; knows no storage.
 */
import { useId, useState } from 'preact/hooks';
import { MOMENT_KINDS, type MomentKind } from '@/domain/moment.ts';
import { MOMENT_NAME_LENGTH, type MomentNames, momentName } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import './moment-names.css';

export type MomentNamesSettingProps = {
  readonly names: MomentNames;
  readonly onName: (name: Partial<MomentNames>) => void;
};

export function MomentNamesSetting({ names, onName }: MomentNamesSettingProps) {
  const id = useId();
  return (
    <fieldset class="setting" aria-labelledby={id} aria-describedby={`${id}-about`}>
      <div class="setting-words">
        <p class="moment-names-label" id={id}>
          {t('options.settings.moments.label')}
        </p>
        <p class="small dim" id={`${id}-about`}>
          {t('options.settings.moments.about')}
        </p>
      </div>
      <div class="moment-names">
        {MOMENT_KINDS.map((kind) => (
          <NameField
            key={kind}
            kind={kind}
            name={names[`${kind}Name`]}
            onName={(name) => onName({ [`${kind}Name`]: name })}
          />
        ))}
      </div>
    </fieldset>
  );
}

type NameFieldProps = {
  readonly kind: MomentKind;
  readonly name: string;
  readonly onName: (name: string) => void;
};

function NameField({ kind, name, onName }: NameFieldProps) {
  // A space at the end is kept under the cursor: another word may follow.
  const [typed, setTyped] = useState<string | null>(null);
  const usual = t(`moments.kind.${kind}`);
  return (
    <label class="small dim">
      {usual}
      <input
        class="field"
        type="text"
        dir="auto"
        maxLength={MOMENT_NAME_LENGTH}
        placeholder={usual}
        value={typed ?? name}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          onName(momentName(value));
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
