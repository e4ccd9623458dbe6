/** Name, language, edition and author of a template of one's own: they travel with its file. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TemplateDetails as Details } from '@/domain/own-template.ts';
import { CREDIT_LENGTH, isLanguageTag, NAME_LENGTH } from '@/domain/template-file.ts';
import { tidyWording } from '@/domain/wording.ts';
import { t } from '@/locales/t.ts';

export type TemplateDetailsProps = {
  readonly template: Details;
  /** All that is typed in one sitting is one step for undo. */
  readonly onSet: (details: Partial<Details>, sitting: string) => boolean;
};

export function TemplateDetails({ template, onSet }: TemplateDetailsProps) {
  const place = useRef<HTMLDivElement>(null);
  // Opened, it is to be written in: the name first.
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  return (
    <div class="template-details" ref={place}>
      <DetailField
        label={t('options.template.name')}
        value={template.name}
        limit={NAME_LENGTH}
        trouble={(text) => (text === '' ? t('options.template.nameEmpty') : null)}
        onSet={(name, sitting) => onSet({ name }, sitting)}
      />
      <DetailField
        label={t('options.template.language')}
        about={t('options.template.languageAbout')}
        value={template.language}
        limit={35}
        trouble={(text) => (isLanguageTag(text) ? null : t('options.template.languageWrong'))}
        onSet={(language, sitting) => onSet({ language }, sitting)}
      />
      <DetailField
        label={t('options.template.edition')}
        about={t('options.template.editionAbout')}
        value={template.edition}
        limit={CREDIT_LENGTH}
        onSet={(edition, sitting) => onSet({ edition }, sitting)}
      />
      <DetailField
        label={t('options.template.author')}
        value={template.author}
        limit={CREDIT_LENGTH}
        onSet={(author, sitting) => onSet({ author }, sitting)}
      />
    </div>
  );
}

type DetailFieldProps = {
  readonly label: string;
  readonly about?: string;
  readonly value: string;
  readonly limit: number;
  /** Why the words cannot stand; null: they can. */
  readonly trouble?: (text: string) => string | null;
  readonly onSet: (text: string, sitting: string) => boolean;
};

function DetailField(props: DetailFieldProps) {
  const { label, about, value, limit, trouble, onSet } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [sitting, setSitting] = useState('');
  const wrong = typed === null ? null : (trouble?.(tidyWording(typed)) ?? null);
  return (
    <div class="template-detail">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="text"
        dir="auto"
        maxLength={limit}
        value={typed ?? value}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-about`}
        onFocus={() => {
          setTyped(value);
          setSitting(crypto.randomUUID());
        }}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const tidy = tidyWording(text);
          if ((trouble?.(tidy) ?? null) === null) onSet(tidy, sitting);
        }}
        onBlur={() => setTyped(null)}
      />
      <p id={`${id}-about`} class="small" data-wrong={wrong !== null} role="status">
        {wrong ?? about}
      </p>
    </div>
  );
}
