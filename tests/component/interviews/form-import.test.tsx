/** A filled form into an interview: looked at first, taken in as one step, taken back. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { BEFORE, LAST, showInterviews } from './interviews-page.tsx';

const QUESTION = 'Where did you lose my thread?';
const answers = (changes: object = {}) =>
  JSON.stringify({
    format: 'debrief-answers',
    version: 1,
    interview: 'last',
    from: 'Anna',
    answers: [
      { entry: 'debrief-en~0', question: QUESTION, text: 'You jumped to the end.', rating: 2 },
      { entry: 'debrief-en~1', question: 'What next?', text: 'Say it in one sentence.' },
    ],
    more: 'Thank you.',
    ...changes,
  });

async function open() {
  const page = await showInterviews([LAST, BEFORE], { open: 'last' });
  const { user } = page;
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('button', { name: 'Bring in a filled form' }));
  const dialog = await screen.findByRole('dialog', { name: 'Bring in a filled form' });
  async function paste(text: string): Promise<void> {
    await user.click(within(dialog).getByRole('textbox', { name: 'Or paste the answers here' }));
    await user.paste(text);
    await user.click(within(dialog).getByRole('button', { name: 'Look at them' }));
  }
  return { ...page, dialog, paste };
}

function note(text: string): string {
  const field = screen.getByRole('textbox', { name: `Notes: ${text}` });
  return field instanceof HTMLTextAreaElement ? field.value : '';
}

describe('a filled form', () => {
  it('shows where everything goes, and writes nothing before it is told to', async () => {
    const { dialog, paste, container } = await open();
    await paste(answers());
    expect(within(dialog).getAllByRole('checkbox', { checked: true })).toHaveLength(3);
    expect(dialog.textContent).toContain('Your words stay. Theirs go below, under “From Anna:”');
    expect(dialog.textContent).toContain('Fills the empty note. It then counts as asked.');
    expect(dialog.textContent).toContain('Their rating: 2 of 4.');
    expect(note(QUESTION)).toBe('Around the cache.');
    await expectNoAxeViolations(container);
  });

  it('goes into the notes in one step, and comes out in one', async () => {
    const { dialog, paste, user } = await open();
    await paste(answers());
    await user.click(within(dialog).getByRole('button', { name: 'Put into my notes' }));
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    const theirs = 'Around the cache.\n\nFrom Anna:\nYou jumped to the end.';
    await waitFor(() => expect(note(QUESTION)).toBe(theirs));
    expect(note('What should I practise next?')).toBe('Say it in one sentence.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(note(QUESTION)).toBe('Around the cache.');
    expect(note('What should I practise next?')).toBe('');
  });

  it('leaves out what is not wanted', async () => {
    const { dialog, paste, user } = await open();
    await paste(answers());
    await user.click(within(dialog).getByRole('checkbox', { name: `Take in: ${QUESTION}` }));
    await user.click(within(dialog).getByRole('button', { name: 'Put into my notes' }));
    expect(note(QUESTION)).toBe('Around the cache.');
    expect(note('What should I practise next?')).toBe('Say it in one sentence.');
  });

  it('of another interview is told so, with the way there', async () => {
    const { dialog, paste } = await open();
    await paste(answers({ interview: 'before' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('belongs to another interview');
    expect(
      within(dialog).getByRole('link', { name: 'Go to that interview' }).getAttribute('href'),
    ).toBe('#before');
  });

  it('of an interview that is not here is told so, and may be used all the same', async () => {
    const { dialog, paste, user } = await open();
    await paste(answers({ interview: 'nowhere' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('that is not here');
    await user.click(within(dialog).getByRole('button', { name: 'Use it for this one' }));
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(3);
  });

  it('that is broken is told where, and changes nothing', async () => {
    const { dialog, paste, user, surface } = await open();
    const before = surface.store.writes();
    await paste(answers({ more: 'x'.repeat(5001) }));
    expect(within(dialog).getByRole('alert').textContent).toContain(
      'In “more”, the text is longer than 5000 characters.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Try another' }));
    await paste(answers({ answers: [{ entry: 'debrief-en~0', question: '', text: 7 }] }));
    expect(within(dialog).getByRole('alert').textContent).toContain(
      'In answer 1, “text”, the value',
    );
    expect(within(dialog).getByRole('alert').textContent).toContain('Your notes are as they were.');
    expect(surface.store.writes()).toBe(before);
  });
});
