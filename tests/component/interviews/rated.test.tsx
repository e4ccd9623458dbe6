/** What the last minutes left behind, on the page of interviews: ratings, follow-ups, what was not asked. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type PastInterview, showInterviews } from './interviews-page.tsx';

const RATED = 'How well did I think aloud, from 1 to 4?';

const PAST: PastInterview = {
  id: 'rated',
  startedAt: new Date(2026, 10, 20, 10).getTime(),
  endedAt: new Date(2026, 10, 20, 10, 40).getTime(),
  questions: [
    { text: RATED, status: 'asked', note: 'Too little.', kind: 'rating', probes: ['moment'] },
    { text: 'What should I practise next?', status: 'skipped' },
    { text: 'Which answer rambled?', status: 'later' },
  ],
};

const group = (about: string) =>
  screen.getByRole('group', { name: `Rating by the interviewer: ${about}` });

describe('an interview in full', () => {
  it('says what was skipped, what is asked later, and what was followed up', async () => {
    const { container } = await showInterviews([PAST], { open: 'rated' });
    expect(screen.getByText('Skipped')).toBeDefined();
    expect(screen.getByText('Asked later')).toBeDefined();
    expect(screen.getByText('You asked: Which moment are you thinking of?')).toBeDefined();
    await expectNoAxeViolations(container);
  });

  it('can be rated afterwards, and that can be undone', async () => {
    const { user } = await showInterviews([PAST], { open: 'rated' });
    const three = within(group(RATED)).getByRole('radio', { name: '3' });
    await user.click(three);
    expect(three).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(three).toHaveProperty('checked', false));
  });

  it('takes its ratings along when it is copied', async () => {
    const { user, copied } = await showInterviews([PAST], { open: 'rated' });
    await user.click(within(group(RATED)).getByRole('radio', { name: '3' }));
    await user.click(within(group('the whole interview')).getByRole('radio', { name: /^4/ }));
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('Rating: 3 of 4\n\n> Too little.');
    expect(copied[0]).toContain('## Notes on the whole interview\n\nRating: 4 of 4');
  });
});
