/** Every permission in the manifest of what runs here, by its name there, with the reason in words. */
import { t } from '@/locales/t.ts';
import type { SiteState } from '@/state/call-sites.ts';
import type { AboutDebrief } from './about-debrief.ts';
import { isKnownPermission, PERMISSION_REASONS } from './permission-reasons.ts';

export type PermissionListProps = {
  readonly about: AboutDebrief;
  readonly sites: readonly SiteState[];
};

type Line = { readonly names: readonly string[]; readonly reason: string };

export function PermissionList({ about, sites }: PermissionListProps) {
  return (
    <>
      <h2>{t('options.about.permissions.title')}</h2>
      <p>{t('options.about.permissions.about')}</p>
      <Lines lines={[...about.permissions.map(lineOf), ...linesOf(about.hosts, sites)]} />
      <h3>{t('options.about.permissions.onRequest')}</h3>
      <p class="small dim">{t('options.about.permissions.onRequestAbout')}</p>
      <Lines
        lines={[...about.permissionsOnRequest.map(lineOf), ...linesOf(about.hostsOnRequest, sites)]}
      />
    </>
  );
}

function lineOf(name: string): Line {
  const reason = isKnownPermission(name) ? t(PERMISSION_REASONS[name]) : '';
  return { names: [name], reason };
}

/** One line a site; an address of none of them has a line of its own. */
function linesOf(hosts: readonly string[], sites: readonly SiteState[]): readonly Line[] {
  const known = sites.flatMap(({ name, origins }): readonly Line[] => {
    const names = origins.filter((origin) => hosts.includes(origin));
    return names.length === 0
      ? []
      : [{ names, reason: t('options.about.permission.site', [name]) }];
  });
  const told = new Set(known.flatMap(({ names }) => names));
  const rest = hosts.filter((host) => !told.has(host));
  return [...known, ...rest.map((host) => ({ names: [host], reason: '' }))];
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="permission-list">
      {lines.map(({ names, reason }) => (
        <div key={names.join()}>
          <dt dir="ltr">
            {names.map((name) => (
              <code key={name}>{name}</code>
            ))}
          </dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  );
}
