/** Where the panel stands at one site, and that nobody's settings suffer for it. */
import { describe, expect, it } from 'vitest';
import { CALL_PHASES, CALL_SITES, type CallPhase } from '@/domain/call/phase.ts';
import { keys } from '@/domain/keys.ts';
import { placeAt, placeEdit, sameEverywhereEdits } from '@/domain/place.ts';
import type { setFields } from '@/domain/register.ts';
import { readSettings } from '@/domain/settings.ts';
import { placementFor } from '@/entrypoints/background/placement.ts';
import { parseStored } from '@/storage/parse.ts';
import { type Place, placeOf } from './lookup-of.ts';

const USUAL = { side: 'right', width: 360, top: 72, collapsed: false } as const;

function settingsWith(fields: Parameters<typeof setFields>[1]): Place {
  const place = placeOf();
  place.edit({ kind: 'set', key: keys.settings, fields });
  return place;
}

describe('The place of the panel', () => {
  it('is the usual one while nothing was set', () => {
    for (const site of CALL_SITES) expect(placeAt(site, placeOf())).toEqual(USUAL);
  });

  it('is what was set for all sites before there was one for each', () => {
    const place = settingsWith({ side: 'left', width: 480, collapsed: true });
    for (const site of CALL_SITES) {
      expect(placeAt(site, place)).toEqual({ side: 'left', width: 480, top: 72, collapsed: true });
    }
  });

  it('is remembered for its site alone, and only what was set there', () => {
    const place = settingsWith({ side: 'left' });
    place.edit(placeEdit('meet', place, { width: 440 }));
    place.edit(placeEdit('meet', place, { top: 200 }));
    place.edit({ kind: 'set', key: keys.settings, fields: { side: 'right' } });
    expect(placeAt('meet', place)).toEqual({ ...USUAL, width: 440, top: 200 });
    expect(placeAt('zoom', place)).toEqual(USUAL);
  });

  it('is told to the script of the site that asks', () => {
    const place = placeOf();
    place.edit(placeEdit('zoom', place, { side: 'left', width: 500, top: 300, collapsed: true }));
    const ask = (site: 'meet' | 'zoom') =>
      placementFor({ site, call: null, phase: 'inCall' }, place, false, 0);
    expect(ask('zoom')).toMatchObject({ side: 'left', width: 500, top: 300, collapsed: true });
    expect(ask('meet')).toMatchObject(USUAL);
  });

  it('is nowhere by itself before a call and after it', () => {
    const place = settingsWith({ appear: 'always' });
    const appearsAt = (phase: CallPhase) =>
      placementFor({ site: 'meet', call: null, phase }, place, false, 0).appear;
    const shown = CALL_PHASES.filter(appearsAt);
    expect(shown).toEqual(CALL_PHASES.filter((phase) => !['outside', 'ended'].includes(phase)));
  });

  it('follows a side that is chosen for all calls, and keeps the rest', () => {
    const place = placeOf();
    place.edit(placeEdit('meet', place, { side: 'left', width: 440 }));
    place.edit(placeEdit('zoom', place, { width: 400 }));
    place.edit({ kind: 'set', key: keys.settings, fields: { side: 'right' } });
    place.edit(sameEverywhereEdits(place, ['side']));
    expect(placeAt('meet', place)).toEqual({ ...USUAL, width: 440 });
    expect(placeAt('zoom', place)).toEqual({ ...USUAL, width: 400 });
    expect(sameEverywhereEdits(place, ['side'])).toEqual([]);
  });

  it('follows a width that is chosen for all calls, and keeps the side of each', () => {
    const place = placeOf();
    place.edit(placeEdit('meet', place, { side: 'left', width: 440 }));
    place.edit({ kind: 'set', key: keys.settings, fields: { width: 380 } });
    place.edit(sameEverywhereEdits(place, ['width']));
    expect(placeAt('meet', place)).toEqual({ ...USUAL, side: 'left', width: 380 });
    expect(placeAt('zoom', place)).toEqual({ ...USUAL, width: 380 });
  });
});

describe('A place that cannot be read', () => {
  it.each([
    null,
    'left',
    [],
    7,
    { side: 'top' },
    { width: 9000 },
    { top: -1 },
    { collapsed: 'no' },
  ])('%j counts as none, and takes nothing with it', (broken) => {
    const place = settingsWith({ theme: 'dark', width: 400, 'place-meet': broken });
    place.edit(placeEdit('zoom', place, { side: 'left' }));
    expect(placeAt('meet', place)).toEqual({ ...USUAL, width: 400 });
    expect(placeAt('zoom', place)).toMatchObject({ side: 'left' });
    expect(readSettings(place)).toMatchObject({ theme: 'dark', width: 400 });
    expect(parseStored(keys.settings, place.get(keys.settings)).kind).toBe('record');
    place.edit(placeEdit('meet', place, { width: 500 }));
    expect(placeAt('meet', place).width).toBe(500);
  });

  it('may say more than is known today', () => {
    const place = settingsWith({ 'place-meet': { width: 500, height: 300 }, 'place-else': 1 });
    expect(placeAt('meet', place)).toEqual({ ...USUAL, width: 500 });
    expect(parseStored(keys.settings, place.get(keys.settings)).kind).toBe('record');
  });
});
