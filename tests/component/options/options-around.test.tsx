/** Around the template: search, settings, files, and the rules of accessibility. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { aspect, questionField, showOptions, wordings } from './options-page.tsx';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

describe('searching', () => {
  it('shows what was found, and keeps a question in sight while it is reworded', async () => {
    const { user } = await showOptions();
    await user.type(
      screen.getByRole('searchbox', { name: 'Search your questions' }),
      'introduction',
    );
    await waitFor(() => expect(screen.getByText(/questions? found/)).toBeTruthy());
    const field = questionField('Opening', 1);
    await user.clear(field);
    await user.type(field, 'Something else');
    expect(questionField('Opening', 1).value).toBe('Something else');
  });
});

describe('settings', () => {
  it('with a few choices are named as a group, for who does not see them together', async () => {
    await showOptions();
    expect(screen.getByRole('group', { name: 'Theme' })).toBeTruthy();
  });

  it('take effect at once', async () => {
    const { user, surface } = await showOptions();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'In every call' }));
    expect(surface.settings.value).toMatchObject({ theme: 'dark', appear: 'always' });
  });

  it('keep the old minutes while what is typed is no fitting number', async () => {
    const { user, surface } = await showOptions();
    const field = screen.getByRole('spinbutton', { name: 'Length of an interview' });
    await user.clear(field);
    await user.type(field, '3');
    expect(surface.settings.value.plannedMinutes).toBe(45);
    expect(screen.getByText(/Until then 45 stays/)).toBeTruthy();
    await user.type(field, '0');
    expect(surface.settings.value.plannedMinutes).toBe(30);
  });
});

describe('import and export', () => {
  it('hand the template out, show what a file would change, and change it in one step', async () => {
    const { user, surface, exported } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const text = exported[0]?.replace(FIRST, 'Was my introduction worth hearing?') ?? '';
    await user.upload(
      screen.getByLabelText('Choose a template file'),
      new File([text], 'coach.json', { type: 'application/json' }),
    );
    await waitFor(() => expect(screen.getByText('Import “coach.json”')).toBeTruthy());
    const row = screen.getByRole('row', { name: /^Questions/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0', '1', '7']);
    expect(surface.template.value.aspects[0]?.questions[0]?.text).toBe(FIRST);
    await user.click(screen.getByRole('button', { name: 'Import these changes' }));
    expect(wordings('Opening')[0]).toBe('Was my introduction worth hearing?');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(wordings('Opening')[0]).toBe(FIRST));
  });

  it('of a broken file name the place and change nothing', async () => {
    const { user, exported, container } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const text = exported[0]?.replace(JSON.stringify(FIRST), '" "') ?? '';
    await user.upload(
      screen.getByLabelText('Choose a template file'),
      new File([text], 'coach.json', { type: 'application/json' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Your questions are as they were.');
    expect(alert.textContent).toContain('In aspect 1, question 1, “text”, there are no words.');
    await expectNoAxeViolations(container);
  });
});

describe('for everyone', () => {
  it('the page as it opens breaks no rule of accessibility', async () => {
    const { container } = await showOptions();
    await expectNoAxeViolations(container);
  });

  it('nor does an open menu', async () => {
    const { user, container } = await showOptions();
    await user.click(screen.getByRole('button', { name: `More: ${FIRST}` }));
    await expectNoAxeViolations(container);
  });

  it('nor does the preview of an import', async () => {
    const { user, exported, container } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.upload(
      screen.getByLabelText('Choose a template file'),
      new File([exported[0] ?? ''], 'same.json', { type: 'application/json' }),
    );
    await screen.findByText(/nothing to import/);
    await expectNoAxeViolations(container);
  });

  it('nor do a question begun and one without words', async () => {
    const { user, container } = await showOptions();
    await user.clear(questionField('Opening', 1));
    await user.click(within(aspect('Design')).getByRole('button', { name: 'Add question' }));
    await expectNoAxeViolations(container);
  });
});
