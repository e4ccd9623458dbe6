/** The keys of the panel, the mark, and what the panel says when it is not sure. */

import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partsOf } from '@/domain/keys.ts';
import { readMoments } from '@/domain/moment.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { note, openPanel, PRACTISE, RAMBLED } from './panel-page.tsx';

const mark = () => screen.getByRole('button', { name: 'Mark' });
const sheet = () => screen.queryByRole('region', { name: 'Keys' });

describe('marking the moment', () => {
  // It is quiet again after two seconds: on a slow machine these too go by slowly.
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins the interview, says when it was, and is taken back by pressing again', async () => {
    const { model, surface, user } = await openPanel();
    await user.click(mark());
    const head = model.interview.head.value;
    if (head === undefined) throw new Error('Nothing was begun.');
    expect(head.state).toBe('running');
    await surface.records.open(partsOf(head.id));
    expect(readMoments(head.id, surface.records)).toMatchObject([{ callMs: 0, kind: null }]);
    await user.click(screen.getByRole('button', { name: 'Marked, 0:00 · Undo' }));
    expect(readMoments(head.id, surface.records)).toEqual([]);
    expect(mark()).toBeDefined();
  });

  it('is quiet again after two seconds, and the next press marks another', async () => {
    const { model } = await openPanel();
    model.marking.mark();
    await screen.findByRole('button', { name: /Undo$/ });
    vi.advanceTimersByTime(2000);
    await waitFor(() => expect(mark()).toBeDefined());
    model.marking.mark();
    await screen.findByRole('button', { name: /Undo$/ });
  });

  it('is shown and said in the pill, which stays a pill and says nothing else by itself', async () => {
    const { model, user, container } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Collapse' }));
    const said = () => container.querySelector('[aria-live]')?.textContent;
    expect(said()).toBe('');
    model.marking.mark();
    await screen.findByRole('button', { name: /Marked, 0:00$/ });
    expect(said()).toBe('Marked, 0:00');
    await expectNoAxeViolations(container);
    model.marking.mark();
    await screen.findByText('45 min left');
    expect(said()).toBe('');
  });

  it('is not offered once the interview has ended', async () => {
    const { model, user } = await openPanel();
    await user.click(mark());
    model.interview.end();
    await screen.findByText('The interview has ended');
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
    expect(model.interview.mark()).toBeNull();
  });
});

describe('asking the next question', () => {
  it('goes to the open one while it waits and the cursor is elsewhere', async () => {
    const { model } = await openPanel();
    model.goToAsk(false);
    await waitFor(() => expect(document.activeElement).toBe(note(RAMBLED)));
    model.goToAsk(true);
    await waitFor(() => expect(document.activeElement).toBe(note(PRACTISE)));
  });

  it('passes over one that was asked', async () => {
    const { model, user } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    model.goToAsk(false);
    await waitFor(() => expect(document.activeElement).toBe(note(PRACTISE)));
  });

  it('goes to the only question there is', async () => {
    const { model } = await openPanel({ chosen: [RAMBLED] });
    model.goToAsk(true);
    await waitFor(() => expect(document.activeElement).toBe(note(RAMBLED)));
  });
});

describe('the sheet of keys', () => {
  it('opens by ?, but not where a ? is typed', async () => {
    const { user } = await openPanel();
    await user.type(note(RAMBLED), 'why?');
    expect(sheet()).toBeNull();
    expect(note(RAMBLED)).toHaveProperty('value', 'why?');
    screen.getByRole('button', { name: 'More' }).focus();
    await user.keyboard('?');
    expect(document.activeElement).toBe(sheet());
  });

  it('opens by ? on a tick and on a rating as well, where nothing is typed', async () => {
    const { user } = await openPanel();
    for (const control of [screen.getAllByRole('checkbox')[0], screen.getAllByRole('radio')[0]]) {
      control?.focus();
      await user.keyboard('?');
      expect(document.activeElement).toBe(sheet());
      await user.keyboard('{Escape}');
      expect(sheet()).toBeNull();
    }
  });

  it('says which key the browser has not given, and closes by Escape before anything else', async () => {
    const { container, user, leave, changeKeys } = await openPanel();
    screen.getByRole('button', { name: 'More' }).focus();
    await user.keyboard('?');
    const open = sheet();
    if (open === null) throw new Error('The sheet is not there.');
    expect(within(open).getByText('Mark the moment').parentElement?.textContent).toBe(
      'Mark the momentNot set',
    );
    await expectNoAxeViolations(container);
    await user.click(within(open).getByRole('button', { name: 'Change the keys' }));
    expect(changeKeys).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    expect(sheet()).toBeNull();
    expect(leave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
    await user.keyboard('{Escape}');
    expect(leave).toHaveBeenCalledOnce();
  });
});

describe('the way back to the call', () => {
  it('is F6 as well, from any field', async () => {
    const { user, leave } = await openPanel();
    await user.click(note(RAMBLED));
    await user.keyboard('{F6}');
    expect(leave).toHaveBeenCalledOnce();
  });
});

describe('a panel that is not sure of the call', () => {
  it('says so in one quiet line', async () => {
    const { isUnsure } = await openPanel();
    const line = /^I can't tell whether the call is running/;
    expect(screen.queryByText(line)).toBeNull();
    isUnsure.value = true;
    expect(await screen.findByText(line)).toBeDefined();
  });
});
