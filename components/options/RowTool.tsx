/** A small icon button of a row; it shows when the row is pointed at or holds the focus. */
import type { IconNode } from 'lucide';
import { Icon } from '../ui/Icon.tsx';
import type { FocusPart } from './focus-wish.ts';

export type RowToolProps = {
  readonly part: FocusPart;
  readonly label: string;
  readonly tip: string;
  readonly icon: IconNode;
  readonly isOff: boolean;
  readonly onPress: () => void;
};

export function RowTool({ part, label, tip, icon, isOff, onPress }: RowToolProps) {
  return (
    <button
      type="button"
      class="button"
      data-tone="quiet"
      data-shape="icon"
      data-part={part}
      aria-label={label}
      title={tip}
      disabled={isOff}
      onClick={onPress}
    >
      <Icon node={icon} />
    </button>
  );
}
