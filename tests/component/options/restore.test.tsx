/** Restoring from a copy, as a person does it; and the rules of accessibility for "Your data". */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { CopiesStatus, RestorePreview } from '@/domain/copies.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { NOON } from '../../support/copies-desk.ts';
import { showData } from './data-page.tsx';

const SAME = { added: 0, changed: 0, same: 4, missing: 0 };
const PREVIEW: RestorePreview = {
  at: NOON,
  interviews: { added: 1, changed: 2, same: 9, missing: 2 },
  notes: { ...SAME, missing: 5 },
  questions: SAME,
  settings: SAME,
  unreadable: 1,
};

async function openPreview(preview: RestorePreview = PREVIEW) {
  const shown = await showData();
  shown.desk.answer('copies/preview', { kind: 'preview', preview });
  await shown.user.click(screen.getByRole('button', { name: 'Restore…' }));
  await shown.user.click(screen.getByRole('button', { name: /^Sun, November 22/ }));
  await screen.findByRole('heading', { name: 'Restore from the copy of Sun, November 22' });
  return shown;
}

const press = (name: string) => screen.getByRole('button', { name });

describe('restoring', () => {
  it('shows what would change as a table, and what each way does', async () => {
    const { container } = await openPreview();
    const cells = within(screen.getByRole('row', { name: /^Interviews/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['1', '2', '9', '2']);
    expect(container.textContent).toContain('deletes what is only here (2 interviews and 5 notes)');
    expect(container.textContent).toContain('One record in this copy cannot be read.');
    await expectNoAxeViolations(container);
  });

  it('adds what is missing, and can be taken back', async () => {
    const { user, desk } = await openPreview();
    desk.when('copies/restore', () => {
      desk.status = { ...desk.status, undoRestore: { at: NOON } };
    });
    await user.click(press('Add what is missing'));
    await screen.findByText('Restored.');
    expect(desk.asked.at(-1)).toEqual({
      kind: 'copies/restore',
      source: { kind: 'day', day: '2026-11-22' },
      mode: 'join',
    });
    desk.when('copies/undo-restore', () => {
      desk.status = { ...desk.status, undoRestore: null };
    });
    await user.click(press('Take it back'));
    await screen.findByText(/^Taken back/);
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  it('makes everything as in the copy when that is pressed', async () => {
    const { user, desk } = await openPreview();
    await user.click(press('Make everything as in this copy'));
    await screen.findByText('Restored.');
    expect(desk.asked.at(-1)).toMatchObject({ mode: 'replace' });
  });

  it('from a copy that says what is here already offers nothing to do', async () => {
    await openPreview({ ...PREVIEW, interviews: SAME, notes: SAME });
    expect(screen.getByText(/nothing to restore/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add what is missing' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Make everything/ })).toBeNull();
  });

  it('is called off without a trace, and the keyboard is where it began', async () => {
    const { user, desk } = await openPreview();
    await user.click(press('Cancel'));
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.activeElement).toBe(press('Restore…'));
    expect(desk.asked.map(({ kind }) => kind)).toEqual(['copies/preview']);
  });

  it('of a file that is no backup says so and offers the choice again', async () => {
    const { user, desk, container } = await showData();
    desk.answer('copies/preview', { kind: 'fault', fault: { kind: 'not-a-backup' } });
    await user.click(press('Restore…'));
    await user.upload(
      screen.getByLabelText('Choose a backup file'),
      new File(['{}'], 'shopping.json', { type: 'application/json' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('“shopping.json” was not restored.');
    expect(alert.textContent).toContain('not a backup of Debrief');
    expect(press('Choose a file…')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('leaves the keyboard where somebody has gone on while the file was read', async () => {
    const { user } = await showData();
    await user.click(press('Restore…'));
    const text = Promise.withResolvers<string>();
    const file = Object.assign(new File([], 'shopping.json'), { text: () => text.promise });
    fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files: [file] } });
    await screen.findByText('Reading the copy…');
    const [elsewhere] = screen.getAllByRole('button');
    elsewhere?.focus();
    await act(async () => {
      text.reject(new Error('moved'));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('keeps the preview when it did not happen', async () => {
    const { user, desk } = await openPreview();
    desk.answer('copies/restore', { kind: 'failed' });
    await user.click(press('Add what is missing'));
    expect((await screen.findByRole('alert')).textContent).toContain('Everything is as it was.');
    expect(press('Add what is missing')).toBeTruthy();
  });
});

describe('for everyone', () => {
  const unreadable = [
    { key: 'v1/note/i1/whole', why: 'damaged', hasCopy: true },
  ] as unknown as CopiesStatus['unreadable'];

  it.each([
    ['as it opens', {}],
    [
      'without a backup or an account',
      { mailbox: { kind: 'unavailable' }, backup: { kind: 'unavailable' } },
    ],
    ['with trouble', { unreadable, setAside: 2, undoRestore: { at: NOON } }],
    ['after all was deleted', { erased: { at: NOON, records: 1, until: NOON } }],
  ] as const)('Your data %s breaks no rule of accessibility', async (_, status) => {
    const { container } = await showData(status as Partial<CopiesStatus>);
    await expectNoAxeViolations(container);
  });

  it('nor does the choice of a copy, nor the question before all is deleted', async () => {
    const { user, container } = await showData();
    await user.click(press('Restore…'));
    await waitFor(() => expect(document.activeElement?.getAttribute('class')).toBe('data-card'));
    await expectNoAxeViolations(container);
    await user.click(press('Delete everything…'));
    await expectNoAxeViolations(container);
  });
});
