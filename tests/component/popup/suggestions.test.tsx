/** Suggestions in the popup: their reasons in words, one step to choose one, and "Not now". */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { findAsks } from '@/domain/choosing.ts';
import type { Edit } from '@/domain/edit.ts';
import { interviewId, planId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { groupsOfPlans } from '@/domain/open-plans.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import { isAlive } from '@/domain/record.ts';
import { groupsOfSuggestions } from '@/domain/suggestions.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import { DAY, type RatedInterview, ratedEdits } from '../../support/rated-interviews.ts';
import { chosenTexts, openPopup, searchBox } from './popup-page.tsx';

type Told = Omit<RatedInterview, 'id' | 'startedAt'>;

const LOW: Told = { answers: [{ aspect: 'Time', rating: 2 }] };
/** Something for each reason: Time, Code, Stories, and the never asked ones. */
const ALL: readonly Told[] = ['Ana', 'Ben', 'Chen'].map((by) => ({
  with: by,
  answers: [
    { aspect: 'Time', rating: 2 },
    { aspect: 'Code', rating: 4, guess: 3 },
    { aspect: 'Stories', note: 'Shorter.', sorted: 'improve' },
  ],
}));

async function withHistory(told: readonly Told[], more: readonly Edit[] = [], plans = 0) {
  const surface = await openMemorySurface();
  const { records, template, surroundings } = surface;
  const now = surroundings.clock.now();
  const asks = template.value.aspects.flatMap(({ questions }) =>
    questions.flatMap(({ id }) => findAsks(template.value, id) ?? []),
  );
  const past = told.flatMap((each, at) =>
    ratedEdits({ ...each, id: `past${at}`, startedAt: now - (at + 1) * DAY }, asks),
  );
  const planned = Array.from({ length: plans }, (_, at) => {
    const made = { moment: '', action: `plan ${at}`, told: '', entry: null, aspectName: '' };
    return newPlanEdit(interviewId('past0'), planId(`p${at}`), made, now - DAY);
  });
  records.edit([...past, ...planned, ...more]);
  return reopen(surface);
}

async function reopen(surface: MemorySurface) {
  const heads = readHeads(surface.records);
  await surface.records.open([...groupsOfPlans(heads), ...groupsOfSuggestions(heads)]);
  return openPopup({ surface });
}

const part = () => screen.queryByRole('region', { name: 'Suggested from your interviews' });
const rows = () =>
  screen.queryAllByRole('button', { name: /^Choose: / }).map((button) => {
    const about = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    // Without the signs that keep a name's direction.
    return about?.textContent.replace(/[\u2068\u2069]/g, '') ?? null;
  });
const suggestion = (at = 0) => {
  const found = screen.getAllByRole('button', { name: /^Choose: / })[at];
  if (found === undefined) throw new Error('Nothing is suggested.');
  return found;
};
const wordsOf = (button: HTMLElement) => button.textContent ?? '';

describe('suggestions in the popup', () => {
  it('say why, at most three, in their order, with the cursor in the search as ever', async () => {
    const { container } = await withHistory(ALL);
    expect(rows()).toEqual([
      'Time: 2 of 4 on average, in its last 3 ratings',
      'Code: you rate yourself lower than others do, in 3 guesses',
      'Stories: 3 people saw room to improve, in your last 3 interviews',
    ]);
    expect(document.activeElement).toBe(searchBox());
    await expectNoAxeViolations(container);
  });

  it('are not there without a history, and leave no room', async () => {
    await withHistory([]);
    expect(part()).toBeNull();
  });

  it('say of a single rating that it is one', async () => {
    await withHistory([LOW]);
    expect(rows()).toEqual(['Time: 2 of 4, the one time it was rated lately']);
  });

  it('name what was never asked, and in how many interviews', async () => {
    const asked = { answers: [{ aspect: 'Time', rating: 4 }] } as const;
    await withHistory([asked, asked, asked, {}]);
    expect(rows()).toEqual(
      ['Opening', 'Understanding', 'Solving and depth'].map(
        (name) => `${name}: not asked in your last 4 interviews`,
      ),
    );
  });

  it('stand beside the question’s own tick, which stays the only one', async () => {
    await withHistory([LOW]);
    const text = wordsOf(suggestion());
    expect(await screen.findAllByRole('checkbox', { name: text })).toHaveLength(1);
    expect(screen.getByRole('button', { name: `Choose: ${text}` })).toBe(suggestion());
  });

  it('come after the open plans and count them in', async () => {
    const { container } = await withHistory(ALL, [], 2);
    expect(rows()).toHaveLength(1);
    const [first, second] = container.querySelectorAll('main section');
    expect(first?.getAttribute('aria-label')).toBe('You planned');
    expect(second).toBe(part());
  });

  it('give way to three open plans', async () => {
    await withHistory(ALL, [], 3);
    expect(part()).toBeNull();
  });

  it('are chosen by one click; none comes up in its place, and Undo brings it back', async () => {
    const { user, container } = await withHistory(ALL);
    const text = wordsOf(suggestion());
    await user.click(suggestion());
    expect(chosenTexts()).toEqual([text]);
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).toBe(searchBox());
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosenTexts()).toEqual([]);
    expect(rows()).toHaveLength(3);
  });

  it('leave when another question of their aspect is chosen', async () => {
    const { user } = await withHistory([{ answers: [{ aspect: 'Opening', rating: 2 }] }]);
    const text = wordsOf(suggestion());
    const opening = within(screen.getByRole('region', { name: 'Opening' }));
    const other = opening
      .getAllByRole('checkbox')
      .find((tick) => tick.closest('label')?.textContent !== text);
    if (other === undefined) throw new Error('Opening has one question.');
    await user.click(other);
    expect(chosenTexts()).toHaveLength(1);
    expect(part()).toBeNull();
  });

  it('are over once three questions are chosen', async () => {
    const { user } = await withHistory(ALL);
    await user.keyboard('stuck{Enter}ramble{Enter}{Escape}');
    expect(rows()).toHaveLength(3);
    suggestion().focus();
    await user.keyboard('{Enter}');
    expect(chosenTexts()).toHaveLength(3);
    expect(part()).toBeNull();
    expect(document.activeElement).toBe(searchBox());
  });

  it('are put away by "Not now", stay away when the popup opens again, and come back by Undo', async () => {
    const { user, surface, unmount } = await withHistory(ALL);
    await user.click(screen.getByRole('button', { name: 'Not now: Time' }));
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).toBe(searchBox());
    expect(screen.getByText('Put away for now. Undo brings it back.')).toBeTruthy();
    surface.records.edit([{ kind: 'set', key: keys.settings, fields: { theme: 'dark' } }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(rows()).toHaveLength(3);
    const settings = surface.records.get(keys.settings);
    expect(settings !== undefined && isAlive(settings)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Not now: Time' }));
    unmount();
    surface.pass(DAY);
    await reopen(surface);
    expect(rows().map((words) => words?.split(':')[0])).toEqual(['Code', 'Stories', 'Opening']);
  });

  it('follow the kind of interview', async () => {
    const asked = { answers: [{ aspect: 'Time', rating: 4 }] } as const;
    const { preparation } = await withHistory([asked, asked, asked]);
    preparation.describe({ type: 'behavioural' });
    await waitFor(() => expect(rows()).toHaveLength(3));
    const fitting = (types: readonly string[]) =>
      types.includes('behavioural') || types.includes('any');
    const offered = preparation.offered.value.flatMap(({ questions }) => questions);
    for (const at of [0, 1, 2]) {
      const text = wordsOf(suggestion(at));
      const found = offered.find((question) => question.text === text);
      const others = offered.filter(
        ({ aspect, types }) => aspect === found?.aspect && fitting(types),
      );
      expect(others.length === 0 || fitting(found?.types ?? [])).toBe(true);
    }
  });
});

describe('the keys of the suggestions', () => {
  it('lead up from the empty search, through them, and back', async () => {
    const { user } = await withHistory(ALL);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(suggestion(0));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(suggestion(0));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(suggestion(2));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(searchBox());
  });

  it('lead from the plans to them and back to the plans', async () => {
    const { user } = await withHistory(ALL, [], 2);
    await user.keyboard('{ArrowUp}{ArrowDown}');
    expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(suggestion());
    await user.keyboard('{ArrowUp}');
    const last = screen.getByRole('checkbox', { name: 'Ask whether it showed: I will plan 1' });
    expect(document.activeElement).toBe(last);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(searchBox());
  });

  it('choose or put away, and the focus goes on to the next', async () => {
    const { user } = await withHistory(ALL);
    await user.keyboard('{ArrowUp}');
    const next = suggestion(1);
    await user.keyboard(' ');
    expect(chosenTexts()).toHaveLength(1);
    expect(document.activeElement).toBe(next);
    const last = suggestion(1);
    await user.keyboard('{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not now: Code' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(last);
    await user.keyboard('{Enter}');
    expect(part()).toBeNull();
    expect(document.activeElement).toBe(searchBox());
  });
});

describe('the person’s concern', () => {
  it('is asked over the search and the aspects, once', async () => {
    await openPopup();
    const heading = screen.getByRole('heading', { name: 'What are you most concerned about?' });
    const before = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(heading.compareDocumentPosition(searchBox()) & before).toBeTruthy();
    expect(
      searchBox().compareDocumentPosition(screen.getByRole('group', { name: 'Aspects' })) & before,
    ).toBeTruthy();
  });
});
