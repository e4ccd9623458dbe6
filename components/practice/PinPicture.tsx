/**
 * A drawn browser bar with its list of extensions open: where to pin the icon.
 *
 * Decoration only: the sentence below it says the same.
 */
import { Pin, Puzzle } from 'lucide';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';

export function PinPicture() {
  return (
    <div class="pin" aria-hidden="true">
      <div class="pin-bar">
        <span class="pin-address" />
        <span class="pin-tool" data-now="true">
          <Icon node={Puzzle} />
        </span>
        <span class="pin-face" />
      </div>
      <div class="pin-list">
        <span class="pin-row">
          <span class="pin-mark" />
          <span class="pin-name">{t('panel.name')}</span>
          <span class="pin-tool" data-now="true">
            <Icon node={Pin} />
          </span>
        </span>
        <span class="pin-row" data-other="true">
          <span class="pin-mark" />
          <span class="pin-blank" />
          <span class="pin-tool">
            <Icon node={Pin} />
          </span>
        </span>
      </div>
    </div>
  );
}
