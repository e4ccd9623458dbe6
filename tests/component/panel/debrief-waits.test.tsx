/** The short debrief after a call that ended by itself: it waits for a minute and for calm hands. */
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, card, noted } from './debrief-page.tsx';
import { note, STUCK } from './panel-page.tsx';

describe('a call that ended by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  async function left() {
    const panel = await noted();
    panel.report.value = { site: 'meet', call: 'meet:abc-defg-hij', phase: 'ended' };
    panel.model.interview.hear(panel.report.value);
    await screen.findByRole('heading', { name: 'The interview has ended' });
    const pass = (seconds: number) => {
      panel.surface.pass(seconds * 1000);
      vi.advanceTimersByTime(1000);
    };
    return { ...panel, pass };
  }

  it('is said by a line that stood there before, and so is what follows', async () => {
    const panel = await noted();
    const line = document.querySelector('.panel-body [aria-live=polite]');
    expect(line?.textContent).toBe('');
    panel.report.value = { site: 'meet', call: 'meet:abc-defg-hij', phase: 'ended' };
    panel.model.interview.hear(panel.report.value);
    await waitFor(() => expect(line?.textContent).toBe('The interview has ended'));
    panel.surface.pass(61_000);
    vi.advanceTimersByTime(1000);
    await waitFor(() => expect(line?.textContent).toMatch(/stands at the top/));
    expect(line?.isConnected).toBe(true);
  });

  it('is followed by it after a minute, which takes no focus', async () => {
    const { pass } = await left();
    pass(55);
    expect(card()).toBeNull();
    const before = document.activeElement;
    pass(6);
    await waitFor(() => expect(card()).not.toBeNull());
    expect(document.activeElement).toBe(before);
  });

  it('is not while the cursor is in a note, nor while the hands are at something', async () => {
    const { pass, user, calm } = await left();
    await user.click(note(STUCK));
    pass(90);
    expect(card()).toBeNull();
    await user.type(note(STUCK), ', and once more');
    expect(card()).toBeNull();
    calm.value = false;
    note(STUCK).blur();
    pass(2);
    expect(card()).toBeNull();
    calm.value = true;
    pass(1);
    await screen.findByRole('group', { name: 'guess aloud, and once more' });
  });

  it('is at once when the person asks for it', async () => {
    const { user, pass } = await left();
    await user.click(button('Go through it now'));
    await waitFor(() => expect(card()).not.toBeNull());
    pass(2);
    expect(card()).not.toBeNull();
  });
});
