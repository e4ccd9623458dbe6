/** All plans in one view. */
import { render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlansView } from '@/components/interviews/plans/PlansView.tsx';
import { planStepNames } from '@/components/interviews/plans/plan-words.ts';
import type { Edit } from '@/domain/edit.ts';
import { interviewId, planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { newPlanEdit, type PlanState, readPlans } from '@/domain/plan.ts';
import { createArchive } from '@/state/archive.ts';
import { createPlanList } from '@/state/plan-list.ts';
import { createPlans } from '@/state/plans.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';

type Told = { readonly action: string; readonly state?: PlanState };

const DAY = 86_400_000;
const FIRST = new Date(2026, 10, 20, 10).getTime();

/** One interview a day, each with one plan; null: with none. */
async function showView(told: readonly (Told | null)[]) {
  const surface = await openMemorySurface();
  const { records, surroundings } = surface;
  const edits = told.flatMap((plan, at): readonly Edit[] => {
    const id = interviewId(`i${at}`);
    const time = FIRST + at * DAY;
    const fields = {
      createdAt: time,
      startedAt: time,
      endedAt: time + 1,
      interviewer: `Ana ${at}`,
    };
    const head: Edit = { kind: 'set', key: keys.interview(id), fields };
    if (plan === null) return [head];
    const words = { moment: 'I am asked why', action: plan.action };
    const from = { told: `Words ${at}`, entry: null, aspectName: 'Depth' };
    const made = newPlanEdit(id, planId('p'), { ...words, ...from }, time);
    const state: Edit = {
      kind: 'set',
      key: keys.plan(id, planId('p')),
      fields: { state: plan.state ?? 'open', checkedAt: plan.state ? time : null },
    };
    return [head, made, state];
  });
  records.edit(edits);
  const archive = createArchive(records, () => true);
  const { undo } = archive;
  const list = createPlanList({
    records,
    heads: archive.heads,
    until: new AbortController().signal,
  });
  const plans = createPlans({ records, undo, surroundings, names: planStepNames() });
  const lastInterview = () => archive.heads.value[0]?.id ?? null;
  const shown = render(<PlansView {...{ list, plans, lastInterview }} />);
  await screen.findByRole('heading', { level: 1 });
  const stateOf = (at: number) => readPlans(interviewId(`i${at}`), records)[0]?.state;
  return { ...shown, archive, list, stateOf, user: userEvent.setup({ delay: null }) };
}

function actions(): readonly string[] {
  return screen
    .getAllByRole<HTMLTextAreaElement>('textbox', { name: 'I will' })
    .map(({ value }) => value);
}

describe('all plans', () => {
  it('stand in their order: open, not yet, and what is closed folded below', async () => {
    const { user } = await showView([
      { action: 'old' },
      { action: 'tried', state: 'notYet' },
      { action: 'done', state: 'seen' },
      { action: 'new' },
      { action: 'gone', state: 'dropped' },
    ]);
    expect(actions().slice(0, 3)).toEqual(['new', 'old', 'tried']);
    expect(screen.getByText('3 open, 1 seen, 1 dropped')).toBeTruthy();
    expect(screen.getByText(/Not yet, last looked at on/)).toBeTruthy();
    const folded = screen.getByText('Seen and dropped (2)');
    expect(folded.closest('details')?.open).toBe(false);
    await user.click(folded);
    expect(folded.closest('details')?.open).toBe(true);
    expect(actions().slice(3)).toEqual(['gone', 'done']);
  });

  it('each say where they are from', async () => {
    await showView([{ action: 'say why' }]);
    const plan = within(screen.getByRole('group', { name: 'Plan 1' }));
    expect(plan.getByRole('link', { name: /Nov 20/ }).getAttribute('href')).toBe('#i0');
    expect(plan.getByText('Ana 0')).toBeTruthy();
    expect(plan.getByText(/Words 0/)).toBeTruthy();
  });

  it('unfold their help in their words alone, so that no button goes from under the pointer', async () => {
    const { user } = await showView([{ action: 'say why' }]);
    const plan = within(screen.getByRole('group', { name: 'Plan 1' }));
    await user.pointer({
      keys: '[MouseLeft>]',
      target: plan.getByRole('button', { name: 'Drop' }),
    });
    expect(plan.queryByText('To begin with:')).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]' });
    await user.click(plan.getByRole('textbox', { name: 'When' }));
    await plan.findByText('To begin with:');
  });

  it('keep their place when marked, so that nothing moves under the pointer, until one comes back', async () => {
    const { user, stateOf, unmount, list, archive, container } = await showView([
      { action: 'old' },
      { action: 'new' },
    ]);
    const plan = () => within(screen.getByRole('group', { name: 'Plan 1' }));
    await user.click(plan().getByRole('button', { name: 'Seen' }));
    expect(stateOf(1)).toBe('seen');
    expect(actions()).toEqual(['new', 'old']);
    expect(screen.getByText('1 open, 1 seen, 0 dropped')).toBeTruthy();
    await screen.findByText('Seen. Well done; Undo takes it back.');
    await expectNoAxeViolations(container);
    archive.undo.undo();
    await waitFor(() => expect(screen.getByText('2 open, 0 seen, 0 dropped')).toBeTruthy());
    await user.click(plan().getByRole('button', { name: 'Drop' }));
    unmount();
    list.arrange();
    expect(list.places.value.open.map(({ plan }) => plan.action)).toEqual(['old']);
    expect(list.places.value.closed.map(({ plan }) => plan.action)).toEqual(['new']);
  });

  it('that are none yet say what to do first', async () => {
    const { container } = await showView([null]);
    expect(screen.getByRole('heading', { name: 'No plan yet' })).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Look back on the last interview' });
    expect(link.getAttribute('href')).toBe('#i0');
    await expectNoAxeViolations(container);
  });

  it('without an interview begin with choosing questions', async () => {
    await showView([]);
    expect(screen.getByRole('link', { name: 'Choose questions' })).toBeTruthy();
  });
});
