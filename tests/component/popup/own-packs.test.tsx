/** Ready choices of one's own, in the popup. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { packId, questionId } from '@/domain/ids.ts';
import { groups } from '@/domain/keys.ts';
import { savePackEdit } from '@/domain/own-packs.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { chosenTexts, openPopup, question } from './popup-page.tsx';

const NAME = 'Name of the ready choice';

async function withPack(...questions: readonly string[]) {
  const surface = await openMemorySurface();
  const made = { name: 'Second round', type: null, questions: questions.map(questionId) };
  surface.records.edit([savePackEdit(surface.template.value.id, packId('p1'), made, 1)]);
  return openPopup({ surface });
}

async function pick(user: Awaited<ReturnType<typeof openPopup>>['user'], name: string) {
  await user.click(screen.getByRole('button', { name: 'Ready choices' }));
  await user.click(screen.getByRole('button', { name }));
}

describe('a ready choice of one’s own', () => {
  it('is saved from two chosen questions, and stands first among them', async () => {
    const { user, preparation, container } = await openPopup();
    await user.click(question(/^Which part of my introduction/));
    await user.click(screen.getByRole('button', { name: 'Ready choices' }));
    expect(screen.queryByRole('button', { name: 'Save as a ready choice' })).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(question(/^Two minutes in/));
    await pick(user, 'Save as a ready choice');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: NAME })),
    );
    await expectNoAxeViolations(container);
    await user.keyboard('Second round{Enter}');
    for (const entry of preparation.chosen.peek()) preparation.takeOff(entry.id);
    const packs = await screen.findByRole('list', { name: 'Ready choices' });
    expect(within(packs).getAllByRole('button')[0]?.textContent).toBe('Second round');
    await user.click(within(packs).getByRole('button', { name: 'Second round' }));
    expect(chosenTexts()).toHaveLength(2);
  });

  it('is not saved without a name, and Escape leaves it', async () => {
    const { user, surface } = await openPopup();
    await user.click(question(/^Which part of my introduction/));
    await user.click(question(/^Two minutes in/));
    await pick(user, 'Save as a ready choice');
    await user.keyboard('  {Enter}');
    expect(screen.getByRole('textbox', { name: NAME })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: NAME })).toBeNull();
    expect(surface.records.list(groups.packs(surface.template.value.id))).toEqual([]);
  });

  it('chooses its first three; the interview remembers it for the rest', async () => {
    const four = ['composure-stuck', 'explaining-rambled', 'verdict-practise', 'verdict-mark'];
    const { user, preparation } = await withPack(...four);
    await user.click(screen.getByRole('button', { name: 'Second round' }));
    const chosen = preparation.chosen.value.map(({ asks }) => asks.question);
    expect(chosen).toEqual(four.slice(0, 3));
    expect(preparation.head.value?.pack).toBe('p1');
  });

  it('leaves out a question that is no longer there, and says so', async () => {
    const { user } = await withPack('composure-stuck', 'gone', 'verdict-mark');
    await user.click(screen.getByRole('button', { name: 'Second round' }));
    expect(chosenTexts()).toHaveLength(2);
    expect(
      screen.getByText('One of its questions is no longer there and was left out.'),
    ).toBeTruthy();
  });

  it('is renamed and deleted, and Undo brings it back', async () => {
    const { user, container } = await withPack('composure-stuck', 'explaining-rambled');
    await user.click(screen.getByRole('button', { name: 'Change your own' }));
    const field = screen.getByRole('textbox', { name: 'Name: Second round' });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, 'Final round{Tab}');
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Delete: Final round' }));
    expect(screen.queryByRole('button', { name: 'Final round' })).toBeNull();
    // Its row is gone, and there is no other.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Final round' })).toBeTruthy());
  });
});
