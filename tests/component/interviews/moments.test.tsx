/** The moments of a past interview: named afterwards, and seen over its time. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { interviewId, momentId } from '@/domain/ids.ts';
import { groups, keys } from '@/domain/keys.ts';
import { type MomentKind, markEdit } from '@/domain/moment.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type InterviewsOnScreen, LAST, showInterviews } from './interviews-page.tsx';

const ID = interviewId(LAST.id);
const MINUTE = 60_000;

/** Of the interview that took 40 minutes. */
async function showMoments(
  marked: readonly { readonly minute: number; readonly kind?: MomentKind }[],
): Promise<InterviewsOnScreen> {
  const page = await showInterviews([LAST], { open: LAST.id });
  const { records } = page.surface;
  await records.open([groups.moments(ID)]);
  const edits = marked.map(({ minute, kind = null }) => {
    const callMs = minute * MINUTE;
    const id = momentId(`at${minute}`);
    return markEdit(ID, { id, at: LAST.startedAt + callMs, callMs, kind });
  });
  records.edit(edits);
  if (edits.length > 0) await screen.findByRole('list', { name: 'Moments you marked' });
  return page;
}

function kindAt(time: string): HTMLSelectElement {
  return screen.getByRole<HTMLSelectElement>('combobox', {
    name: `What the moment at ${time} was`,
  });
}

function wordAt(time: string): string | null {
  return within(kindAt(time)).getByRole('option', { selected: true }).textContent;
}

function spots(container: Element): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('.moment-line .moment-spot')];
}

describe('a moment', () => {
  it('has no kind until one is chosen, and is named by its time in the call', async () => {
    await showMoments([{ minute: 10 }, { minute: 20, kind: 'rambled' }]);
    const list = screen.getByRole('list', { name: 'Moments you marked' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(wordAt('10:00')).toBe('No kind yet');
    expect(wordAt('20:00')).toBe('Rambled');
    const words = within(kindAt('10:00')).getAllByRole('option');
    expect(words.map((word) => word.textContent)).toEqual([
      'No kind yet',
      'Stuck',
      'Rambled',
      'Unclear',
      'Went well',
    ]);
  });

  it('is given a kind afterwards, which is saved, and stays where it was', async () => {
    const { user, surface } = await showMoments([{ minute: 10 }, { minute: 20 }]);
    await user.selectOptions(kindAt('20:00'), 'Went well');
    expect(wordAt('20:00')).toBe('Went well');
    expect(wordAt('10:00')).toBe('No kind yet');
    await waitFor(() => expect(surface.records.saveState.value.kind).toBe('saved'));
    const stored = JSON.stringify(surface.store.read(keys.moment(ID, momentId('at20'))));
    expect(stored).toContain('wentWell');
    expect(stored).toContain(String(20 * MINUTE));
  });

  it('can be given another kind, or none again', async () => {
    const { user, archive } = await showMoments([{ minute: 10, kind: 'stuck' }]);
    const kindNow = () => {
      const selection = archive.selection.value;
      if (selection.kind !== 'interview') throw new Error('not open');
      return archive.momentsOf(selection.head)[0]?.kind;
    };
    await user.selectOptions(kindAt('10:00'), 'Unclear');
    expect(kindNow()).toBe('unclear');
    await user.selectOptions(kindAt('10:00'), 'No kind yet');
    expect(kindNow()).toBeNull();
    expect(wordAt('10:00')).toBe('No kind yet');
  });

  it('has its earlier kind back by one Undo, however many were tried', async () => {
    const { user } = await showMoments([{ minute: 10, kind: 'stuck' }]);
    await user.selectOptions(kindAt('10:00'), 'Rambled');
    await user.selectOptions(kindAt('10:00'), 'Unclear');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(wordAt('10:00')).toBe('Stuck'));
    expect(await screen.findByText('Taken back: the kind of the moment at 10:00.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is called as the person calls its kind', async () => {
    const { surface } = await showMoments([{ minute: 10, kind: 'stuck' }]);
    const fields = { stuckName: 'Lost the thread' };
    surface.records.edit([{ kind: 'set', key: keys.settings, fields }]);
    await waitFor(() => expect(wordAt('10:00')).toBe('Lost the thread'));
  });

  it('follows a kind chosen on another page', async () => {
    const { surface } = await showMoments([{ minute: 10 }]);
    const key = keys.moment(ID, momentId('at10'));
    surface.records.edit([{ kind: 'set', key, fields: { kind: 'stuck' } }]);
    await waitFor(() => expect(wordAt('10:00')).toBe('Stuck'));
  });
});

describe('the line over the moments', () => {
  it('has a shape for each at its share of the interview, told apart by kind', async () => {
    const { container, user } = await showMoments([{ minute: 10 }, { minute: 20, kind: 'stuck' }]);
    const shapes = () =>
      spots(container).map((spot) => spot.querySelector<HTMLElement>('.moment-mark')?.dataset.kind);
    expect(spots(container).map((spot) => spot.style.insetInlineStart)).toEqual(['25%', '50%']);
    expect(shapes()).toEqual(['none', 'stuck']);
    await user.selectOptions(kindAt('10:00'), 'Went well');
    await waitFor(() => expect(shapes()).toEqual(['wentWell', 'stuck']));
  });

  it('is kept from assistive technology, which has the list', async () => {
    const { container } = await showMoments([{ minute: 10 }]);
    expect(spots(container)[0]?.closest('[aria-hidden="true"]')).toBeTruthy();
  });

  it('is not drawn where nothing was marked', async () => {
    const { container } = await showMoments([]);
    expect(container.querySelector('.moment-line')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Moments you marked' })).toBeNull();
  });

  it('breaks no rule of accessibility, nor does the list', async () => {
    const { container } = await showMoments([
      { minute: 0 },
      { minute: 10, kind: 'stuck' },
      { minute: 20, kind: 'rambled' },
      { minute: 30, kind: 'unclear' },
      { minute: 40, kind: 'wentWell' },
    ]);
    await expectNoAxeViolations(container);
  });
});
