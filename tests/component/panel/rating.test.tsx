/** Ratings from 1 to 4 in the panel: by tap and keys, changed and taken back, and one's own guess first. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import { box, choose, note, openPanel, RAMBLED } from './panel-page.tsx';

const surfaceWith = await openMemorySurface();
const RATED = surfaceWith.template.value.aspects
  .flatMap((aspect) => aspect.questions)
  .find((question) => question.questionKind === 'rating' && question.on)?.text;
if (RATED === undefined) throw new Error('No question asks for a rating.');
const QUESTION: string = RATED;

const group = (about: string, name = 'Rating by the interviewer') =>
  screen.getByRole('group', { name: `${name}: ${about}` });
const value = (about: string, at: RegExp, name?: string) =>
  within(group(about, name)).getByRole('radio', { name: at });
const WHOLE = 'the whole interview';

/** One interview lies behind this person. */
async function withHistory(): Promise<MemorySurface> {
  const surface = await openMemorySurface();
  choose(surface, [RAMBLED]);
  const past = await openPanel({ surface, chosen: [] });
  past.model.interview.start();
  past.model.interview.end();
  past.unmount();
  return surface;
}

describe('a rating', () => {
  it('of an answer is one tap, and ticks its question', async () => {
    const { user, model, container } = await openPanel({ chosen: [QUESTION, RAMBLED] });
    await user.click(value(QUESTION, /^3/));
    expect(value(QUESTION, /^3/)).toHaveProperty('checked', true);
    expect(box(QUESTION)).toHaveProperty('checked', true);
    expect(model.interview.entries.value[0]?.rated).toEqual({ rating: 3, guess: null });
    await expectNoAxeViolations(container);
  });

  it('leaves keys alone that are the browser’s', async () => {
    const { user, model } = await openPanel({ chosen: [QUESTION] });
    value(QUESTION, /^3/).focus();
    await user.keyboard('{Alt>}1{/Alt}{Control>}2{/Control}');
    expect(model.interview.entries.value[0]?.rated.rating).toBeNull();
    await user.keyboard('2');
    expect(model.interview.entries.value[0]?.rated.rating).toBe(2);
  });

  it('is changed by another tap and taken back by the same', async () => {
    const { user, model } = await openPanel({ chosen: [QUESTION] });
    await user.click(value(QUESTION, /^3/));
    await user.click(value(QUESTION, /^1/));
    expect(model.interview.entries.value[0]?.rated.rating).toBe(1);
    await user.click(value(QUESTION, /^1/));
    expect(model.interview.entries.value[0]?.rated.rating).toBeNull();
    await waitFor(() => expect(value(QUESTION, /^1/)).toHaveProperty('checked', false));
    expect(box(QUESTION)).toHaveProperty('checked', true);
  });

  it('is given and taken by keys alone', async () => {
    const { user, model } = await openPanel({ chosen: [QUESTION] });
    value(QUESTION, /^1/).focus();
    await user.keyboard('4');
    expect(model.interview.entries.value[0]?.rated.rating).toBe(4);
    await user.keyboard('{Delete}');
    expect(model.interview.entries.value[0]?.rated.rating).toBeNull();
  });

  it('is asked for rating questions alone, and once for the whole interview', async () => {
    const { user, model } = await openPanel({ chosen: [QUESTION, RAMBLED] });
    expect(screen.getAllByRole('group', { name: /^Rating/ })).toHaveLength(2);
    await user.click(value(WHOLE, /^2/));
    expect(model.interview.head.value).toMatchObject({
      state: 'running',
      rated: { rating: 2, guess: null },
    });
  });

  it('is waited for by no note', async () => {
    const { user, model } = await openPanel({ chosen: [QUESTION] });
    await user.type(note(QUESTION), 'k');
    expect(model.interview.entries.value[0]).toMatchObject({
      status: 'asked',
      rated: { rating: null },
    });
  });
});

describe('a guess before the answer', () => {
  const guess = (about: string) =>
    within(group(about)).queryByRole('button', { name: 'Guess first' });

  it('is not offered in the first interview', async () => {
    await openPanel({ chosen: [QUESTION] });
    expect(guess(QUESTION)).toBeNull();
  });

  it('ticks nothing, and is hidden until the interviewer’s rating is in', async () => {
    const surface = await withHistory();
    const { user, model, container } = await openPanel({ surface, chosen: [QUESTION] });
    await user.click(guess(QUESTION) ?? document.body);
    await user.click(value(QUESTION, /^2$/, 'Your own guess'));
    const entry = () => model.interview.entries.value.find(({ asks }) => asks.text === QUESTION);
    expect(entry()).toMatchObject({ status: 'planned', rated: { rating: null, guess: 2 } });
    await screen.findByRole('button', { name: 'Guess kept' });
    const shown = within(group(QUESTION)).getAllByRole('radio');
    expect(shown.filter((radio) => Reflect.get(radio, 'checked'))).toEqual([]);
    expect(screen.queryByText('I guessed 2')).toBeNull();
    await user.click(value(QUESTION, /^3$/));
    await screen.findByText('I guessed 2');
    expect(entry()).toMatchObject({ status: 'asked', rated: { rating: 3, guess: 2 } });
    await expectNoAxeViolations(container);
  });

  it('is not offered when five minutes or less are left, and leaves its place empty', async () => {
    const surface = await withHistory();
    const { model } = await openPanel({ surface, chosen: [QUESTION] });
    model.interview.start();
    const head = model.interview.head.value;
    if (head === undefined) throw new Error('Nothing runs.');
    await waitFor(() => expect(guess(QUESTION)).not.toBeNull());
    surface.records.edit([
      { kind: 'set', key: keys.interview(head.id), fields: { plannedMinutes: 5 } },
    ]);
    await waitFor(() => expect(guess(QUESTION)).toBeNull());
    // What stands below it moves by no clock.
    expect(group(QUESTION).textContent).toContain('Guess first');
  });
});
