/** The last minutes in the panel: words that change in their place, one question pinned, a message at the end. */
import { act, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { begun, box, choose, note, openPanel, PRACTISE, RAMBLED, STUCK } from './panel-page.tsx';

const words = (text: RegExp) => screen.queryByRole('button', { name: text });
const rowOf = (question: string) => box(question).closest('li');

/** With the second in which the panel looks at the clock. */
async function looked(minutesAgo: number) {
  const panel = await begun(minutesAgo);
  vi.advanceTimersByTime(1000);
  return panel;
}

describe('the last minutes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [36, /^Ask soon · 9 min$/],
    [41, /^Ask now · 4 min$/],
    [44, /^Ask one · (1:00|0:5\d)$/],
    [47, /^Ask one · 2 min over$/],
  ])('are said %i minutes after the start', async (minutes, said) => {
    const { container } = await looked(minutes);
    await waitFor(() => expect(words(said)).not.toBeNull());
    await expectNoAxeViolations(container);
  });

  it('are said no more once a person has pressed the words', async () => {
    const { user } = await looked(36);
    await user.click(await screen.findByRole('button', { name: /^Ask soon/ }));
    expect(words(/^Ask/)).toBeNull();
    await screen.findByText('9 min left');
  });

  it('take nothing of the keyboard', async () => {
    const panel = await looked(30);
    await panel.user.click(note(STUCK));
    const before = document.activeElement;
    const head = panel.model.interview.head.value;
    if (head === undefined) throw new Error('Nothing runs.');
    panel.surface.records.edit([
      { kind: 'set', key: keys.interview(head.id), fields: { plannedMinutes: 34 } },
    ]);
    vi.advanceTimersByTime(1000);
    await screen.findByRole('button', { name: /^Ask now/ });
    expect(document.activeElement).toBe(before);
  });

  it('pin the one question that can still be asked, and dim the others where they stand', async () => {
    const { user } = await looked(44);
    const order = () => screen.getAllByRole('checkbox').map((tick) => textOf(tick));
    const before = order();
    await waitFor(() => expect(rowOf(RAMBLED)?.dataset.late).toBe('pinned'));
    expect(rowOf(PRACTISE)?.dataset.late).toBe('dimmed');
    expect(order()).toEqual(before);
    await user.click(box(RAMBLED));
    await waitFor(() => expect(rowOf(PRACTISE)?.dataset.late).toBe('pinned'));
    expect(rowOf(RAMBLED)?.dataset.late).toBe('dimmed');
    expect(order()).toEqual(before);
  });
});

function textOf(tick: HTMLElement): string | undefined {
  return tick.closest('li')?.querySelector('label')?.textContent;
}

describe('the end, with questions not asked', () => {
  it('offers a message with them, and copying it makes them asked later', async () => {
    const { user, model, copy, container } = await openPanel();
    await user.type(note(STUCK), 'k');
    model.interview.end();
    const card = await screen.findByRole('region', { name: 'The interview has ended' });
    const text = within(card).getByText(/Would you answer these/).textContent ?? '';
    expect(text).toContain(`1. ${RAMBLED}`);
    expect(text).toContain(`2. ${PRACTISE}`);
    expect(text).not.toContain(STUCK);
    await expectNoAxeViolations(container);
    await user.click(within(card).getByRole('button', { name: 'Copy the message' }));
    expect(copy).toHaveBeenCalledWith(text);
    expect(await screen.findAllByText('Asked later')).toHaveLength(2);
    expect(model.interview.progress.value).toEqual({ asked: 1, all: 3 });
  });

  it('leaves them planned when the browser did not copy', async () => {
    const { user, model, copy } = await openPanel();
    copy.mockResolvedValueOnce(false);
    await user.type(note(STUCK), 'k');
    model.interview.end();
    await user.click(await screen.findByRole('button', { name: 'Copy the message' }));
    expect(screen.queryByText('Asked later')).toBeNull();
  });

  it('neither begins nor changes the next interview, turned to before the browser has copied', async () => {
    const { user, surface, model, copy } = await openPanel();
    await user.type(note(STUCK), 'k');
    model.interview.end();
    const copied = Promise.withResolvers<boolean>();
    copy.mockReturnValueOnce(copied.promise);
    await user.click(await screen.findByRole('button', { name: 'Copy the message' }));
    choose(surface, [PRACTISE]);
    await user.click(await screen.findByRole('button', { name: 'To the next one' }));
    copied.resolve(true);
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    expect(model.interview.head.value?.state).toBe('planned');
    expect(model.interview.entries.value.map(({ status }) => status)).toEqual(['planned']);
  });

  it('offers none when everything is asked or skipped', async () => {
    const { user, model } = await openPanel({ chosen: [RAMBLED, STUCK] });
    await user.click(box(STUCK));
    const [entry] = model.interview.entries.value.filter(({ asks }) => asks.text === RAMBLED);
    if (entry === undefined) throw new Error('It is not there.');
    model.interview.skip(entry.id);
    await screen.findByText('Skipped');
    model.interview.end();
    await screen.findByRole('region', { name: 'The interview has ended' });
    expect(screen.queryByRole('button', { name: 'Copy the message' })).toBeNull();
  });
});

describe('a question of one’s own, written in the call', () => {
  it('is kept for the next interviews by one tap', async () => {
    const { user, model, surface, container } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    await user.keyboard('Was I too quiet?{Shift>}{ArrowUp}{Enter}{/Shift}');
    await screen.findByRole('checkbox', { name: 'Was I too quiet?' });
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await screen.findByText('Kept');
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    // The button is gone; the keyboard is not.
    expect(document.activeElement).not.toBe(document.body);
    const kept = surface.template.value.aspects.find(({ name }) => name === 'My own');
    expect(kept?.questions.map(({ text }) => text)).toEqual(['Was I too quiet?']);
    expect(model.interview.entries.value.at(-1)?.asks.text).toBe('Was I too quiet?');
    await expectNoAxeViolations(container);
  });
});
