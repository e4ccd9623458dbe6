/** What a page knows of the call sites, and how it asks for one. */
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/state/call-sites.ts';
import { createFakeSites, type FakeSites } from '../support/fake-sites.ts';

function siteOf(fake: FakeSites, name: string) {
  const site = fake.model.sites.value.find((each) => each.name === name);
  if (site === undefined) throw new Error(`No site is named ${name}.`);
  return site;
}

describe('the call sites', () => {
  it('are asked for in the turn of the click, or the browser would not ask', async () => {
    const fake = createFakeSites();
    await fake.model.look();
    const outcome = fake.model.ask(siteOf(fake, 'Jitsi Meet'));
    expect(fake.asked).toEqual([['https://meet.jit.si/*']]);
    expect(await outcome).toBe('allowed');
    expect(siteOf(fake, 'Jitsi Meet').access).toBe('on');
  });

  it('are asked for with all their addresses, and are partly on with some', async () => {
    const fake = createFakeSites();
    fake.allowed.add('https://teams.live.com/*');
    await fake.model.look();
    const teams = siteOf(fake, 'Microsoft Teams');
    expect(teams.access).toBe('partly');
    await fake.model.ask(teams);
    expect(fake.asked[0]).toHaveLength(3);
    expect(siteOf(fake, 'Microsoft Teams').access).toBe('on');
  });

  it('stay off when the person says no, or the browser does not ask', async () => {
    const fake = createFakeSites();
    await fake.model.look();
    fake.answer = 'no';
    expect(await fake.model.ask(siteOf(fake, 'Webex'))).toBe('refused');
    fake.answer = new Error('This function must be called during a user gesture');
    expect(await fake.model.ask(siteOf(fake, 'Webex'))).toBe('failed');
    expect(siteOf(fake, 'Webex').access).toBe('off');
  });

  it('are given back, or it is said that the browser holds on to them', async () => {
    const fake = createFakeSites();
    await fake.model.look();
    await fake.model.ask(siteOf(fake, 'Whereby'));
    fake.answer = new Error('You cannot remove required permissions.');
    expect(await fake.model.giveBack(siteOf(fake, 'Whereby'))).toBe(false);
    fake.answer = 'yes';
    expect(await fake.model.giveBack(siteOf(fake, 'Whereby'))).toBe(true);
    expect(siteOf(fake, 'Whereby').access).toBe('off');
  });

  it('are named by their addresses as a person reads them', () => {
    expect(addressOf('https://*.webex.com/*')).toBe('webex.com');
    expect(addressOf('https://meet.jit.si/*')).toBe('meet.jit.si');
  });
});
