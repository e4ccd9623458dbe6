/** Your data, as a person meets it: what is said, and what each press does. */
import { render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RestoredWord } from '@/components/ui/RestoredNotice.tsx';
import type { CopiesStatus, MailboxStatus } from '@/domain/copies.ts';
import { NOON, noNotice, usualStatus } from '../../support/copies-desk.ts';
import { showData } from './data-page.tsx';

function row(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

const words = (element: Element) => element.textContent;

function mailbox(
  changes: Partial<Extract<MailboxStatus, { kind: 'on' }>>,
): CopiesStatus['mailbox'] {
  const usual = usualStatus().mailbox;
  if (usual.kind !== 'on') throw new Error('The usual mailbox is on.');
  return { ...usual, ...changes };
}

describe('what is stored', () => {
  it('is counted: interviews, records, bytes', async () => {
    await showData();
    const stored = words(row('Stored on this computer'));
    expect(stored).toContain('12 interviews');
    expect(stored).toContain('340 records');
    expect(stored).toContain('48.2 kB');
  });

  it('is followed by when the backup last took something in, and how far back it goes', async () => {
    await showData();
    const backup = words(row('Backup on this computer'));
    expect(backup).toContain('Last change copied 3 seconds ago');
    expect(backup).toContain('2 daily copies, back to Sun, November 22');
  });

  it('that nobody can count just now is said, with a way to try again', async () => {
    const { user, data, desk } = await showData();
    desk.answer('copies/status', new Error('gone'));
    await data.refresh();
    expect(words(await screen.findByRole('alert'))).toContain('Looking changes nothing.');
    desk.answer('copies/status', { kind: 'status', status: desk.status });
    await user.click(button('Try again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('sync', () => {
  it('is on at first and says what is in the account', async () => {
    const { container } = await showData();
    for (const name of [/^Sync through your browser’s|^Sync through/, 'Sync my notes too']) {
      expect(screen.getByRole<HTMLInputElement>('switch', { name }).checked).toBe(true);
    }
    expect(words(container)).toContain('12 interviews in the account');
    expect(words(container)).toContain('12.3 of 80 kB');
    expect(words(container)).toContain('Handed to the browser 2 minutes ago.');
  });

  it('switched off holds at once, and the account is put in step with it', async () => {
    const { user, surface, desk } = await showData();
    await user.click(screen.getByRole('switch', { name: 'Sync my notes too' }));
    expect(surface.settings.value).toMatchObject({ sync: true, syncNotes: false });
    await user.click(screen.getByRole('switch', { name: /^Sync through/ }));
    expect(surface.settings.value.sync).toBe(false);
    expect(screen.queryByRole('switch', { name: 'Sync my notes too' })).toBeNull();
    expect(desk.asked[0]).toEqual({ kind: 'copies/exchange' });
    await screen.findByText('It is out of the account.');
  });

  it('switched off that could not empty the account says so, and that it goes on trying', async () => {
    const { user, desk } = await showData();
    desk.answer('copies/exchange', { kind: 'failed' });
    await user.click(screen.getByRole('switch', { name: /^Sync through/ }));
    expect(words(await screen.findByRole('alert'))).toMatch(/^It is not all out.*tries again/);
  });

  it.each([
    ['full', /no room left.*safe on this computer.*Leave out the notes/],
    ['busy', /pause.*safe on this computer.*by themselves/],
    ['refused', /did not take.*safe on this computer.*restart the browser/],
  ] as const)('in trouble (%s) says what is safe and what to do', async (trouble, said) => {
    const { container } = await showData({ mailbox: mailbox({ trouble }) });
    expect(words(container)).toMatch(said);
  });

  it('says what has no room, and what waits for an update', async () => {
    const { container } = await showData({ mailbox: mailbox({ leftOut: 3, newer: 1 }) });
    expect(words(container)).toContain('3 older interviews have no room in it');
    expect(words(container)).toContain('One part was written by a newer Debrief.');
  });

  it('that this browser does not have is said in its place', async () => {
    const { container } = await showData({ mailbox: { kind: 'unavailable' } });
    expect(words(container)).toContain('Everything stays on this computer.');
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
  });
});

describe('a backup file', () => {
  it('is made with one press', async () => {
    const { user, desk, files } = await showData();
    desk.answer('copies/file', { kind: 'file', text: '{}' });
    await user.click(button('Back up to a file'));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(words(row('Back up to a file'))).toContain('on its way to your downloads');
  });

  it('that could not be made is an alert', async () => {
    const { user, desk } = await showData();
    desk.answer('copies/file', { kind: 'failed' });
    await user.click(button('Back up to a file'));
    expect(words(await screen.findByRole('alert'))).toContain('nothing was changed');
  });
});

describe('records that cannot be read', () => {
  const unreadable = [
    { key: 'v1/question/debrief-en/turning-point', why: 'damaged', hasCopy: true },
    { key: 'v1/settings/all', why: 'newer', hasCopy: true },
    { key: 'v1/note/i1/whole', why: 'damaged', hasCopy: false },
  ] as unknown as CopiesStatus['unreadable'];

  it('are named, each with what can be done', async () => {
    await showData({ unreadable });
    expect(screen.getByRole('heading', { name: '3 records cannot be read' })).toBeTruthy();
    const [question, settings, note] = screen.getAllByRole('group');
    if (!question || !settings || !note) throw new Error('Three are to be there.');
    expect(words(question)).toContain('The backup has a copy that can be read.');
    expect(within(question).getByRole('button', { name: 'Put the copy back' })).toBeTruthy();
    expect(words(settings)).toContain('Written by a newer Debrief.');
    expect(within(settings).queryByRole('button', { name: 'Put the copy back' })).toBeNull();
    expect(words(note)).toContain('the backup has no copy of it');
    expect(within(note).queryByRole('button', { name: 'Put the copy back' })).toBeNull();
  });

  it('are put back, and the keyboard goes on at what is said of it', async () => {
    const { user, desk } = await showData({ unreadable: unreadable.slice(0, 1) });
    desk.when('copies/heal', () => {
      desk.status = { ...desk.status, unreadable: [] };
    });
    await user.click(button('Put the copy back'));
    const said = await screen.findByText('The copy is put back.');
    expect(desk.asked).toEqual([{ kind: 'copies/heal', key: unreadable[0]?.key }]);
    expect(screen.queryByRole('group')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(said.parentElement));
  });
});

describe('deleting everything', () => {
  it('says exactly what goes and starts on the way out', async () => {
    const { user, desk } = await showData();
    await user.click(button('Delete everything…'));
    const dialog = screen.getByRole('dialog', { name: 'Delete everything?' });
    for (const said of [/12 interviews/, /your browser's account/, /your other computers/]) {
      expect(words(dialog)).toMatch(said);
    }
    expect(words(dialog)).toContain('December 23, 2026');
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk.asked).toEqual([]);
    expect(document.activeElement).toBe(button('Delete everything…'));
  });

  it('happens on the second press, and leaves a way back', async () => {
    const { user, desk } = await showData();
    const until = NOON + 30 * 86_400_000;
    desk.when('copies/erase-all', () => {
      const stored = { records: 0, interviews: 0, bytes: 300 };
      desk.status = { ...desk.status, stored, erased: { at: NOON, records: 340, until } };
    });
    await user.click(button('Delete everything…'));
    await user.click(button('Delete everything'));
    const card = await screen.findByRole('region', { name: /^Everything was deleted on/ });
    expect(words(card)).toContain('A copy is kept on this computer until December 23, 2026.');
    await user.click(within(card).getByRole('button', { name: 'Bring it back' }));
    await screen.findByText('Everything is back.');
    expect(desk.asked.at(-1)).toEqual({
      kind: 'copies/restore',
      source: { kind: 'erased' },
      mode: 'join',
    });
  });

  it('asks again before the last copy goes', async () => {
    const erased = { at: NOON, records: 340, until: NOON + 86_400_000 };
    const { user, desk } = await showData({ erased });
    await user.click(button('Erase it now…'));
    expect(desk.asked).toEqual([]);
    // What was brought back is here: that copy is not the last one.
    expect(words(screen.getByRole('dialog'))).toContain('What is here now stays');
    await user.click(button('Erase it for good'));
    await screen.findByText('The copy is erased.');
    expect(desk.asked).toEqual([{ kind: 'copies/erase-now' }]);
  });

  it('that did not happen says that nothing was deleted', async () => {
    const { user, desk } = await showData();
    desk.answer('copies/erase-all', { kind: 'failed' });
    await user.click(button('Delete everything…'));
    await user.click(button('Delete everything'));
    expect(words(await screen.findByRole('alert'))).toContain('Nothing was deleted.');
  });

  it('that nobody answered for does not say that nothing was deleted', async () => {
    const { user, desk } = await showData();
    desk.answer('copies/erase-all', new Error('gone'));
    await user.click(button('Delete everything…'));
    await user.click(button('Delete everything'));
    expect(words(await screen.findByRole('alert'))).toContain('not sure whether this was done');
  });
});

describe('what was put back unasked', () => {
  it('is said until it was seen', async () => {
    const onSeen = vi.fn();
    const shown = { ...noNotice(), onSeen };
    render(<RestoredWord {...shown} />);
    expect(screen.getByRole('status').textContent).toBe('');
    shown.restored.value = { at: NOON, kind: 'emptied', records: 34 };
    await screen.findByText(
      'Your browser had lost 34 records of Debrief. They were put back from its backup.',
    );
    await userEvent.click(button('OK'));
    expect(onSeen).toHaveBeenCalledOnce();
  });
});
