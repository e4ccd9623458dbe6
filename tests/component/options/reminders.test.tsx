/** The settings of reminders, and the one question that they put to the browser. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { readReminderSettings } from '@/domain/reminder-settings.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openSmallSurface, showOptions } from './options-page.tsx';

const settings = () => within(screen.getByRole('region', { name: 'Settings' }));
const reminders = () => settings().getByRole('switch', { name: 'Bring my plans back' });
const notify = () =>
  settings().getByRole<HTMLInputElement>('switch', { name: 'Also as a notification' });

describe('the settings of reminders', () => {
  it('are on without a notification, and have a sentence each', async () => {
    const { container } = await showOptions();
    expect(reminders().getAttribute('aria-checked')).toBe('true');
    expect(notify().checked).toBe(false);
    for (const control of [reminders(), notify()]) {
      const about = document.getElementById(control.getAttribute('aria-describedby') ?? '');
      expect(about?.textContent).toMatch(/\.$/);
    }
    await expectNoAxeViolations(container);
  });

  it('are switched off at once, and the notification with them', async () => {
    const { user, surface } = await showOptions();
    await user.click(reminders());
    expect(readReminderSettings(surface.records).reminders).toBe(false);
    await waitFor(() => expect(notify().disabled).toBe(true));
  });

  it('ask the browser for notifications by the click alone, and give them back', async () => {
    const { user, surface, fakeNotices } = await showOptions();
    expect(fakeNotices.asked).toBe(0);
    await user.click(notify());
    await waitFor(() => expect(notify().checked).toBe(true));
    expect(readReminderSettings(surface.records).notify).toBe(true);
    await user.click(notify());
    await waitFor(() => expect(notify().checked).toBe(false));
    expect(fakeNotices).toMatchObject({ asked: 1, isAllowed: false });
  });

  it('stay as they were when the person or the browser says no', async () => {
    const { user, surface, fakeNotices } = await showOptions();
    fakeNotices.answer = 'no';
    await user.click(notify());
    expect(await settings().findByText(/Your browser did not allow it/)).toBeTruthy();
    fakeNotices.answer = new Error('no gesture');
    await user.click(notify());
    expect(await settings().findByText(/Your browser did not ask/)).toBeTruthy();
    expect(notify().checked).toBe(false);
    expect(readReminderSettings(surface.records).notify).toBe(false);
  });

  it('show no notification on a device that was never asked', async () => {
    const surface = await openSmallSurface();
    surface.records.edit([{ kind: 'set', key: keys.settings, fields: { notify: true } }]);
    await showOptions(surface);
    expect(notify().checked).toBe(false);
  });

  it('are found by words that a person has for them', async () => {
    const { user } = await showOptions();
    await user.type(screen.getByRole('searchbox', { name: 'Find a setting' }), 'badge');
    expect(reminders()).toBeTruthy();
    expect(settings().getByText('1 found.')).toBeTruthy();
  });
});
