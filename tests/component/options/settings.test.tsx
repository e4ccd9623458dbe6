/** Settings: each works, is said in a sentence, and is found by a word that a person has for it. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { placeAt, placeEdit } from '@/domain/place.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openSmallSurface, showOptions } from './options-page.tsx';

const settings = () => within(screen.getByRole('region', { name: 'Settings' }));
const finder = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a setting' });
const headings = () =>
  settings()
    .getAllByRole('heading')
    .map((heading) => heading.textContent);

describe('the settings', () => {
  it('change the size of the text, the minutes for feedback and the width of the panel', async () => {
    const { user, surface } = await showOptions();
    await user.click(screen.getByRole('radio', { name: 'Largest' }));
    const minutes = screen.getByRole('spinbutton', { name: 'Time kept for feedback' });
    await user.clear(minutes);
    await user.type(minutes, '15');
    const width = screen.getByRole<HTMLInputElement>('slider', { name: 'Width of the panel' });
    width.value = '440';
    width.dispatchEvent(new Event('input', { bubbles: true }));
    expect(surface.settings.value).toMatchObject({
      textSize: 'largest',
      feedbackMinutes: 15,
      width: 440,
    });
    await waitFor(() => expect(width.getAttribute('aria-valuetext')).toBe('440 pixels'));
  });

  it('give every call the width that is chosen here, whatever it had of its own', async () => {
    const { surface } = await showOptions();
    const { records } = surface;
    records.edit([placeEdit('meet', records, { side: 'left', width: 500 })]);
    const width = screen.getByRole<HTMLInputElement>('slider', { name: 'Width of the panel' });
    width.value = '400';
    width.dispatchEvent(new Event('input', { bubbles: true }));
    expect(placeAt('meet', records)).toMatchObject({ side: 'left', width: 400 });
  });

  it('have a sentence each', async () => {
    await showOptions();
    for (const control of settings().getAllByRole('group')) {
      const about = control.getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(about)?.textContent).toMatch(/\.$/);
    }
    for (const role of ['slider', 'spinbutton'] as const) {
      for (const control of settings().getAllByRole(role)) {
        const about = control.getAttribute('aria-describedby') ?? '';
        expect(document.getElementById(about)?.textContent).toMatch(/\.$/);
      }
    }
  });

  it('say so when they cannot be read, and stay as they are', async () => {
    const { store } = await openSmallSurface();
    store.corrupt(keys.settings, { v: 9, kind: 'register' });
    const { user } = await showOptions(await openSmallSurface(store, 'later'));
    await user.click(screen.getByRole('radio', { name: 'Large' }));
    expect(settings().getByRole('alert').textContent).toMatch(/kept as they are/);
  });
});

describe('the search over the settings', () => {
  it('leaves what was sought, counts it, and hides the headings of empty groups', async () => {
    const { user, container } = await showOptions();
    await user.type(finder(), 'font');
    expect(settings().getByText('1 found.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Largest' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Dark' })).toBeNull();
    expect(headings()).toEqual(['Settings', 'Look']);
    await expectNoAxeViolations(container);
  });

  it.each([
    ['dark mode', 'Theme'],
    ['DÖCK', 'Side of the panel'],
    ['feedback time', 'Time kept for feedback'],
    ['webex', 'Call sites'],
    ['keyboard', 'Shortcuts'],
    ['backup delete', 'Your data'],
    ['sync notes', 'Sync of notes and questions'],
    ['licence', 'About'],
  ])('finds by “%s”: %s', async (query, name) => {
    const { user } = await showOptions();
    await user.type(finder(), query);
    expect(settings().getByText(name)).toBeTruthy();
    expect(settings().getByText(/^\d found\.$/)).toBeTruthy();
  });

  it('leads to the parts of the page that it names', async () => {
    const { container } = await showOptions();
    const links = settings().getAllByRole<HTMLAnchorElement>('link');
    expect(links.length).toBeGreaterThan(3);
    for (const { hash } of links) {
      expect(container.querySelector(hash), hash).not.toBeNull();
    }
  });

  it('says what to do when nothing was found; Escape brings all back', async () => {
    const { user } = await showOptions();
    const all = headings();
    await user.type(finder(), 'quantum');
    expect(settings().getByText(/Try fewer letters/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(headings()).toEqual(all);
    expect(finder().value).toBe('');
    expect(document.activeElement).toBe(finder());
  });

  it('is emptied by its button, too, and the cursor stays', async () => {
    const { user } = await showOptions();
    await user.type(finder(), 'theme');
    await user.click(screen.getByRole('button', { name: 'Show all settings' }));
    expect(screen.getByRole('radio', { name: 'Left' })).toBeTruthy();
    expect(document.activeElement).toBe(finder());
  });
});
