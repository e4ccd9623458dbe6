/** The collapsed panel: progress and minutes left, one press away. */
import { t } from '@/locales/t.ts';
import type { TimeLeft } from '@/state/minutes.ts';
import { timeWords } from './PanelHeader.tsx';

export type PillProps = {
  readonly timeLeft: TimeLeft;
  readonly asked: number;
  readonly all: number;
  readonly onExpand: () => void;
};

export function Pill({ timeLeft, asked, all, onExpand }: PillProps) {
  return (
    <main aria-label={t('panel.name')}>
      <h1 class="visually-hidden">{t('panel.name')}</h1>
      <button type="button" class="pill" onClick={onExpand}>
        <span class="visually-hidden">{t('panel.expand')}</span>
        <span class="pill-progress">{`${asked}/${all}`}</span>
        <span class="pill-time small">{timeWords(timeLeft)}</span>
      </button>
    </main>
  );
}
