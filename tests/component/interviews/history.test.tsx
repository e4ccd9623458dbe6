/** Finding past interviews: by their words, by kind and aspect; mending and merging them. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { entryId, interviewId, planId } from '@/domain/ids.ts';
import { readHead } from '@/domain/interview.ts';
import { groups, keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import { rateEdit } from '@/domain/rating.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { BEFORE, LAST, type PastInterview, showInterviews } from './interviews-page.tsx';

const SAME: PastInterview = {
  id: 'same',
  startedAt: LAST.startedAt + 60_000,
  endedAt: LAST.startedAt + 50 * 60_000,
  interviewer: 'Ánna',
  questions: [{ text: 'Where did you lose my thread?', status: 'asked', note: 'At the ÉNDING.' }],
};

const search = () => screen.getByRole<HTMLInputElement>('searchbox');
const found = () => screen.findByRole('navigation', { name: 'Interviews found' });

describe('the search', () => {
  it('finds a word of a note, says where it stands, and leads there', async () => {
    const { user } = await showInterviews([LAST, BEFORE, SAME]);
    await user.type(screen.getByRole('searchbox', { name: 'Search your interviews' }), 'cache');
    const results = within(await found());
    const place = await results.findByRole('link', { name: /^Note.*Around the cache/ });
    expect(place.getAttribute('href')).toBe('#last/debrief-en~0');
    expect(place.querySelector('mark')?.textContent).toBe('cache');
    expect(await screen.findByText('1 of 3 shown.')).toBeTruthy();
  });

  it('minds neither accents nor case nor one wrong letter', async () => {
    const { user } = await showInterviews([LAST, SAME]);
    await user.type(search(), 'endng');
    expect(await within(await found()).findByText('ÉNDING')).toBeTruthy();
    await user.clear(search());
    await user.type(search(), 'anna');
    expect(await within(await found()).findByText('Ánna', { selector: 'mark' })).toBeTruthy();
  });

  it('finds words that stand in different parts of one interview', async () => {
    const { user } = await showInterviews([LAST, SAME]);
    await user.type(search(), 'ana slow');
    expect(within(await found()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('finds what was written a moment ago', async () => {
    const { user } = await showInterviews([LAST, BEFORE], { open: 'last' });
    await user.type(search(), 'cache');
    await found();
    await user.clear(search());
    await user.type(screen.getByRole('textbox', { name: /whole interview/ }), ' Giraffe.');
    await user.type(search(), 'giraffe');
    expect(await within(await found()).findByText('Giraffe')).toBeTruthy();
  });

  it('is reached by the slash key, and Escape clears it', async () => {
    const { user } = await showInterviews([LAST]);
    await user.keyboard('/');
    expect(document.activeElement).toBe(search());
    await user.keyboard('nowhere to be found');
    await screen.findByText(/No interview has these words/);
    await user.keyboard('{Escape}');
    expect(search().value).toBe('');
    expect(screen.getByRole('navigation', { name: 'Interviews' })).toBeTruthy();
  });

  it('lets a slash be typed in a note', async () => {
    const { user } = await showInterviews([LAST], { open: 'last' });
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /whole interview/ });
    await user.type(note, ' and/or');
    expect(note.value).toContain('and/or');
  });

  it('breaks no rule of accessibility', async () => {
    const { user, container } = await showInterviews([LAST, SAME]);
    await user.type(search(), 'thread');
    await found();
    await expectNoAxeViolations(container);
  });
});

describe('the list', () => {
  it('says kind, rating and open plans in words', async () => {
    const { surface } = await showInterviews([LAST]);
    const { records } = surface;
    const id = interviewId('last');
    await records.open([groups.plans(id)]);
    const words = { moment: 'I ramble', action: 'stop', told: '', entry: null, aspectName: '' };
    records.edit([
      { kind: 'set', key: keys.interview(id), fields: { type: 'coding' } },
      rateEdit(keys.interview(id), 'rating', 3),
      newPlanEdit(id, planId('p'), words, 1),
    ]);
    const link = await screen.findByRole('link', { name: /Coding/ });
    await waitFor(() => expect(link.textContent).toContain('1 open plan'));
    expect(link.textContent).toContain('Rated 3 of 4');
  });

  it('shows those with a question on one aspect, says how many, and all again', async () => {
    const { user } = await showInterviews([LAST, BEFORE, SAME]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Aspect' }), 'Depth');
    expect(await screen.findByText('2 of 3 shown.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    const list = within(screen.getByRole('navigation', { name: 'Interviews' }));
    expect(list.getAllByRole('link')).toHaveLength(3);
  });
});

describe('the details of an interview', () => {
  it('are mended as they are typed, in one step that is taken back', async () => {
    const { user, surface } = await showInterviews([LAST], { open: 'last' });
    await user.click(screen.getByText('Edit details'));
    const field = screen.getByRole('textbox', { name: 'Interviewer' });
    await user.type(field, ' María');
    const id = interviewId('last');
    expect(readHead(id, surface.records)?.interviewer).toBe('Ana María');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(readHead(id, surface.records)?.interviewer).toBe('Ana');
  });

  it('move it in time with its end, once the field is left', async () => {
    const { user, surface } = await showInterviews([LAST], { open: 'last' });
    await user.click(screen.getByText('Edit details'));
    const field = screen.getByLabelText('Began');
    fireEvent.input(field, { target: { value: '2026-11-19T09:00' } });
    fireEvent.blur(field);
    const head = readHead(interviewId('last'), surface.records);
    expect(head?.startedAt).toBe(new Date(2026, 10, 19, 9).getTime());
    expect(head?.endedAt).toBe(new Date(2026, 10, 19, 9, 40).getTime());
  });

  it.each([
    ['a day to come', '2931-01-01T10:00'],
    ['a day of another century', '0202-11-19T09:00'],
    ['no day', ''],
  ])('say at the field, for %s, what is taken and what stands', async (_, typed) => {
    const { user, surface, container } = await showInterviews([LAST], { open: 'last' });
    await user.click(screen.getByText('Edit details'));
    const field = screen.getByLabelText('Began');
    fireEvent.input(field, { target: { value: typed } });
    expect(field.getAttribute('aria-invalid')).toBe('false');
    fireEvent.blur(field);
    const { startedAt } = readHead(interviewId('last'), surface.records) ?? {};
    expect(startedAt).toBe(LAST.startedAt);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(said?.getAttribute('role')).toBe('status');
    expect(said?.textContent).toMatch(/between the year 2000 and now.*November 20, 2026.* stays/);
    await expectNoAxeViolations(container);
  });

  it('say no more of a wrong day once a right one stands there', async () => {
    const { user, surface } = await showInterviews([LAST], { open: 'last' });
    await user.click(screen.getByText('Edit details'));
    const field = screen.getByLabelText('Began');
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.blur(field);
    fireEvent.input(field, { target: { value: '2026-11-19T09:00' } });
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(screen.queryByText(/the year 2000/)).toBeNull();
    fireEvent.blur(field);
    const { startedAt } = readHead(interviewId('last'), surface.records) ?? {};
    expect(startedAt).toBe(new Date(2026, 10, 19, 9).getTime());
  });
});

describe('two records of one interview', () => {
  it('are made one, with both notes, and are two again by one Undo', async () => {
    const { user, surface } = await showInterviews([LAST, SAME, BEFORE], { open: 'last' });
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Merge with another…' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getAllByRole('radio')).toHaveLength(2);
    expect(dialog.getByText(/One question is in both/)).toBeTruthy();
    expect(dialog.getByText('The words here stay in place of “Ánna”.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Merge' }));
    const note = keys.note(interviewId('last'), entryId('debrief-en~0'));
    expect(readNote(note, surface.records)).toBe('Around the cache.\nAt the ÉNDING.');
    expect(readHead(interviewId('same'), surface.records)).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(readNote(note, surface.records)).toBe('Around the cache.');
    expect(readHead(interviewId('same'), surface.records)?.interviewer).toBe('Ánna');
  });
});
