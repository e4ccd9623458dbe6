/** Marked moments at feedback time: what they were, and the questions that they bring up. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { momentId } from '@/domain/ids.ts';
import { keys, partsOf } from '@/domain/keys.ts';
import { type Moment, type MomentKind, readMoments } from '@/domain/moment.ts';
import { questionsFor } from '@/domain/moment-questions.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openPanel, PRACTISE, RAMBLED, STUCK } from './panel-page.tsx';

const moment = (at: number, kind: MomentKind | null): Moment => ({
  id: momentId(`m${at}`),
  at,
  callMs: at,
  kind,
});

const offered = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('the questions that moments bring up', () => {
  it('come first, the best for each kind before the second for any, with the reason', async () => {
    const { user, moments, container } = await openPanel({ chosen: [PRACTISE] });
    moments.value = [moment(1, 'stuck'), moment(2, null), moment(3, 'rambled')];
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    expect(offered().slice(0, 2)).toEqual([
      `${RAMBLED}Because you marked: Rambled`,
      `${STUCK}Because you marked: Stuck`,
    ]);
    await expectNoAxeViolations(container);
  });

  it('name the reason as the person calls it', async () => {
    const { user, moments, surface } = await openPanel({ chosen: [PRACTISE] });
    const fields = { rambledName: 'Too long' };
    surface.records.edit([{ kind: 'set', key: keys.settings, fields }]);
    moments.value = [moment(1, 'rambled')];
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    expect(offered()[0]).toBe(`${RAMBLED}Because you marked: Too long`);
  });

  it('are in no order of moments before it is time, or when no kind was said', async () => {
    const { user, moments } = await openPanel({ chosen: [PRACTISE] });
    moments.value = [moment(1, null)];
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    expect(screen.queryByText(/Because you marked/)).toBeNull();
  });

  it('are not offered twice, and the latest moment counts first', () => {
    const found = questionsFor([moment(1, 'stuck'), moment(2, 'stuck'), moment(3, 'unclear')]);
    expect([...found.values()].slice(0, 2)).toEqual(['unclear', 'stuck']);
    expect(new Set(found.keys()).size).toBe([...found.keys()].length);
  });

  it('are all questions of the shipped template', async () => {
    const { surface } = await openPanel();
    const known = surface.template.value.aspects.flatMap(({ questions }) =>
      questions.map(({ id }) => String(id)),
    );
    const kinds = ['stuck', 'rambled', 'unclear', 'wentWell'] as const;
    const named = [...questionsFor(kinds.map((kind, at) => moment(at, kind))).keys()];
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('that a moment was marked', () => {
  const MARKED = 'Marked, 0:00 · Undo';
  const live = () => document.querySelector('.panel-foot [aria-live]')?.textContent;

  it('is said once, and that it can be taken back no more is not said', async () => {
    const { user } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    await waitFor(() => expect(live()).toBe(MARKED));
    await user.click(screen.getByRole('button', { name: MARKED }));
    await screen.findByRole('button', { name: 'Mark' });
    expect(live()).toBe('');
    // And again, since there was nothing in between.
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    await waitFor(() => expect(live()).toBe(MARKED));
  });

  it('is said also while another question is sought', async () => {
    const { user, model } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    model.marking.mark();
    await waitFor(() => expect(live()).toBe(MARKED));
  });
});

describe('what a moment was', () => {
  it('can be said for a while after it was marked, and keeps its time', async () => {
    const { user, model, surface } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    const head = model.interview.head.value;
    if (head === undefined) throw new Error('Nothing was begun.');
    await surface.records.open(partsOf(head.id));
    const before = readMoments(head.id, surface.records)[0];
    expect(model.marking.unnamed.value).not.toBeNull();
    model.marking.name('stuck');
    expect(readMoments(head.id, surface.records)).toEqual([{ ...before, kind: 'stuck' }]);
    expect(model.marking.unnamed.value).toBeNull();
  });

  it('is asked no more when the mark was taken back', async () => {
    const { user, model } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Mark' }));
    await user.click(screen.getByRole('button', { name: /Undo$/ }));
    expect(model.marking.unnamed.value).toBeNull();
  });
});
