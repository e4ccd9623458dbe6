/** Which template is shown, and what can be done with it as a whole. */
import { CopyPlus, Ellipsis, FilePlus2, PencilLine, RotateCcw, Trash2 } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { templateId } from '@/domain/ids.ts';
import { t } from '@/locales/t.ts';
import type { TemplateChoice } from '@/state/template-choice.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { TemplateOptions } from '../ui/TemplateOptions.tsx';
import { TemplateDetails } from './TemplateDetails.tsx';
import './template-bar.css';

export type TemplateBarProps = {
  readonly choice: TemplateChoice;
  /** Whether anything of the shipped wording was changed. */
  readonly canRestore: boolean;
  readonly onRestoreAll: () => void;
  /** Another one is to be shown. */
  readonly onTurn: () => void;
  readonly say: (words: string) => void;
};

export function TemplateBar({ choice, canRestore, onRestoreAll, onTurn, say }: TemplateBarProps) {
  const id = useId();
  const which = useRef<HTMLSelectElement>(null);
  const all = choice.all.value;
  const current = choice.current.value;
  const isInUse = choice.isInUse(current.id);
  const [isDescribed, setDescribed] = useState(false);

  function turn(step: () => void): void {
    onTurn();
    step();
  }

  function items(): readonly MenuItem[] {
    const duplicate: MenuItem = {
      label: t('options.template.duplicate'),
      icon: CopyPlus,
      onPress: () =>
        turn(() => choice.duplicate(t('options.template.copyOf', [choice.template.peek().name]))),
    };
    const create: MenuItem = {
      label: t('options.template.create'),
      icon: FilePlus2,
      onPress: () => {
        turn(() => choice.create(t('options.template.untitled')));
        setDescribed(true);
      },
    };
    const restore: MenuItem = {
      label: t('options.template.restoreAll'),
      about: t('options.template.restoreAllAbout'),
      icon: RotateCcw,
      onPress: () => {
        onRestoreAll();
        say(t('options.template.restoredAll'));
      },
    };
    const remove: MenuItem = {
      label: t('options.template.delete'),
      about: t('options.template.deleteAbout'),
      icon: Trash2,
      onPress: () =>
        turn(() => {
          choice.remove();
          say(t('options.template.deleted', [current.name]));
        }),
    };
    const describe: MenuItem = {
      label: t('options.template.details'),
      icon: PencilLine,
      onPress: () => setDescribed(!isDescribed),
    };
    return [
      ...(current.source === 'own' ? [describe] : []),
      create,
      duplicate,
      ...(canRestore ? [restore] : []),
      ...(current.source === 'own' ? [remove] : []),
    ];
  }

  return (
    <div class="template-bar">
      <div class="template-which">
        <label for={id}>{t('options.template.label')}</label>
        <select
          id={id}
          ref={which}
          class="field"
          value={current.id}
          onChange={(event) => {
            const next = templateId(event.currentTarget.value);
            turn(() => choice.show(next));
          }}
        >
          <TemplateOptions all={all} />
        </select>
        {isInUse ? (
          <span class="small dim">{t('options.template.inUse')}</span>
        ) : (
          <Button
            onPress={() => {
              // The button goes; which template it is stands before it.
              which.current?.focus();
              choice.use(current.id);
              say(t('options.template.used', [current.name]));
            }}
          >
            {t('options.template.use')}
          </Button>
        )}
        <Menu label={t('options.template.more')} icon={Ellipsis} items={items} opens="either" />
      </div>
      {current.source === 'own' && isDescribed && (
        <TemplateDetails key={current.id} template={current} onSet={choice.describe} />
      )}
      {current.source === 'managed' && (
        <p class="template-note small dim">{t('options.template.managed')}</p>
      )}
    </div>
  );
}
