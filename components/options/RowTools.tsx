/** What can be done with a question or an aspect, beside its words: its place, and the rest. */
import { ArrowDown, ArrowUp, Ellipsis } from 'lucide';
import { t } from '@/locales/t.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { FocusPart } from './focus-wish.ts';
import { RowTool } from './RowTool.tsx';

export type RowToolsProps = {
  /** What the row says. */
  readonly words: string;
  /** What it said as shipped; undefined: it still does, or was never shipped. */
  readonly changedFrom: string | undefined;
  /** Its place among those shown, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1, part: FocusPart) => void;
  readonly menuLabel: string;
  readonly menu: () => readonly MenuItem[];
};

export function RowTools(props: RowToolsProps) {
  const { words, changedFrom, at, count, onStep } = props;
  return (
    <>
      {changedFrom !== undefined && (
        <span class="changed small" title={t('options.question.changedAbout', [changedFrom])}>
          {t('options.question.changed')}
        </span>
      )}
      <span class="row-tools">
        <RowTool
          part="up"
          label={t('options.question.up', [words])}
          tip={t('options.aspect.up')}
          icon={ArrowUp}
          isOff={at === 0}
          onPress={() => onStep(-1, 'up')}
        />
        <RowTool
          part="down"
          label={t('options.question.down', [words])}
          tip={t('options.aspect.down')}
          icon={ArrowDown}
          isOff={at === count - 1}
          onPress={() => onStep(1, 'down')}
        />
        <Menu
          label={props.menuLabel}
          icon={Ellipsis}
          items={props.menu}
          opens="either"
          part="more"
        />
      </span>
    </>
  );
}
