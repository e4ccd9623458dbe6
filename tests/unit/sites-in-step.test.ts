/** The scripts of the call sites on request follow what the person has allowed. */
import { describe, expect, it } from 'vitest';
import { createSitesWorld } from './sites-world.ts';

const JITSI = 'https://meet.jit.si/*';
const TEAMS = [
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://teams.cloud.microsoft/*',
] as const;

describe('the scripts of the sites on request', () => {
  it('are not there while nothing is allowed', async () => {
    const world = createSitesWorld();
    expect(await world.wake()()).toEqual([]);
    expect(world.done).toEqual([]);
  });

  it('come with the permission, in the open tabs as well, and outlive the browser', async () => {
    const world = createSitesWorld();
    world.allowed.add(JITSI);
    expect(await world.wake()()).toEqual([7]);
    expect(world.done).toEqual(['register jitsi', 'serve jitsi']);
    expect(world.scripts.get('jitsi')).toMatchObject({
      matches: [JITSI],
      js: ['content-scripts/jitsi.js'],
      allFrames: false,
      persistAcrossSessions: true,
    });
  });

  it('are left as they are when nothing has changed', async () => {
    const world = createSitesWorld();
    world.allowed.add(JITSI);
    await world.wake()();
    await world.wake()();
    expect(world.done).toEqual(['register jitsi', 'serve jitsi']);
  });

  it('go with the permission, and tell the open calls before', async () => {
    const world = createSitesWorld();
    world.allowed.add(JITSI);
    const bringInStep = world.wake();
    await bringInStep();
    world.done.length = 0;
    world.allowed.clear();
    // The browser may tell of it twice.
    await Promise.all([bringInStep(), bringInStep()]);
    expect(world.done).toEqual(['leave jitsi', 'unregister jitsi']);
    expect(world.scripts.size).toBe(0);
  });

  it('meet two events at once without a clash', async () => {
    const world = createSitesWorld();
    const bringInStep = world.wake();
    world.allowed.add(JITSI);
    const first = bringInStep();
    for (const origin of TEAMS) world.allowed.add(origin);
    await Promise.all([first, bringInStep(), bringInStep()]);
    expect(world.done.filter((what) => what.startsWith('register'))).toHaveLength(2);
    expect(world.reported).toEqual([]);
  });

  it('allowed and taken back at once, are gone in the end', async () => {
    const world = createSitesWorld();
    const bringInStep = world.wake();
    world.allowed.add(JITSI);
    const first = bringInStep();
    world.allowed.clear();
    await Promise.all([first, bringInStep()]);
    expect(world.scripts.size).toBe(0);
  });

  it('run on those addresses of a site that are left', async () => {
    const world = createSitesWorld();
    for (const origin of TEAMS) world.allowed.add(origin);
    const bringInStep = world.wake();
    await bringInStep();
    world.done.length = 0;
    world.allowed.delete(TEAMS[1]);
    await bringInStep();
    expect(world.done).toEqual([
      'leave teams',
      'unregister teams',
      'register teams',
      'serve teams',
    ]);
    expect(world.matchesOf('teams')).toEqual([TEAMS[0], TEAMS[2]]);
  });

  it('are put right when a name is taken that the browser does not list', async () => {
    const world = createSitesWorld();
    world.allowed.add(JITSI);
    await world.wake()();
    world.unlisted.add('jitsi');
    await world.wake()();
    expect(world.matchesOf('jitsi')).toEqual([JITSI]);
    expect(world.reported).toEqual([]);
  });

  it('are made anew after an update, whether the browser kept them or not', async () => {
    const world = createSitesWorld();
    world.allowed.add(JITSI);
    await world.wake()();
    world.done.length = 0;
    await world.wake()(true);
    expect(world.done).toEqual(['unregister jitsi', 'register jitsi', 'serve jitsi']);
    world.scripts.clear();
    world.done.length = 0;
    await world.wake()(true);
    expect(world.done).toEqual(['register jitsi', 'serve jitsi']);
  });

  it('do not wait for one that cannot be registered, which is tried again', async () => {
    const world = createSitesWorld();
    for (const origin of [...TEAMS, JITSI]) world.allowed.add(origin);
    world.broken.add('teams');
    const bringInStep = world.wake();
    expect(await bringInStep()).toEqual([7]);
    expect(world.reported).toEqual(['the script for Microsoft Teams is out of step']);
    world.broken.clear();
    await bringInStep();
    expect(world.matchesOf('teams')).toEqual([...TEAMS]);
  });
});
