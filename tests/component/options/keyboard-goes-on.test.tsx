/** Where the keyboard goes on after a press that takes its own button away. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { openSmallSurface, showOptions } from './options-page.tsx';
import { deleteAspect, reword } from './template-acts.ts';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function expectFocusOn(find: () => Element | null): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(find()));
}

describe('on the page of options the keyboard goes on', () => {
  it('in the list of templates when the one shown is taken into use', async () => {
    const { user } = await showOptions();
    await user.click(button('More for this template'));
    await user.click(button(/^Copy this template/));
    await user.click(button('Use for my next interview'));
    await screen.findByText('Used for your next interview');
    await expectFocusOn(() => screen.getByRole('combobox', { name: 'Template' }));
  });

  it('in the deleted thing that follows the one brought back, or else beside it', async () => {
    const { user } = await showOptions();
    const backs = () => screen.getAllByRole('button', { name: /^Bring back/, hidden: true });
    await deleteAspect(user, 'Opening');
    await deleteAspect(user, 'Design');
    await user.click(screen.getByText('2 deleted things can come back'));
    const [first, second] = backs();
    await user.click(first ?? document.body);
    await screen.findByText('1 deleted thing can come back');
    await expectFocusOn(() => second ?? null);
    await user.click(second ?? document.body);
    await waitFor(() => expect(screen.queryByText(/can come back$/)).toBeNull());
    await expectFocusOn(() => button('Add aspect'));
  });

  it('in the wording that follows the one settled, or else at the questions', async () => {
    const surface = await openSmallSurface();
    reword(surface, 3);
    const { user } = await showOptions(surface);
    const mine = () => screen.getAllByRole('button', { name: /^Keep mine/ });
    const [first, second] = mine();
    await user.click(first ?? document.body);
    await waitFor(() => expect(mine()).toHaveLength(2));
    await expectFocusOn(() => second ?? null);
    await user.click(
      screen.getAllByRole('button', { name: /^Take the new words/ })[1] ?? document.body,
    );
    await waitFor(() => expect(mine()).toHaveLength(1));
    await expectFocusOn(() => mine()[0] ?? null);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('Keep mine')).toBeNull());
    await expectFocusOn(() => screen.getByRole('heading', { name: 'Your questions' }));
  });

  it('in what is said of an import, and after it where that began', async () => {
    const { user, exported } = await showOptions();
    await user.click(button('Export'));
    const text = exported[0]?.replace(FIRST, 'Was my introduction worth hearing?') ?? '';
    await user.click(button('Import'));
    const files = [new File([text], 'coach.json', { type: 'application/json' })];
    fireEvent.change(screen.getByLabelText('Choose a template file'), { target: { files } });
    await screen.findByRole('button', { name: 'Import these changes' });
    await expectFocusOn(() => screen.getByRole('region', { name: 'Import “coach.json”' }));
    await user.click(button('Import these changes'));
    const said = await screen.findByRole('region', { name: /coach\.json/ });
    await expectFocusOn(() => said);
    await user.click(within(said).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(/coach\.json/)).toBeNull());
    await expectFocusOn(() => button('Import'));
  });

  it('where somebody writes by the time that a file has been read', async () => {
    const { user } = await showOptions();
    const bytes = Promise.withResolvers<ArrayBuffer>();
    const file = Object.assign(new File([], 'coach.json'), { arrayBuffer: () => bytes.promise });
    await user.click(button('Import'));
    const chooser = screen.getByLabelText('Choose a template file');
    fireEvent.change(chooser, { target: { files: [file] } });
    await screen.findByText(/^Reading/);
    const [minutes] = screen.getAllByRole('spinbutton');
    await user.click(minutes ?? document.body);
    await act(async () => {
      bytes.resolve(new ArrayBuffer(0));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(document.activeElement).toBe(minutes);
  });

  it('where pasting was begun when nothing is pasted, or what was is put away', async () => {
    const { user } = await showOptions();
    const field = () => screen.getByRole('textbox', { name: 'Paste questions' });
    await user.click(button('Paste questions'));
    await expectFocusOn(field);
    await user.keyboard('{Escape}');
    await expectFocusOn(() => button('Paste questions'));
    await user.keyboard('{Enter}');
    await expectFocusOn(field);
    await user.click(button('Cancel'));
    await expectFocusOn(() => button('Paste questions'));
    await user.keyboard('{Enter}');
    await expectFocusOn(field);
    await user.paste('no template');
    const trouble = await screen.findByRole('region', { name: /what you pasted/ });
    await expectFocusOn(() => trouble);
    await user.click(within(trouble).getByRole('button', { name: 'Close' }));
    await expectFocusOn(() => button('Paste questions'));
  });

  it('at what adds an aspect when the last one is deleted', async () => {
    const { user } = await showOptions();
    await deleteAspect(user, 'Opening');
    await deleteAspect(user, 'Design');
    await expectFocusOn(() => button('Add aspect'));
  });
});
