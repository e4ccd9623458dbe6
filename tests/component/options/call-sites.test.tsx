/** The call sites on the options page: always on, or switched on by the person. */
import { act, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { showOptions } from './options-page.tsx';

const section = () => screen.getByRole('region', { name: 'Call sites' });
const siteSwitch = (name: string) =>
  within(section()).getByRole<HTMLInputElement>('switch', { name });

describe('the call sites', () => {
  it('name Meet and Zoom as always on, and offer a switch for each of the others', async () => {
    await showOptions();
    const rows = within(section()).getAllByRole('listitem');
    expect(rows.slice(0, 2).map((row) => row.textContent)).toEqual([
      'Google Meetmeet.google.comAlways on',
      'Zoomzoom.usAlways on',
    ]);
    const switches = within(section()).getAllByRole<HTMLInputElement>('switch');
    expect(switches).toHaveLength(5);
    expect(switches.filter(({ checked }) => checked)).toEqual([]);
    await expectNoAxeViolations(section());
  });

  it('are switched on by a click once the browser allows it, and off again', async () => {
    const { user, fakeSites } = await showOptions();
    await user.click(siteSwitch('Jitsi Meet'));
    await waitFor(() => expect(siteSwitch('Jitsi Meet').checked).toBe(true));
    expect(fakeSites.asked).toEqual([['https://meet.jit.si/*']]);
    await user.click(siteSwitch('Jitsi Meet'));
    await waitFor(() => expect(siteSwitch('Jitsi Meet').checked).toBe(false));
    expect(fakeSites.allowed.has('https://meet.jit.si/*')).toBe(false);
  });

  it('stay off when the person says no, and say so', async () => {
    const { user, fakeSites } = await showOptions();
    fakeSites.answer = 'no';
    siteSwitch('Webex').focus();
    await user.keyboard(' ');
    await waitFor(() =>
      expect(within(section()).getByRole('status').textContent).toBe(
        'Nothing was changed. Debrief stays out of Webex.',
      ),
    );
    expect(siteSwitch('Webex').checked).toBe(false);
  });

  it('follow what is changed in the browser itself', async () => {
    const { fakeSites } = await showOptions();
    fakeSites.allowed.add('https://teams.live.com/*');
    fakeSites.allowed.add('https://*.whereby.com/*');
    fakeSites.allowed.delete('https://meet.google.com/*');
    await act(() => fakeSites.model.look());
    expect(siteSwitch('Whereby').checked).toBe(true);
    expect(siteSwitch('Microsoft Teams').checked).toBe(false);
    expect(within(section()).getByText(/^Your browser allows only some of teams/)).toBeTruthy();
    expect(siteSwitch('Google Meet').checked).toBe(false);
    await expectNoAxeViolations(section());
  });
});
