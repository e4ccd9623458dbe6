/** From which template the questions are chosen; nothing to choose while there is only one. */
import { useId } from 'preact/hooks';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import { t } from '@/locales/t.ts';

export type TemplatePick = {
  readonly all: readonly { readonly id: TemplateId; readonly name: string }[];
  readonly current: TemplateId;
  readonly onPick: (id: TemplateId) => void;
};

export function TemplateRow({ all, current, onPick }: TemplatePick) {
  const id = useId();
  if (all.length < 2) return null;
  return (
    <div class="about-row">
      <label for={id}>{t('popup.form.template')}</label>
      <select
        id={id}
        class="field"
        value={current}
        onChange={(event) => onPick(templateId(event.currentTarget.value))}
      >
        {all.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
