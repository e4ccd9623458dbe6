/** Choosing questions in the popup. */
import { act, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { chosenTexts, openPopup, question, searchBox } from './popup-page.tsx';

const STUCK = /^When I got stuck/;
const RAMBLED = /^Which of my answers rambled/;

describe('the popup', () => {
  it('opens ready to type, and says what to do first', async () => {
    await openPopup();
    expect(document.activeElement).toBe(searchBox());
    expect(
      screen.getByRole('heading', { name: 'What are you most concerned about?' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('checkbox').length).toBeGreaterThanOrEqual(10);
  });

  it('shows no fewer questions when the end of the first rows is seen late', async () => {
    const seen: (() => void)[] = [];
    class LateObserver {
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        seen.push(() => tell([{ isIntersecting: true }]));
      }
      readonly observe = () => undefined;
      readonly disconnect = () => undefined;
    }
    const usual = globalThis.IntersectionObserver;
    onTestFinished(() => void vi.stubGlobal('IntersectionObserver', usual));
    vi.stubGlobal('IntersectionObserver', LateObserver);
    await openPopup();
    const rows = () => screen.getAllByRole('checkbox').length;
    await waitFor(() => expect(rows()).toBeGreaterThan(36));
    const all = rows();
    await act(() => seen[0]?.());
    expect(seen.length).toBeGreaterThan(0);
    expect(rows()).toBe(all);
  });

  it('adds rows under a button that keeps the keyboard', async () => {
    const surface = await openMemorySurface();
    const { id, aspects } = surface.template.value;
    surface.records.edit(
      Array.from({ length: 120 }, (_, at) => ({
        kind: 'set',
        key: keys.question(id, questionId(`own${at}`)),
        fields: { text: `Mine ${at}?`, aspect: aspects[0]?.id ?? '', order: `z${100 + at}x` },
      })),
    );
    const { user } = await openPopup({ surface });
    const more = () => screen.getByRole('button', { name: /more questions$/ });
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(72));
    await user.click(more());
    expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(72);
    expect(document.activeElement).toBe(more());
  });

  it('puts a ticked question on top and shows it nowhere else', async () => {
    const { user } = await openPopup();
    await user.click(question(/^Which part of my introduction/));
    expect(chosenTexts()).toEqual([
      'Which part of my introduction was worth hearing, and which part could I drop?',
    ]);
    expect(
      screen.getAllByRole('checkbox', { name: /^Which part of my introduction/ }),
    ).toHaveLength(1);
    expect(document.activeElement).toBe(searchBox());
  });

  it('finds by a few letters, and Enter chooses the best match', async () => {
    const { user } = await openPopup();
    await user.keyboard('stuck');
    await waitFor(() => expect(screen.getAllByRole('checkbox')[0]).toBe(question(STUCK)));
    await user.keyboard('{Enter}ramble{Enter}');
    expect(chosenTexts()).toHaveLength(2);
    expect(chosenTexts()[1]).toMatch(RAMBLED);
    expect(screen.getByText('2 chosen, a good number.')).toBeTruthy();
  });

  it('says so when everything with these words is chosen already', async () => {
    const { user } = await openPopup();
    await user.type(searchBox(), 'rambled{Enter}');
    expect(await screen.findByText('Every question with these words is chosen.')).toBeDefined();
  });

  it('goes through the list by arrows; a letter goes back to the search', async () => {
    const { user } = await openPopup();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[1]);
    await user.keyboard(' ');
    expect(chosenTexts()).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox', { checked: false })[1]);
    await user.keyboard('x');
    expect(document.activeElement).toBe(searchBox());
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(searchBox());
  });

  it('clears the search by Escape and stays open', async () => {
    const { user } = await openPopup();
    await user.keyboard('stuck{Escape}');
    expect(searchBox()).toHaveProperty('value', '');
  });

  it('narrows the list to an aspect, and back', async () => {
    const { user } = await openPopup();
    await user.click(screen.getByRole('button', { name: 'Code' }));
    expect(screen.queryByRole('region', { name: 'Opening' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Code' })).toBeTruthy();
    await user.keyboard('stuck');
    await user.click(await screen.findByRole('button', { name: 'Look in all aspects' }));
    expect(question(STUCK)).toBeTruthy();
    // The button is gone: the next letter is one of the search.
    expect(document.activeElement).toBe(searchBox());
  });

  it('saves each choice as it is made', async () => {
    const { surface, user } = await openPopup();
    const saved = () => surface.store.keys().filter((key) => key.startsWith('v1/entry/'));
    await user.keyboard('stuck{Enter}');
    await waitFor(() => expect(saved()).toHaveLength(1));
    await user.keyboard('ramble{Enter}');
    await waitFor(() => expect(saved()).toHaveLength(2));
  });

  it('takes off by the tick, by the cross, and gives it back by Undo', async () => {
    const { user } = await openPopup();
    await user.keyboard('stuck{Enter}ramble{Enter}');
    await user.click(question(STUCK));
    expect(chosenTexts()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosenTexts()[0]).toMatch(STUCK);
    await user.click(screen.getByRole('button', { name: /^Take off: Which of my answers/ }));
    expect(chosenTexts()).toHaveLength(1);
  });

  it('is free of accessibility faults when empty, chosen, searched and asked about', async () => {
    const { user, container } = await openPopup();
    await expectNoAxeViolations(container);
    await user.keyboard('stuck{Enter}ramble{Enter}');
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: /Next interview/ }));
    await user.click(screen.getByRole('button', { name: 'Ready choices' }));
    await expectNoAxeViolations(container);
  });
});

describe('moving a chosen question', () => {
  async function withThree() {
    const popup = await openPopup();
    await popup.user.click(screen.getByRole('button', { name: 'Behavioural' }));
    return { ...popup, before: chosenTexts() };
  }

  it('by Alt and an arrow keeps the focus on it and says its place', async () => {
    const { user, before } = await withThree();
    question(/^What quality/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(chosenTexts()).toEqual([before[1], before[0], before[2]]);
    expect(document.activeElement).toBe(question(/^What quality/));
    expect(screen.getByText(/is now 2 of 3\.$/)).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    expect(chosenTexts()).toEqual([before[1], before[2], before[0]]);
  });

  it('by its buttons, which end where the list ends', async () => {
    const { user, before } = await withThree();
    const last = question(/^Which of my answers/);
    const row = last.closest('li');
    if (row === null) throw new Error('A chosen question stands in a list.');
    await user.click(within(row).getByRole('button', { name: /^Move up/ }));
    expect(chosenTexts()).toEqual([before[0], before[2], before[1]]);
    expect(screen.getByRole('button', { name: /^Move up: What quality/ })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('taken off by key, leaves the focus on its neighbour', async () => {
    const { user } = await withThree();
    question(/^What quality/).focus();
    await user.keyboard(' ');
    expect(chosenTexts()).toHaveLength(2);
    expect(document.activeElement).toBe(question(/^Could you tell/));
  });
});

describe('a ready choice', () => {
  it('chooses its first three with one click, and Undo brings back what was there', async () => {
    const { user } = await openPopup();
    await user.keyboard('stuck{Enter}');
    await user.click(screen.getByRole('button', { name: 'Ready choices' }));
    await user.click(screen.getByRole('button', { name: 'System design' }));
    expect(chosenTexts()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosenTexts()).toHaveLength(1);
    expect(chosenTexts()[0]).toMatch(STUCK);
  });
});

describe('the next interview', () => {
  it('keeps kind, role, interviewer and minutes as they are typed', async () => {
    const { user, preparation } = await openPopup();
    await user.click(screen.getByRole('button', { name: /Next interview/ }));
    await user.selectOptions(screen.getByLabelText('Kind'), 'Coding');
    await user.type(screen.getByLabelText('Interviewer'), 'Ana');
    const minutes = screen.getByLabelText('Minutes planned');
    await user.clear(minutes);
    expect(preparation.head.value?.plannedMinutes).toBe(45);
    await user.type(minutes, '30');
    expect(preparation.head.value).toMatchObject({
      type: 'coding',
      interviewer: 'Ana',
      plannedMinutes: 30,
    });
    expect(screen.getByRole('button', { name: /Coding · 30 min · with Ana/ })).toBeTruthy();
  });

  it('says which minutes can be taken, and keeps the old ones', async () => {
    const { user, preparation } = await openPopup();
    await user.click(screen.getByRole('button', { name: /Next interview/ }));
    const minutes = screen.getByLabelText('Minutes planned');
    await user.clear(minutes);
    await user.type(minutes, '3');
    expect(screen.getByText('A whole number from 5 to 480.')).toBeTruthy();
    expect(preparation.head.value?.plannedMinutes ?? 45).toBe(45);
  });
});
