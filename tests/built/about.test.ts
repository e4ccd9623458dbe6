/** What the page says of the finished extension: none of its permissions may be forgotten. */
import { describe, expect, it } from 'vitest';
import { SITES_ALWAYS_ON } from '../../calls/sites/always-on.ts';
import { SITES_ON_REQUEST } from '../../calls/sites/on-request.ts';
import { PERMISSION_REASONS } from '../../components/options/about/permission-reasons.ts';
import { manifestOf } from './build-files.ts';

const builds = (['chrome', 'firefox'] as const).map(manifestOf);
const sites = [...SITES_ALWAYS_ON, ...SITES_ON_REQUEST];

describe('the reasons on the page', () => {
  it('are there for every permission of both builds, and for nothing else', () => {
    const asked = new Set(
      builds.flatMap(({ permissions, optional_permissions }) => [
        ...(permissions ?? []),
        ...(optional_permissions ?? []),
      ]),
    );
    expect(Object.keys(PERMISSION_REASONS).toSorted()).toEqual([...asked].toSorted());
  });

  it('are there for every address that may be read, by the site it belongs to', () => {
    const known = sites.flatMap(({ origins }) => origins);
    const asked = builds.flatMap((manifest) => [
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ]);
    expect(asked.filter((origin) => !known.includes(origin))).toEqual([]);
  });
});
