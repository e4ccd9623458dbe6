/** The insights over the real models: what is said, what is drawn, and by which keys it is walked through. */
import { computed, signal } from '@preact/signals';
import { render, screen, waitFor, within } from '@testing-library/preact';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { InsightsView } from '@/components/interviews/insights/InsightsView.tsx';
import { findAsks } from '@/domain/choosing.ts';
import { interviewId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { partsOf } from '@/domain/keys.ts';
import { createInsights } from '@/state/insights.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { DAY, type RatedInterview, ratedEdits } from '../../support/rated-interviews.ts';
import { ANA, BEN, CHEN, EXPLAINING } from '../../support/three-people.ts';

/** Ana speaks of one more aspect; Ben rates one answer alone, not the whole. */
const THREE: readonly RatedInterview[] = [
  { ...ANA, answers: [...ANA.answers, { aspect: 'Code', rating: 4, guess: 3 }] },
  {
    ...BEN,
    rating: undefined,
    guess: undefined,
    answers: [
      { aspect: EXPLAINING, rating: 3, guess: 2, note: 'Say the end first.', sorted: 'improve' },
    ],
  },
  CHEN,
];

type Shown = {
  readonly container: Element;
  readonly user: UserEvent;
  readonly readAll: () => void;
};

async function show(told: readonly RatedInterview[], isRead = true): Promise<Shown> {
  const { records, template } = await openMemorySurface();
  const { aspects } = template.peek();
  const questions = aspects.flatMap((aspect) => aspect.questions.filter(({ on }) => on));
  const all = questions.flatMap(({ id }) => findAsks(template.peek(), id) ?? []);
  for (const each of told) {
    await records.open(partsOf(interviewId(each.id)));
    records.edit(ratedEdits(each, all));
  }
  const allRead = signal(isRead);
  const model = createInsights({
    records,
    heads: computed(() => readHeads(records)),
    template,
    shipped: [],
    isRead: () => allRead.value,
    rest: () => new Promise((resolve) => setTimeout(resolve)),
    until: new AbortController().signal,
  });
  const { container } = render(<InsightsView model={model} />);
  if (isRead) await waitFor(() => expect(screen.queryByText(/Reading/)).toBeNull());
  const readAll = () => {
    allRead.value = true;
  };
  return { container, user: userEvent.setup({ delay: null }), readAll };
}

const part = (name: string) => screen.getByRole('region', { name });
const stop = (point: Element | undefined) => point?.getAttribute('tabindex');
const points = (name: string) => within(part(name)).getAllByRole('link', { name: /of 4/ });

describe('the insights of three interviews', () => {
  it('say what two or more people said, with the words and the way to each', async () => {
    await show(THREE);
    const heard = within(part('Heard from two or more people'));
    expect(heard.getByRole('heading', { name: `${EXPLAINING} 2 people` })).toBeDefined();
    expect(heard.getByText('I lost you at the cache.')).toBeDefined();
    expect(heard.getByRole('link', { name: 'Ben, November 9' }).getAttribute('href')).toBe('#two');
    expect(heard.queryByRole('heading', { name: /Code/ })).toBeNull();
  });

  it('say that one rates oneself lower, from three guesses on', async () => {
    await show(THREE);
    const compared = within(part('Your guess and their rating'));
    const said = `You rate yourself lower on ${EXPLAINING} than others do.`;
    expect(compared.getByText(said)).toBeDefined();
    expect(compared.queryByText(/Code than others/)).toBeNull();
  });

  it('are walked through by the arrow keys, from the newest on, and each point says its values', async () => {
    const { user } = await show(THREE);
    const [first, second, third] = points('Your guess and their rating');
    expect(third?.getAttribute('aria-label')).toBe('November 12, with Chen: 3 of 4, your guess 2');
    expect([first, second, third].map(stop)).toEqual(['-1', '-1', '0']);
    third?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(second);
    const name = 'November 9, with Ben: 3 of 4, from one question, your guess 2';
    expect(second?.getAttribute('aria-label')).toBe(name);
    expect(screen.getByText(name)).toBeDefined();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toBe(first);
    expect(stop(first)).toBe('0');
    await user.keyboard('{Escape}');
    expect(document.querySelector('.chart-tip')).toBeNull();
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(third);
  });

  it('have the same values in a table', async () => {
    const { user } = await show(THREE);
    const ratings = within(part('Ratings over time'));
    await user.click(ratings.getByText('Show as a table'));
    const table = await waitFor(() => ratings.getByRole('table'));
    const rows = within(table).getAllByRole('row').slice(1);
    const values = rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent);
    expect(values).toEqual(['3', '3', '2']);
    expect(within(table).getByRole('rowheader', { name: 'November 9' })).toBeDefined();
  });

  it('lead from what was never asked, or rated low, to its questions', async () => {
    await show([
      ...THREE,
      { id: 'low', startedAt: ANA.startedAt - DAY, answers: [{ aspect: 'Code', rating: 1 }] },
    ]);
    const aspects = within(part('Aspects'));
    const links = aspects.getAllByRole('link', { name: 'Choose one for next time: Opening' });
    expect(links[0]?.getAttribute('href')).toBe('read.html#opening');
    expect(aspects.queryAllByRole('link', { name: new RegExp(EXPLAINING) })).toEqual([]);
    expect(
      aspects.getByRole('row', { name: new RegExp(`^${EXPLAINING} 3 3, from 3`) }),
    ).toBeDefined();
  });

  it('say which plans are open and seen, and lead to them', async () => {
    await show(THREE);
    const plans = within(part('Plans'));
    expect(plans.getByText('One plan is open. Seen in an interview since: 1 of 2.')).toBeDefined();
    expect(plans.getByRole('link', { name: 'Go to the plans' }).getAttribute('href')).toBe(
      '#plans',
    );
  });

  it('break no rule of accessibility, with the tables open', async () => {
    const { container, user } = await show(THREE);
    for (const each of screen.getAllByText(/Show (?:as a table|by aspect)/)) await user.click(each);
    await expectNoAxeViolations(container);
  });
});

describe('the insights of fewer', () => {
  it('are words and tables, and no picture', async () => {
    const { container } = await show(THREE.slice(0, 2));
    expect(screen.getByText(/Two points are no trend/)).toBeDefined();
    expect(screen.getAllByRole('table')).toHaveLength(4);
    expect(container.querySelector('svg')).toBeNull();
    await expectNoAxeViolations(container);
  });

  it('than one say what to do first', async () => {
    const { container } = await show([]);
    expect(screen.getByText(/After your first interview/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Choose questions' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Open the practice call' })).toBeDefined();
    await expectNoAxeViolations(container);
  });
});

describe('while interviews are being read', () => {
  it('that is said, and then the whole is shown', async () => {
    const { readAll } = await show(THREE, false);
    expect(screen.getByText(/Reading… 0 of 3/)).toBeDefined();
    readAll();
    await waitFor(() => expect(screen.getByText(/^From 3 interviews/)).toBeDefined());
    expect(screen.queryByText(/Reading/)).toBeNull();
  });
});
