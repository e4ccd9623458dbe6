/** One call site: its addresses, and whether the browser lets Debrief in. */
import { useId } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { addressOf, type SiteState } from '@/state/call-sites.ts';

export type CallSiteRowProps = {
  readonly site: SiteState;
  /** Must ask the browser in the turn in which it is called. */
  readonly onSwitch: () => void;
};

export function CallSiteRow({ site, onSwitch }: CallSiteRowProps) {
  const id = useId();
  const isOn = site.access === 'on';
  const addresses = site.origins.map(addressOf).join(', ');
  const about = site.access === 'partly' ? t('options.sites.partly', [addresses]) : addresses;
  return (
    <li class="switch-setting site">
      <div class="setting-words">
        {site.isAlwaysOn && isOn ? (
          <strong>{site.name}</strong>
        ) : (
          <label for={id}>{site.name}</label>
        )}
        <p class="small dim" id={`${id}-about`}>
          {about}
        </p>
      </div>
      {site.isAlwaysOn && isOn ? (
        <span class="small dim">{t('options.sites.always')}</span>
      ) : (
        <input
          id={id}
          type="checkbox"
          role="switch"
          class="switch"
          aria-describedby={`${id}-about`}
          checked={isOn}
          aria-checked={isOn}
          onClick={(event) => {
            // It moves when the browser has done it: a question refused leaves it as it was.
            event.preventDefault();
            onSwitch();
          }}
        />
      )}
    </li>
  );
}
