/** The panel beside every call: the side panel, the companion window, and what is on top of it. */
import { signal } from '@preact/signals';
import { screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { OnTop } from '@/components/panel/Panel.tsx';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { box, note, openPanel, RAMBLED } from './panel-page.tsx';

const button = (name: string) => screen.getByRole('button', { name });

describe('the panel beside every call', () => {
  it('starts and ends by hand in plain sight', async () => {
    const { user, model } = await openPanel({ isBeside: true });
    await user.click(button('Start now'));
    expect(model.interview.head.value?.state).toBe('running');
    await user.click(button('End the interview'));
    expect(model.interview.head.value?.state).toBe('ended');
    expect(screen.queryByRole('button', { name: 'Start now' })).toBeNull();
    // The button is gone; what there is to do now stands below the title.
    const title = screen.getByRole('heading', { name: 'The interview has ended' });
    expect(document.activeElement).toBe(title);
    await user.click(button('Go on with this one'));
    expect(button('End the interview')).toBeTruthy();
  });

  it('leads the keyboard to the debrief when there is one', async () => {
    const { user } = await openPanel({ isBeside: true });
    await user.type(note(RAMBLED), 'the cache');
    await user.click(button('End the interview'));
    const title = await screen.findByRole('heading', { name: 'A minute for what you heard' });
    expect(document.activeElement).toBe(title);
  });

  it('leads it there too where what comes after the end is still being loaded', async () => {
    const { user, comeLater } = await openPanel({ isBeside: true, isEarly: true });
    await user.type(note(RAMBLED), 'the cache');
    await user.click(button('End the interview'));
    comeLater();
    const title = await screen.findByRole('heading', { name: 'A minute for what you heard' });
    expect(document.activeElement).toBe(title);
  });

  it('leaves the keyboard in the note that it went to meanwhile', async () => {
    const { user, comeLater } = await openPanel({ isBeside: true, isEarly: true });
    await user.click(button('Start now'));
    await user.click(button('End the interview'));
    await user.click(note(RAMBLED));
    comeLater();
    await screen.findByRole('heading', { name: 'The interview has ended' });
    expect(document.activeElement).toBe(note(RAMBLED));
  });

  it('leaves the keyboard alone when the interview is ended elsewhere', async () => {
    const { user, model } = await openPanel({ isBeside: true });
    await user.click(button('Start now'));
    note(RAMBLED).focus();
    model.interview.end();
    await screen.findByRole('heading', { name: 'The interview has ended' });
    expect(document.activeElement).toBe(note(RAMBLED));
  });

  it('is started by a note as well', async () => {
    const { user } = await openPanel({ isBeside: true });
    await user.type(note(RAMBLED), 'the cache');
    expect(box(RAMBLED)).toHaveProperty('checked', true);
    expect(button('End the interview')).toBeTruthy();
  });

  it('has nothing to collapse and is not kept on top where the browser cannot', async () => {
    await openPanel({ isBeside: true });
    expect(screen.queryByRole('button', { name: 'Collapse' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Keep on top' })).toBeNull();
  });

  it('leaves start and end to the menu in a call', async () => {
    await openPanel();
    expect(screen.queryByRole('button', { name: 'Start now' })).toBeNull();
  });

  it('is free of accessibility faults waiting, running and ended', async () => {
    const { container, user } = await openPanel({ isBeside: true });
    await expectNoAxeViolations(container);
    await user.click(button('Start now'));
    await expectNoAxeViolations(container);
    await user.click(button('End the interview'));
    await expectNoAxeViolations(container);
  });
});

describe('keeping on top', () => {
  async function openCompanion() {
    const state = signal<OnTop['state']['value']>('here');
    const keep = vi.fn(async () => {
      state.value = 'on-top';
    });
    const back = vi.fn();
    const page = await openPanel({ isBeside: true, onTop: { state, keep, back } });
    return { ...page, state, keep, back };
  }

  it('says what it closes before it can be pressed', async () => {
    const { user, keep } = await openCompanion();
    await user.click(button('Keep on top'));
    const entry = screen.getByRole('button', { name: /If the call has its own small picture/ });
    expect(keep).not.toHaveBeenCalled();
    await user.click(entry);
    expect(keep).toHaveBeenCalledOnce();
  });

  it('leaves one way in the window itself: back', async () => {
    const { container, user, state, back } = await openCompanion();
    state.value = 'on-top';
    await user.click(await screen.findByRole('button', { name: 'Bring it back here' }));
    expect(back).toHaveBeenCalledOnce();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await expectNoAxeViolations(container);
  });

  it('says so when the browser refuses, and the panel is where it was', async () => {
    const { container, state } = await openCompanion();
    state.value = 'refused';
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing is lost/);
    expect(box(RAMBLED)).toBeTruthy();
    await expectNoAxeViolations(container);
  });
});
