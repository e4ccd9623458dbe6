/** Looking back on an interview, in five short steps. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { interviewId } from '@/domain/ids.ts';
import { readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { readPlans } from '@/domain/plan.ts';
import { readToldLines, sortedAs } from '@/domain/told-lines.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { BEFORE, type InterviewsOnScreen, LAST, showInterviews } from './interviews-page.tsx';

const ID = interviewId(LAST.id);
const STEPS = ['What was said', 'Fact or reading', 'Not yet', 'One small action', 'Say thank you'];

async function begin(): Promise<InterviewsOnScreen> {
  const page = await showInterviews([LAST, BEFORE], { open: LAST.id });
  await page.user.click(screen.getByRole('button', { name: 'Begin the reflection' }));
  return page;
}

function headOf({ surface }: InterviewsOnScreen) {
  const head = readHead(ID, surface.records);
  if (head === undefined) throw new Error('the interview is gone');
  return head;
}

function step(name: string): HTMLElement {
  const steps = screen.getByRole('navigation', { name: 'Steps of the reflection' });
  return within(steps).getByRole('button', { name: new RegExp(name) });
}

describe('a reflection', () => {
  it('is begun with one button, goes step by step, and the keyboard goes along', async () => {
    const { user } = await begin();
    for (const name of STEPS) {
      const heading = screen.getByRole('heading', { level: 3, name });
      await waitFor(() => expect(document.activeElement).toBe(heading));
      expect(step(name).getAttribute('aria-current')).toBe('step');
      const next = name === STEPS.at(-1) ? 'Back' : 'Next';
      await user.click(screen.getByRole('button', { name: next }));
    }
    await screen.findByRole('heading', { level: 3, name: 'One small action' });
    await user.click(step('What was said'));
    await screen.findByRole('heading', { level: 3, name: 'What was said' });
  });

  it('sorts the lines of the notes, which a second press takes back', async () => {
    const page = await begin();
    const { user, surface } = page;
    await user.click(screen.getByRole('button', { name: 'Improve: Around the cache.' }));
    await user.click(screen.getByRole('button', { name: 'Went well: Slow start.' }));
    const sorted = (sort: 'improve' | 'wentWell') =>
      sortedAs(readToldLines(headOf(page), surface.records), sort).map(({ line }) => line);
    expect(sorted('improve')).toEqual(['Around the cache.']);
    expect(sorted('wentWell')).toEqual(['Slow start.']);
    const pressed = screen.getByRole('button', { name: 'Went well: Slow start.' });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    await user.click(pressed);
    expect(sorted('wentWell')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sorted('wentWell')).toEqual(['Slow start.']);
  });

  it('keeps every word as it is typed, and goes on where it was put away', async () => {
    const page = await begin();
    const { user, surface } = page;
    await user.type(screen.getByRole('textbox', { name: 'In my own words' }), 'Lost at the cache');
    expect(readNote(keys.reflection(ID, 'said'), surface.records)).toBe('Lost at the cache');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    const said = screen.getByText(/Put away, and every word is kept/);
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(screen.getByRole('heading', { name: 'In my own words' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on with the reflection' }));
    await screen.findByRole('heading', { level: 3, name: 'Fact or reading' });
  });

  it('is about the line to improve, and makes a plan from it', async () => {
    const page = await begin();
    const { user, surface } = page;
    await user.click(screen.getByRole('button', { name: 'Improve: Around the cache.' }));
    await user.click(step('Fact or reading'));
    expect(screen.getByRole('figure').textContent).toContain('Around the cache.');
    await user.click(screen.getByRole('radio', { name: 'A reading of it' }));
    expect(headOf(page).factOrReading).toBe('reading');
    expect(screen.getByPlaceholderText('What else could it mean?')).toBeTruthy();
    await user.click(step('One small action'));
    const when = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'When' });
    expect(when.value).toBe('I notice this again: “Around the cache”');
    expect(readPlans(ID, surface.records)).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'I will' }), 'say where I am');
    const [plan] = readPlans(ID, surface.records);
    expect(plan).toMatchObject({
      moment: when.value,
      action: 'say where I am',
      told: 'Around the cache.',
      aspectName: 'Depth',
      state: 'open',
    });
  });

  it('leaves no plan behind where nobody wrote one', async () => {
    const { user, surface } = await begin();
    await user.click(step('One small action'));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(readPlans(ID, surface.records)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(screen.queryByRole('textbox', { name: 'When' })).toBeNull();
  });

  it('writes a message of thanks, kept as it was copied', async () => {
    const page = await begin();
    const { user, copied, surface } = page;
    await user.click(screen.getByRole('button', { name: 'Improve: Around the cache.' }));
    await user.click(step('Say thank you'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Message to the interviewer',
    });
    expect(field.value).toMatch(/^Hello Ana,\n\nThank you for .*“Around the cache”/);
    expect(readNote(keys.reflection(ID, 'thanks'), surface.records)).toBe('');
    await user.type(field, ' Sam');
    await user.click(screen.getByRole('button', { name: 'Copy the message' }));
    await screen.findByText('Copied. Paste it where you write to them.');
    expect(copied[0]).toMatch(/All the best Sam$/);
    expect(readNote(keys.reflection(ID, 'thanks'), surface.records)).toBe(copied[0]);
    expect(headOf(page).thankedAt).not.toBeNull();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'I thanked them' });
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(headOf(page).thankedAt).toBeNull();
  });

  it('may have its message erased without the proposal coming back under the cursor', async () => {
    const { user } = await begin();
    await user.click(step('Say thank you'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Message to the interviewer',
    });
    await user.clear(field);
    expect(field.value).toBe('');
    await user.type(field, 'Hi');
    expect(field.value).toBe('Hi');
  });

  it('that the browser would not copy is not called thanked', async () => {
    const page = await showInterviews([LAST], { open: LAST.id, clipboard: false });
    await page.user.click(screen.getByRole('button', { name: 'Begin the reflection' }));
    await page.user.click(step('Say thank you'));
    await page.user.click(screen.getByRole('button', { name: 'Copy the message' }));
    await screen.findByText(/did not let Debrief use the clipboard/);
    expect(headOf(page).thankedAt).toBeNull();
  });

  it('ends with a kind word, is not asked for again, and reads well in the interview', async () => {
    const page = await begin();
    const { user } = page;
    await user.click(screen.getByRole('button', { name: 'Improve: Around the cache.' }));
    await user.click(step('Not yet'));
    await user.type(screen.getByRole('textbox', { name: 'What I cannot do yet' }), 'Stop early');
    await user.click(step('Say thank you'));
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await screen.findByText(/That was honest work/);
    expect(headOf(page)).toMatchObject({ debrief: 'done' });
    expect(headOf(page).reflectedAt).not.toBeNull();
    expect(screen.getByRole('heading', { name: 'What to improve' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What I cannot do yet' })).toBeTruthy();
    expect(screen.getByText('Stop early')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Change the reflection' }));
    await screen.findByRole('navigation', { name: 'Steps of the reflection' });
  });

  it('that was put off says so, in its own interview only', async () => {
    const page = await showInterviews([LAST, BEFORE], { open: LAST.id });
    const { records, surroundings } = page.surface;
    const fields = { debrief: 'later', debriefAt: surroundings.clock.now() };
    records.edit([{ kind: 'set', key: keys.interview(ID), fields }]);
    await screen.findByText(/You put this off until tomorrow/);
    page.archive.select(BEFORE.id);
    await waitFor(() => expect(screen.queryByText(/You put this off/)).toBeNull());
  });

  it('takes no focus from a person who only looks at the interview again', async () => {
    const { archive } = await begin();
    archive.select(BEFORE.id);
    await waitFor(() => expect(screen.queryByText('What was said')).toBeNull());
    const link = screen.getByRole('link', { name: /Ana/ });
    link.focus();
    archive.select(LAST.id);
    await screen.findByRole('heading', { level: 3, name: 'What was said' });
    expect(document.activeElement).toBe(link);
  });
});

describe('for everyone', () => {
  it('no step breaks a rule of accessibility, nor does what is left of them', async () => {
    const { container, user } = await begin();
    await user.click(screen.getByRole('button', { name: 'Improve: Around the cache.' }));
    for (const name of STEPS) {
      await user.click(step(name));
      await expectNoAxeViolations(container);
    }
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    await expectNoAxeViolations(container);
  });
});
