/** The signs of the call sites, as data. */
import { describe, expect, test } from 'vitest';
import { jitsi } from '@/calls/sites/jitsi.ts';
import { meet } from '@/calls/sites/meet.ts';
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import { teams } from '@/calls/sites/teams.ts';
import { webex } from '@/calls/sites/webex.ts';
import { whereby } from '@/calls/sites/whereby.ts';
import { zoom } from '@/calls/sites/zoom.ts';
import { zoomgov } from '@/calls/sites/zoomgov.ts';

const ORDER = ['ended', 'waiting', 'lobby', 'inCall'];
const SITES = [meet, zoom, zoomgov, teams, jitsi, webex, whereby];
/** A phase that is told by the address as well, or by nothing that anybody has described. */
const TOLD_OTHERWISE = ['zoom ended', 'zoomgov ended'];

describe.each(SITES)('$site', ({ site, signs, presenting, layout, moving, graceMs }) => {
  const marks = signs
    .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
    .concat(presenting, layout.controls, layout.root ?? [], moving ?? []);

  test('phases stand in the order in which they rule each other out', () => {
    const first = new Set(signs.map(({ phase }) => phase));
    expect([...first]).toEqual(ORDER.filter((phase) => signs.some((one) => one.phase === phase)));
  });

  test('every phase says when its signs were last seen', () => {
    for (const { seen } of signs) expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  });

  test('no mark depends on the language of the page', () => {
    for (const mark of marks) expect(mark).not.toMatch(/aria-label[*^$~|]?=|title=|alt=|data-word/);
  });

  test('a mark is a selector or the name of an icon', () => {
    for (const mark of marks) expect(mark).toMatch(/^(?:=[a-z_]+|[^=].*)$/);
  });

  test('a phase can be told in more than one way', () => {
    for (const phase of new Set(signs.map((one) => one.phase))) {
      if (TOLD_OTHERWISE.includes(`${site} ${phase}`)) continue;
      const ways = signs
        .filter((one) => one.phase === phase)
        .map(({ strong, weak }) => strong.length + Math.floor(weak.length / 2));
      expect(
        ways.reduce((sum, some) => sum + some),
        phase,
      ).toBeGreaterThan(1);
    }
  });

  test('a call whose signs have all gone is given some seconds', () => {
    expect(graceMs).toBeGreaterThanOrEqual(3000);
    expect(graceMs).toBeLessThanOrEqual(30_000);
  });
});

test('Zoom for Government has the signs of Zoom and a name of its own', () => {
  expect(zoomgov).toEqual({ ...zoom, site: 'zoomgov' });
});

test('every site that is served on request has its adapter', () => {
  expect(SITES_ON_REQUEST.map(({ site }) => site).sort()).toEqual(
    SITES.slice(2)
      .map(({ site }) => site)
      .sort(),
  );
});
