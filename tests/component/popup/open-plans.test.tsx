/** Open plans in the popup: they lead, are carried over by one tick, and end as seen or dropped. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { interviewId, planId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { groupsOfLeadBack, groupsOfPlans } from '@/domain/open-plans.ts';
import { newPlanEdit, type PlanSource, type PlanWords, readPlans } from '@/domain/plan.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { chosenTexts, openPopup, searchBox } from './popup-page.tsx';

const DAY = 86_400_000;
const INTERVIEW = interviewId('past');
const NONE: PlanSource = { told: '', entry: null, aspectName: '' };
const STUCK = { moment: 'I get stuck', action: 'say one guess aloud', told: 'you froze' };
const SENTENCE = 'When I get stuck, I will say one guess aloud';
const QUESTION =
  'Last time I was told “you froze” and planned “say one guess aloud”: did you see it today?';

type Made = PlanWords & Partial<PlanSource>;

async function withPlans(
  plans: readonly Made[] = [STUCK],
  head: Readonly<Record<string, string | number>> = {},
) {
  const surface = await openMemorySurface();
  const { records } = surface;
  const now = surface.surroundings.clock.now();
  const ended = { createdAt: now - 9 * DAY, startedAt: now - 9 * DAY, endedAt: now - 8 * DAY };
  const edits: Edit[] = [
    { kind: 'set', key: keys.interview(INTERVIEW), fields: { ...ended, ...head } },
    ...plans.map((plan, at) =>
      newPlanEdit(INTERVIEW, planId(`p${at}`), { ...NONE, ...plan }, now - (2 + at) * DAY),
    ),
  ];
  records.edit(edits);
  const heads = readHeads(records);
  await records.open([...groupsOfPlans(heads), ...groupsOfLeadBack(heads)]);
  const popup = await openPopup({ surface });
  return { ...popup, plan: (at = 0) => readPlans(INTERVIEW, records).toReversed()[at] };
}

const carryOver = (sentence = SENTENCE) =>
  screen.getByRole('checkbox', { name: `Ask whether it showed: ${sentence}` });
const part = () => screen.queryByRole('region', { name: 'You planned' });

describe('open plans in the popup', () => {
  it('lead, with the cursor in the search as ever', async () => {
    const { container } = await withPlans();
    expect(screen.getByText(SENTENCE)).toBeTruthy();
    expect(document.activeElement).toBe(searchBox());
    const [first] = container.querySelectorAll('main section');
    expect(first).toBe(part());
    await expectNoAxeViolations(container);
  });

  it('take no room where there are none', async () => {
    await withPlans([]);
    expect(part()).toBeNull();
  });

  it('are three at most, the newest first, with the way to the others', async () => {
    const plans = ['a', 'b', 'c', 'd', 'e'].map((action) => ({ moment: '', action }));
    const { user, onInterviews } = await withPlans(plans);
    const rows = within(part() ?? document.body).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('p')?.textContent)).toEqual([
      'I will a',
      'I will b',
      'I will c',
    ]);
    await user.click(screen.getByRole('link', { name: '2 more open plans' }));
    expect(onInterviews).toHaveBeenCalledWith('plans');
  });

  it('are asked about on top of what is chosen, and stand there alone', async () => {
    const { user, container } = await withPlans();
    await user.keyboard('stuck{Enter}');
    await user.click(carryOver());
    expect(chosenTexts()[0]).toBe(QUESTION);
    expect(chosenTexts()).toHaveLength(2);
    expect(part()).toBeNull();
    expect(document.activeElement).toBe(searchBox());
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosenTexts()).toHaveLength(1);
    expect(carryOver()).toBeTruthy();
  });

  it('come back to their place when their question is taken off', async () => {
    const { user } = await withPlans();
    await user.click(carryOver());
    await user.click(screen.getByRole('button', { name: `Take off: ${QUESTION}` }));
    expect(chosenTexts()).toEqual([]);
    expect(carryOver()).toBeTruthy();
  });

  it('are reached by the arrow up from the empty search, and chosen by the space bar', async () => {
    const { user } = await withPlans([STUCK, { moment: 'I begin', action: 'ask first' }]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(carryOver());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(carryOver('When I begin, I will ask first'));
    await user.keyboard('{ArrowUp} ');
    expect(chosenTexts()).toEqual([QUESTION]);
    expect(document.activeElement).toBe(carryOver('When I begin, I will ask first'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(searchBox());
  });

  it.each([
    ['Seen', 'seen'],
    ['Drop', 'dropped'],
  ])('end by %s, which Undo takes back', async (name, state) => {
    const { user, plan } = await withPlans();
    await user.click(screen.getByRole('button', { name }));
    expect(plan()?.state).toBe(state);
    expect(part()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toMatchObject({ state: 'open', checkedAt: null });
    expect(screen.getByText(SENTENCE)).toBeTruthy();
  });

  it('stay where they were not seen yet, and say so', async () => {
    const { user, plan } = await withPlans();
    await user.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(plan()?.state).toBe('notYet');
    expect(screen.getByRole('button', { name: 'Not yet', pressed: true })).toBeTruthy();
    expect(screen.getByText('It stays for the next interview.')).toBeTruthy();
  });

  it('count as looked at once they were before the person’s eyes', async () => {
    const { plan, surface } = await withPlans();
    expect(plan()?.remindedAt).toBeNull();
    await waitFor(() => expect(plan()?.remindedAt).toBe(surface.surroundings.clock.now()));
  });

  it('cut long words at the end of one, so that the question can be asked', async () => {
    const told = 'the part about the cache was hard to follow, '.repeat(4);
    const { user } = await withPlans([{ ...STUCK, told }]);
    await user.click(carryOver());
    expect(chosenTexts()[0]).toBe(
      'Last time I was told “the part about the cache was hard to follow, the part about the cache was hard…” and planned “say one guess aloud”: did you see it today?',
    );
  });

  it('are asked about without what was told where nothing was', async () => {
    const { user } = await withPlans([{ ...STUCK, told: '' }]);
    await user.click(carryOver());
    expect(chosenTexts()).toEqual([
      'Last time I planned “say one guess aloud”: did you see it today?',
    ]);
  });
});

describe('the way back from the popup', () => {
  it('leads to a debrief that was put off', async () => {
    const { user, onInterviews } = await withPlans([], { debrief: 'later', debriefAt: 1 });
    await user.click(screen.getByRole('link', { name: /debrief waits for you/ }));
    expect(onInterviews).toHaveBeenCalledWith(INTERVIEW);
  });

  it('is not there once the debrief is done', async () => {
    await withPlans([], { debrief: 'done', debriefAt: 1 });
    expect(part()).toBeNull();
  });
});
