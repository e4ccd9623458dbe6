/** From which template the questions are chosen: Debrief's own in each language, then one's own. */
import { useId } from 'preact/hooks';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import { t } from '@/locales/t.ts';
import type { ShelfTemplate } from '@/state/template-shelf.ts';
import { TemplateOptions } from '../ui/TemplateOptions.tsx';

export type TemplatePick = {
  readonly all: readonly ShelfTemplate[];
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
        <TemplateOptions all={all} />
      </select>
    </div>
  );
}
