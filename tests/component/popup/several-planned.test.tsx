/** Several planned interviews in the popup: told apart, turned to, begun and taken away, by keys alone. */
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { chosenTexts, openPopup, searchBox } from './popup-page.tsx';

const STUCK = /When I got stuck/;
const RAMBLED = /Which of my answers rambled/;

const which = () =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: 'Interview to prepare' });
const header = () => screen.getByRole('button', { name: /^Next interview/ });
const options = () => [...which().options].map(({ text }) => text);

/** Acme waits with one question; then the form of Bolt is open, with another one. */
async function openWithTwo() {
  const popup = await openPopup();
  const { user } = popup;
  await user.type(searchBox(), 'stuck{Enter}');
  await user.click(header());
  await user.type(screen.getByLabelText('Role or company'), 'Acme');
  await user.click(screen.getByRole('button', { name: 'Plan another interview' }));
  await user.type(screen.getByLabelText('Role or company'), 'Bolt');
  await user.clear(searchBox());
  await user.type(searchBox(), 'rambled{Enter}');
  return popup;
}

describe('with one planned interview', () => {
  it('there is nothing to choose among', async () => {
    const { user } = await openPopup();
    await user.type(searchBox(), 'stuck{Enter}');
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(header());
    expect(screen.queryByRole('button', { name: 'Remove this interview' })).toBeNull();
  });
});

describe('several planned interviews', () => {
  it('stand side by side, each with its own questions', async () => {
    const { user } = await openWithTwo();
    expect(options()).toEqual(['Acme', 'Bolt', 'Plan another interview']);
    expect(which().selectedOptions[0]?.text).toBe('Bolt');
    expect(chosenTexts()).toEqual([expect.stringMatching(RAMBLED)]);
    await user.selectOptions(which(), 'Acme');
    expect(chosenTexts()).toEqual([expect.stringMatching(STUCK)]);
    expect(screen.getByLabelText<HTMLInputElement>('Role or company').value).toBe('Acme');
  });

  it('are named by what tells them apart', async () => {
    const { user } = await openWithTwo();
    await user.clear(screen.getByLabelText('Role or company'));
    await user.type(screen.getByLabelText('Role or company'), 'Acme');
    expect(options().slice(0, 2)).toEqual([
      expect.stringMatching(/^Acme · When I got stuck/),
      expect.stringMatching(/^Acme · Which of my answers rambled/),
    ]);
    await user.type(screen.getByLabelText('Interviewer'), 'Ana');
    expect(options()[1]).toBe('Acme · with Ana');
  });

  it('begin blank beside the others, and only what is put in is kept', async () => {
    const { user, preparation } = await openWithTwo();
    await user.selectOptions(which(), 'Plan another interview');
    expect(chosenTexts()).toEqual([]);
    expect(
      screen.getByText('A new interview. It is kept once you put something in it.'),
    ).toBeTruthy();
    await user.selectOptions(which(), 'Bolt');
    expect(preparation.planning.planned.value).toHaveLength(2);
  });

  it('are taken away one at a time, with the way back', async () => {
    const { user } = await openWithTwo();
    await user.click(screen.getByRole('button', { name: 'Remove this interview' }));
    expect(document.activeElement).toBe(header());
    expect(screen.queryByRole('combobox', { name: 'Interview to prepare' })).toBeNull();
    expect(chosenTexts()).toEqual([expect.stringMatching(STUCK)]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosenTexts()).toEqual([expect.stringMatching(RAMBLED)]);
    expect(options()).toHaveLength(3);
  });

  it('are reached by the keyboard from the search', async () => {
    const { user } = await openWithTwo();
    await user.click(header());
    searchBox().focus();
    for (let presses = 0; presses < 12 && document.activeElement !== which(); presses += 1) {
      await user.tab({ shift: true });
    }
    expect(document.activeElement).toBe(which());
  });

  it('keep the feedback time of each, and the next one begins with the last', async () => {
    const { user, preparation } = await openWithTwo();
    const feedback = () => screen.getByLabelText<HTMLInputElement>('Minutes for feedback');
    await user.clear(feedback());
    await user.type(feedback(), '15');
    expect(preparation.head.value?.feedbackMinutes).toBe(15);
    await user.selectOptions(which(), 'Acme');
    expect(feedback().value).toBe('10');
    await user.selectOptions(which(), 'Plan another interview');
    expect(feedback().value).toBe('15');
  });

  it('have no accessibility fault', async () => {
    const { container, user } = await openWithTwo();
    await expectNoAxeViolations(container);
    await user.selectOptions(which(), 'Plan another interview');
    await expectNoAxeViolations(container);
  });
});
