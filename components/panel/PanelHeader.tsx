/** Minutes, progress, saved: read in under a second. And the way out: collapse, on top, menu. */
import { Ellipsis, Minus, Pin } from 'lucide';
import { IconButton } from '@/components/ui/Button.tsx';
import { Menu, type MenuItem } from '@/components/ui/Menu.tsx';
import { SaveWord } from '@/components/ui/SaveWord.tsx';
import { callTime } from '@/domain/moment.ts';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import type { TimeLeft } from '@/state/minutes.ts';
import type { NudgeLevel } from '@/state/nudge.ts';
import './panel-header.css';

export type PanelHeaderProps = {
  readonly timeLeft: TimeLeft;
  /** That it is time to ask; null while there is nothing to say. */
  readonly nudge: NudgeLevel | null;
  readonly onDismiss: () => void;
  readonly onGiveTime: () => void;
  readonly asked: number;
  readonly all: number;
  readonly saveState: SaveState;
  /** Absent where the panel is not in a call page. */
  readonly onCollapse: (() => void) | undefined;
  /** Absent where the panel cannot be kept on top of other windows. */
  readonly onKeepOnTop: (() => void) | undefined;
  /** What waits until it is wanted: start, end, side, theme, hide. */
  readonly menu: readonly MenuItem[];
};

export function timeWords(timeLeft: TimeLeft): string {
  switch (timeLeft.kind) {
    case 'planned':
      return t('panel.minutesPlanned', [String(timeLeft.minutes)]);
    case 'left':
      return t('panel.minutesLeft', [String(timeLeft.minutes)]);
    case 'last':
      return t('panel.secondsLeft', [callTime(timeLeft.ms)]);
    case 'over':
      return t('panel.minutesOver', [String(timeLeft.minutes)]);
    case 'ended':
      return t('panel.ended');
  }
}

/** As short as it can be: there are other words beside it. */
export function shortTimeWords(timeLeft: TimeLeft): string {
  switch (timeLeft.kind) {
    case 'planned':
    case 'left':
      return t('panel.minutesShort', [String(timeLeft.minutes)]);
    case 'last':
      return callTime(timeLeft.ms);
    case 'over':
    case 'ended':
      return timeWords(timeLeft);
  }
}

/** Minutes from which on more of them may be wanted. */
const SCARCE = 10;

function isScarce(timeLeft: TimeLeft): boolean {
  const { kind } = timeLeft;
  return kind === 'last' || kind === 'over' || (kind === 'left' && timeLeft.minutes <= SCARCE);
}

export function PanelHeader({
  timeLeft,
  nudge,
  onDismiss,
  onGiveTime,
  asked,
  all,
  saveState,
  onCollapse,
  onKeepOnTop,
  menu,
}: PanelHeaderProps) {
  const word = nudge && t(`nudge.${nudge}`);
  return (
    <header class="panel-header">
      <div class="panel-facts">
        <div class="panel-facts-line">
          {nudge === null ? (
            <p class="panel-time">{timeWords(timeLeft)}</p>
          ) : (
            // In the place of the time and as high as it: nothing moves but words.
            <button
              type="button"
              class="panel-time nudge"
              title={t('nudge.dismiss')}
              onClick={onDismiss}
            >
              {/* Where both have no room, it is the words that are cut. */}
              <span>{word}</span>
              {` · ${shortTimeWords(timeLeft)}`}
            </button>
          )}
          <span class="visually-hidden" aria-live="polite">
            {word}
          </span>
          {isScarce(timeLeft) && (
            // As narrow as it can be: in a second line of the header it would push the rows down.
            <button
              type="button"
              class="give-time small"
              aria-label={t('panel.giveTime')}
              title={t('panel.giveTime')}
              onClick={onGiveTime}
            >
              {t('panel.giveTimeShort')}
            </button>
          )}
        </div>
        <div class="panel-facts-line">
          {all > 0 && (
            <p class="panel-progress small">{t('panel.progress', [String(asked), String(all)])}</p>
          )}
          <SaveWord state={saveState} />
        </div>
      </div>
      <span class="panel-header-tools">
        {onKeepOnTop && (
          // What it does to the call is said before it can be pressed.
          <Menu
            label={t('onTop.open')}
            icon={Pin}
            items={[{ label: t('onTop.keep'), about: t('onTop.about'), onPress: onKeepOnTop }]}
            opens="down"
          />
        )}
        <Menu label={t('panel.menu')} icon={Ellipsis} items={menu} opens="down" />
        {onCollapse && <IconButton label={t('panel.collapse')} icon={Minus} onPress={onCollapse} />}
      </span>
    </header>
  );
}
