/** The signs of the call sites, as data. */
import { expect, test } from 'vitest';
import { meet } from '@/calls/sites/meet.ts';
import { zoom } from '@/calls/sites/zoom.ts';

for (const site of [meet, zoom]) {
  test(`${site.site}: phases stand in the order in which they rule each other out`, () => {
    expect(site.signs.map(({ phase }) => phase)).toEqual(['ended', 'waiting', 'lobby', 'inCall']);
  });

  test(`${site.site}: every phase says when its signs were last seen`, () => {
    for (const { seen } of site.signs) expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  });

  test(`${site.site}: no mark depends on the language of the page`, () => {
    const marks = site.signs.flatMap(({ strong, weak, without }) => [strong, weak, without].flat());
    for (const mark of marks) expect(mark).not.toMatch(/aria-label[*^$~|]?=|title=|alt=/);
  });

  test(`${site.site}: a phase can be told in more than one way`, () => {
    for (const { phase, strong, weak } of site.signs) {
      const ways = strong.length + Math.floor(weak.length / 2);
      if (site.site === 'zoom' && phase === 'ended') continue; // Its address tells it as well.
      expect(ways, phase).toBeGreaterThan(1);
    }
  });
}
