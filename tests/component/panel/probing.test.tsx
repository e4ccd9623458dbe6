/** One follow-up under a vague note: after a pause, in its own place, said to be asked by one tap. */
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { note, openPanel, PRACTISE, RAMBLED } from './panel-page.tsx';

const offer = () => screen.queryByRole('button', { name: /^Ask: / });

describe('a follow-up', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const opened = () => openPanel({ chosen: [RAMBLED, PRACTISE] });

  it('is offered three seconds after a vague note, not before, and takes no keyboard', async () => {
    const { user, container } = await opened();
    await user.type(note(RAMBLED), 'be clearer');
    vi.advanceTimersByTime(2500);
    expect(offer()).toBeNull();
    vi.advanceTimersByTime(600);
    await waitFor(() => expect(offer()).not.toBeNull());
    expect(document.activeElement).toBe(note(RAMBLED));
    await expectNoAxeViolations(container);
  });

  it('is not offered for a note that points at something', async () => {
    const { user } = await opened();
    await user.type(note(RAMBLED), 'the cache story, when you jumped back twice');
    vi.advanceTimersByTime(4000);
    expect(offer()).toBeNull();
  });

  it('stands in a place that was there before, so that nothing moves for it', async () => {
    const { user, container } = await opened();
    await user.type(note(RAMBLED), 'good');
    const place = container.querySelector('.probe-line');
    expect(place).not.toBeNull();
    vi.advanceTimersByTime(3100);
    await waitFor(() => expect(offer()).not.toBeNull());
    expect(offer()?.parentElement).toBe(place);
  });

  it('stands in the margin once it was asked, and the next one comes only if the note stays vague', async () => {
    const { user, model } = await opened();
    await user.type(note(RAMBLED), 'good');
    vi.advanceTimersByTime(3100);
    await waitFor(() => expect(offer()).not.toBeNull());
    const words = offer()?.textContent?.replace('Ask: ', '') ?? '';
    await user.click(offer() ?? document.body);
    await screen.findByText(`You asked: ${words}`);
    expect(offer()).toBeNull();
    expect(model.interview.entries.value[0]?.probes).toHaveLength(1);
    await user.type(note(RAMBLED), ': "the cache"');
    vi.advanceTimersByTime(4000);
    expect(offer()).toBeNull();
  });

  it('is gone with the row that it was for', async () => {
    const { user } = await opened();
    await user.type(note(RAMBLED), 'good');
    vi.advanceTimersByTime(3100);
    await waitFor(() => expect(offer()).not.toBeNull());
    await user.click(note(PRACTISE));
    expect(offer()).toBeNull();
  });
});
