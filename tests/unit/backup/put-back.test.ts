/** A damaged value makes room for the good one only once it is safe in quarantine. */
import { describe, expect, it } from 'vitest';
import type { KeptArea } from '@/storage/kept-areas.ts';
import { DAMAGED, NOTE, noteOf, numbered, OTHER, settled, world } from './backup-world.ts';

const ASIDE = `quarantine/${NOTE}`;

describe('a damaged value in storage.local', () => {
  it('is copied aside, then the good copy takes its place', async () => {
    const { live, local, inLocal } = await settled();
    local.corrupt(NOTE, DAMAGED);
    expect(await live().backup.reconcile()).toMatchObject({ kind: 'damaged', records: 1 });
    expect(local.read(ASIDE)).toEqual(DAMAGED);
    expect(inLocal()).toBe('mine');
  });

  it('stands beside an earlier one in quarantine', async () => {
    const { live, local } = await settled();
    local.corrupt(ASIDE, 'an earlier one');
    local.corrupt(`${ASIDE}~1`, 'another');
    local.corrupt(NOTE, DAMAGED);
    await live().backup.reconcile();
    expect(local.read(ASIDE)).toBe('an earlier one');
    expect(local.read(`${ASIDE}~1`)).toBe('another');
    expect(local.read(`${ASIDE}~2`)).toEqual(DAMAGED);
  });

  it('and there already is copied no second time', async () => {
    const { live, local } = await settled();
    local.corrupt(ASIDE, DAMAGED);
    local.corrupt(NOTE, DAMAGED);
    await live().backup.reconcile();
    expect(local.keys().filter((key) => key.startsWith('quarantine/'))).toEqual([ASIDE]);
  });

  it('stays untouched when quarantine has no room for it', async () => {
    const { live, local } = await settled();
    local.corrupt(NOTE, DAMAGED);
    local.refuseWrites('Resource::kQuotaBytes quota exceeded');
    expect(await live().backup.reconcile()).toBeNull();
    expect(local.read(NOTE)).toEqual(DAMAGED);
  });

  /** Quarantine takes the value and holds something else. */
  const tearing = (area: KeptArea): KeptArea => ({
    ...area,
    set: (items) => area.set(ASIDE in items ? { ...items, [ASIDE]: 'torn' } : items),
  });

  it('stays untouched when its copy cannot be read back as it was', async () => {
    const { live, local } = await settled();
    local.corrupt(NOTE, DAMAGED);
    expect(await live({ area: tearing }).backup.reconcile()).toBeNull();
    expect(local.read(NOTE)).toEqual(DAMAGED);
  });

  it('is lost when the copy is taken on trust', async () => {
    const { live, local } = await settled();
    local.corrupt(NOTE, DAMAGED);
    const trusting = (area: KeptArea): KeptArea => ({
      ...tearing(area),
      async get(asked) {
        const held = await area.get(asked);
        return held[ASIDE] === undefined ? held : { ...held, [ASIDE]: DAMAGED };
      },
    });
    await live({ area: trusting }).backup.reconcile();
    const everywhere = local.keys().map((key) => JSON.stringify(local.read(key)));
    expect(everywhere).not.toContain(JSON.stringify(DAMAGED));
  });

  it('mended by another meanwhile is left to them', async () => {
    const { live, local, inLocal } = await settled();
    local.corrupt(NOTE, DAMAGED);
    const { backup } = live({
      area: (area) => ({
        ...area,
        async set(items) {
          await area.set(items);
          if (ASIDE in items) local.put({ [NOTE]: noteOf('typed just now', 'ben') });
        },
      }),
    });
    await backup.reconcile();
    expect(inLocal()).toContain('typed just now');
  });

  it('one that is refused does not hold up the others', async () => {
    const device = world();
    const notes = Array.from({ length: 120 }, (_, at) => numbered(at));
    device.putLocal(Object.fromEntries(notes.map((key) => [key, noteOf('mine')])));
    const first = device.live();
    await first.backup.reconcile();
    first.die();
    for (const key of notes) device.local.corrupt(key, DAMAGED);
    const { backup } = device.live({
      area: (area) => ({
        ...area,
        set: (items) =>
          `quarantine/${numbered(3)}` in items ? Promise.reject(new Error('no')) : area.set(items),
      }),
    });
    expect(await backup.reconcile()).toMatchObject({ records: 119 });
    expect(device.inLocal(numbered(4))).toBe('mine');
    expect(device.inLocal(numbered(119))).toBe('mine');
    expect(device.local.read(numbered(3))).toEqual(DAMAGED);
  });

  it('can be healed by itself, on request', async () => {
    const { live, local, inLocal } = await settled();
    local.corrupt(NOTE, DAMAGED);
    const { backup } = live();
    expect(await backup.copyOf(NOTE)).toEqual(noteOf('mine'));
    expect(await backup.heal(NOTE)).toBe(true);
    expect(inLocal()).toBe('mine');
    expect(await backup.heal(NOTE)).toBe(false);
    expect(await backup.heal(OTHER)).toBe(false);
  });
});
