/** Past interviews, as a person reads them again. */
import { act, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { deleteInterviewEdits } from '@/domain/delete-interview.ts';
import { interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { BEFORE, LAST, showInterviews } from './interviews-page.tsx';

const RUNNING = { id: 'now', startedAt: Date.UTC(2026, 10, 23, 11, 40) };

function links(): readonly (string | null)[] {
  return within(screen.getByRole('navigation', { name: 'Interviews' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
}

describe('the list', () => {
  it('has the newest first, each with when, who and how much was asked', async () => {
    await showInterviews([BEFORE, LAST, RUNNING]);
    const [now, last, before] = links();
    expect(now).toContain('Running now');
    expect(last).toContain('Fri, Nov 20');
    expect(last).toContain('Ana');
    expect(last).toContain('1 of 2 asked');
    expect(before).toContain('No questions');
    expect(screen.getByRole('heading', { name: 'October 2026' })).toBeTruthy();
  });

  it('links each interview by its own address', async () => {
    await showInterviews([LAST]);
    expect(screen.getByRole('link', { name: /Ana/ }).getAttribute('href')).toBe('#last');
  });
});

describe('one interview', () => {
  it('shows what was asked, not asked and set aside, with its notes', async () => {
    await showInterviews([LAST], { open: 'last' });
    expect(screen.getByRole('heading', { name: 'Asked' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not asked' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Set aside' })).toBeTruthy();
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Notes: Where did you lose my thread?',
    });
    expect(note.value).toBe('Around the cache.');
    const whole = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Notes on the whole interview',
    });
    expect(whole.value).toBe('Slow start.');
    expect(screen.getByText('40 minutes')).toBeTruthy();
    // Read out in the voice of its language, whatever the language of the page.
    expect(screen.getByText('Where did you lose my thread?').lang).toBe('en');
  });

  it('takes words into a note afterwards, and saves them', async () => {
    const { user, surface } = await showInterviews([LAST], { open: 'last' });
    await user.type(
      screen.getByRole('textbox', { name: 'Notes on the whole interview' }),
      ' Strong end.',
    );
    const key = keys.wholeNote(interviewId('last'));
    expect(readNote(key, surface.records)).toBe('Slow start. Strong end.');
    await waitFor(() => expect(surface.records.saveState.value.kind).toBe('saved'));
    expect(JSON.stringify(surface.store.read(key))).toContain('Strong end.');
  });

  it('is copied as Markdown, and the page says so', async () => {
    const { user, copied } = await showInterviews([LAST], { open: 'last' });
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await screen.findByText('Copied. Paste it where you keep your feedback.');
    expect(copied[0]).toContain('### Where did you lose my thread?\n\n> Around the cache.');
  });

  it('that was turned to before the other was copied is not said to have been', async () => {
    const clipboard = Promise.withResolvers<boolean>();
    const { user, archive } = await showInterviews([LAST, BEFORE], {
      open: 'last',
      clipboard: clipboard.promise,
    });
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    act(() => archive.select('before'));
    clipboard.resolve(true);
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    expect(screen.queryByText(/^Copied/)).toBeNull();
  });

  it('that could not be copied is said so too', async () => {
    const { user } = await showInterviews([LAST], { open: 'last', clipboard: false });
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await screen.findByText(/did not let Debrief use the clipboard/);
  });

  it('that was deleted comes back with every word by Undo', async () => {
    const { user } = await showInterviews([LAST, BEFORE], { open: 'last' });
    await user.click(screen.getByRole('button', { name: 'Delete interview' }));
    await screen.findByText(/Everything in it is kept for 30 days/);
    expect(links()).toHaveLength(1);
    // Either button is gone once it was pressed.
    const place = screen.getByRole('heading', { name: 'This interview was deleted' });
    expect(document.activeElement).toBe(place);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Notes: Where did you lose my thread?',
    });
    expect(note.value).toBe('Around the cache.');
    expect(links()).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Nov.* 20, 2026/ }));
  });

  it('that was deleted elsewhere, or long before, comes back from the foot of the list', async () => {
    const { user, surface, archive, container } = await showInterviews([LAST, BEFORE]);
    act(
      () => void surface.records.edit(deleteInterviewEdits(interviewId('last'), surface.records)),
    );
    expect(archive.undo.last.value).toBeUndefined();
    await user.click(await screen.findByText('1 deleted interview can come back'));
    const way = screen.getByRole('link', { name: /Nov 20.*Ana/ });
    expect(way.getAttribute('href')).toBe('#last');
    act(() => archive.select('last'));
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Notes: Where did you lose my thread?',
    });
    expect(note.value).toBe('Around the cache.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Nov.* 20, 2026/ }));
    expect(screen.queryByText('1 deleted interview can come back')).toBeNull();
  });

  it('is not brought back in half: what cannot be read stays deleted, and is said to be safe', async () => {
    let isRead = false;
    const { user, surface } = await showInterviews([LAST], { open: 'last', isRead: () => isRead });
    act(
      () => void surface.records.edit(deleteInterviewEdits(interviewId('last'), surface.records)),
    );
    await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing is lost/);
    isRead = true;
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await screen.findByRole('textbox', { name: 'Notes: Where did you lose my thread?' });
  });

  it('that was the only one can still come back from an empty page', async () => {
    const { surface } = await showInterviews([LAST]);
    act(
      () => void surface.records.edit(deleteInterviewEdits(interviewId('last'), surface.records)),
    );
    await screen.findByText('1 deleted interview can come back');
  });

  it('keeps the keyboard on Undo as long as there is a step to take back', async () => {
    const { user } = await showInterviews([LAST], { open: 'last' });
    const rating = screen.getByRole('group', { name: /the whole interview$/ });
    await user.click(within(rating).getByRole('radio', { name: /^3/ }));
    await user.click(within(rating).getByRole('radio', { name: /^4/ }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Nov.* 20, 2026/ }));
  });

  it('that is not stored here is said to be so', async () => {
    await showInterviews([LAST], { open: 'nowhere' });
    expect(screen.getByRole('heading', { name: 'This interview is not here' })).toBeTruthy();
    const back = screen.getByRole('link', { name: 'All interviews' });
    expect(back.getAttribute('href')).toBe('#all');
  });
});

describe('for everyone', () => {
  it('an empty page says what to do first, and breaks no rule of accessibility', async () => {
    const { container } = await showInterviews([]);
    expect(screen.getByRole('link', { name: 'Open the practice call' })).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('nor does an interview in full', async () => {
    const { container } = await showInterviews([LAST, BEFORE, RUNNING], { open: 'last' });
    await expectNoAxeViolations(container);
  });

  it('nor does the place of a deleted one', async () => {
    const { container, user } = await showInterviews([LAST, BEFORE], { open: 'last' });
    await user.click(screen.getByRole('button', { name: 'Delete interview' }));
    await expectNoAxeViolations(container);
  });
});
