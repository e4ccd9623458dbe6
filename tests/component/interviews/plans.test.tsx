/** The plans of one interview, within it. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { interviewId, planId } from '@/domain/ids.ts';
import { newPlanEdit, readPlans } from '@/domain/plan.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type InterviewsOnScreen, LAST, showInterviews } from './interviews-page.tsx';

const ID = interviewId(LAST.id);

async function showPlans(actions: readonly string[] = []): Promise<InterviewsOnScreen> {
  const page = await showInterviews([LAST], { open: LAST.id });
  page.surface.records.edit(
    actions.map((action, at) => {
      const words = { moment: 'I am asked why', action };
      const made = { ...words, told: 'You gave no reason', entry: null, aspectName: 'Depth' };
      return newPlanEdit(ID, planId(`p${at}`), made, at);
    }),
  );
  await screen.findByRole('button', { name: actions.length === 0 ? 'Add a plan' : /another plan/ });
  return page;
}

function plansOf({ surface }: InterviewsOnScreen) {
  return readPlans(ID, surface.records);
}

function plan(number: number) {
  return within(screen.getByRole('group', { name: `Plan ${number}` }));
}

describe('the plans of an interview', () => {
  it('are added with the cursor in the field, and kept from the first letter', async () => {
    const page = await showPlans();
    const { user } = page;
    await user.click(screen.getByRole('button', { name: 'Add a plan' }));
    const when = plan(1).getByRole('textbox', { name: 'When' });
    await waitFor(() => expect(document.activeElement).toBe(when));
    expect(plansOf(page)).toEqual([]);
    await user.keyboard('I am stuck{Enter}say one guess aloud');
    expect(plansOf(page)).toMatchObject([
      { moment: 'I am stuck', action: 'say one guess aloud', state: 'open' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Add another plan' }));
    expect(plan(2).getByRole('textbox', { name: 'When' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Never mind' }));
    expect(screen.queryByRole('group', { name: 'Plan 2' })).toBeNull();
  });

  it('are changed in place, and one sitting is taken back whole', async () => {
    const page = await showPlans(['say why']);
    const { user } = page;
    const will = plan(1).getByRole('textbox', { name: 'I will' });
    await user.type(will, ' in one sentence');
    expect(plansOf(page)[0]?.action).toBe('say why in one sentence');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plansOf(page)[0]?.action).toBe('say why');
    await waitFor(() => expect((will as HTMLTextAreaElement).value).toBe('say why'));
  });

  it('never lose what is typed to a change that arrives meanwhile', async () => {
    const page = await showPlans(['say why']);
    const will = plan(1).getByRole<HTMLTextAreaElement>('textbox', { name: 'I will' });
    await page.user.type(will, '!');
    const [standing] = plansOf(page);
    if (standing === undefined) throw new Error('the plan is gone');
    page.surface.records.edit([
      newPlanEdit(ID, standing.id, { ...standing, action: 'from elsewhere' }, 5),
    ]);
    await page.user.type(will, '!');
    expect(will.value).toBe('say why!!');
  });

  it('are marked seen, not yet or dropped; a second press or Undo takes it back', async () => {
    const page = await showPlans(['say why']);
    const { user } = page;
    await user.click(plan(1).getByRole('button', { name: 'Seen' }));
    expect(plansOf(page)[0]?.state).toBe('seen');
    expect(plan(1).getByText(/Seen on/)).toBeTruthy();
    await user.click(plan(1).getByRole('button', { name: 'Seen' }));
    expect(plansOf(page)[0]).toMatchObject({ state: 'open', checkedAt: null });
    await user.click(plan(1).getByRole('button', { name: 'Not yet' }));
    expect(plan(1).getByText(/Not yet, last looked at on/)).toBeTruthy();
    await user.click(plan(1).getByRole('button', { name: 'Drop' }));
    expect(plansOf(page)[0]?.state).toBe('dropped');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plansOf(page)[0]?.state).toBe('notYet');
  });

  it('are deleted with a way back, and the keyboard stays with them', async () => {
    const page = await showPlans(['say why', 'draw it']);
    const { user } = page;
    await user.click(plan(1).getByRole('button', { name: 'Delete the plan' }));
    expect(plansOf(page).map(({ action }) => action)).toEqual(['draw it']);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Plans' }));
    await screen.findByText('The plan is deleted. Undo brings it back.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plansOf(page)).toHaveLength(2);
  });

  it('that are vague get one quiet hint, and a beginning to tap', async () => {
    const page = await showPlans(['be better']);
    const { user } = page;
    expect(screen.queryByText(/How would somebody see it/)).toBeNull();
    const will = plan(1).getByRole<HTMLTextAreaElement>('textbox', { name: 'I will' });
    await user.click(will);
    await plan(1).findByText(/How would somebody see it/);
    await user.click(plan(1).getByRole('button', { name: 'a first small step' }));
    expect(document.activeElement).toBe(will);
    expect(plansOf(page)[0]?.action).toBe('be better, and begin with one sentence');
    await user.clear(will);
    await user.click(plan(1).getByRole('button', { name: 'a place' }));
    await user.keyboard('breathe');
    expect(plansOf(page)[0]?.action).toBe('put a note beside my screen: breathe');
    await waitFor(() => expect(plan(1).queryByText(/How would somebody/)).toBeNull());
  });

  it('break no rule of accessibility', async () => {
    const { container, user } = await showPlans(['be better', 'draw it']);
    await user.click(plan(1).getByRole('button', { name: 'Not yet' }));
    await user.click(screen.getByRole('button', { name: 'Add another plan' }));
    await expectNoAxeViolations(container);
  });
});
