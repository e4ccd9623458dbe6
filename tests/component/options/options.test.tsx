/** Editing the template, as a person does it. (Accessibility: options-around.test.tsx.) */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { openEditor } from '../../support/template-page.ts';
import { aspect, openSmallSurface, questionField, showOptions, wordings } from './options-page.tsx';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

describe('the hint of a question', () => {
  it('keeps its field while the window is another one', async () => {
    const { user } = await showOptions();
    await user.click(questionField('Opening', 1));
    const hint = () => screen.queryByRole('textbox', { name: 'Hint 1' });
    await waitFor(() => expect(hint()).not.toBeNull());
    hint()?.focus();
    // What a browser says as the window goes: the cursor stays where it is.
    const left = document.activeElement;
    if (left === null) throw new Error('Nothing has the cursor.');
    fireEvent.focusOut(left, { relatedTarget: null });
    expect(hint()).toBe(left);
    await user.keyboard('!');
    expect(hint()).toHaveProperty('value', expect.stringContaining('!'));
  });
});

describe('rewording a question', () => {
  it('is saved as it is typed, in one step that undo takes back whole', async () => {
    const { user, surface } = await showOptions();
    const field = questionField('Opening', 1);
    await user.clear(field);
    await user.type(field, 'What did my opening tell you?');
    const question = () => surface.template.value.aspects[0]?.questions[0];
    expect(question()?.text).toBe('What did my opening tell you?');
    expect(within(aspect('Opening')).getByText('Changed')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(questionField('Opening', 1).value).toBe(FIRST));
    expect(question()?.changed).toBe(false);

    await user.click(screen.getByRole('button', { name: 'Redo' }));
    await waitFor(() =>
      expect(questionField('Opening', 1).value).toBe('What did my opening tell you?'),
    );
  });

  it('to nothing keeps the old words, says so, and leaves the field as it is', async () => {
    const { user, surface } = await showOptions();
    const field = questionField('Opening', 1);
    await user.type(field, '{Backspace>3}', {
      initialSelectionStart: 2,
      initialSelectionEnd: FIRST.length,
    });
    expect(field.value).toBe('');
    expect(screen.getByText(/A few words are needed here/).textContent).toContain(FIRST);
    expect(surface.template.value.aspects[0]?.questions[0]?.text).toBe(FIRST);
    await user.tab();
    expect(questionField('Opening', 1).value).toBe('');
    await user.click(field);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field.value).toBe(FIRST));
    expect(screen.queryByText(/A few words are needed here/)).toBeNull();
  });

  it('beyond what can be said in a breath keeps what fitted and says how long it is', async () => {
    const { user, surface } = await showOptions();
    const field = questionField('Opening', 1);
    await user.clear(field);
    await user.click(field);
    await user.paste('x'.repeat(312));
    expect(screen.getByText(/That is 312 characters and 300 fit/)).toBeTruthy();
    expect(field.value).toHaveLength(312);
    expect(surface.template.value.aspects[0]?.questions[0]?.text).toBe(FIRST);
  });

  it('is put back by Escape, and nothing is left to undo', async () => {
    const { user, surface } = await showOptions();
    const field = questionField('Opening', 1);
    await user.type(field, ' And why?');
    await user.keyboard('{Escape}');
    expect(field.value).toBe(FIRST);
    expect(surface.template.value.aspects[0]?.questions[0]?.text).toBe(FIRST);
    expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is not disturbed by an edit from another page under the cursor', async () => {
    const here = await openSmallSurface();
    const there = await openSmallSurface(here.store, 'there');
    const { user } = await showOptions(here);
    const field = questionField('Opening', 1);
    await user.click(field);
    const theirs = there.template.value.aspects[0]?.questions[0];
    if (theirs === undefined) throw new Error('no question');
    openEditor(there).type(theirs, 'Worded elsewhere');
    const text = () => here.template.value.aspects[0]?.questions[0]?.text;
    await waitFor(() => expect(text()).toBe('Worded elsewhere'));
    expect(field.value).toBe(FIRST);
    await user.tab();
    await waitFor(() => expect(field.value).toBe('Worded elsewhere'));
  });

  it('can be undone to the shipped wording long after', async () => {
    const { user } = await showOptions();
    await user.type(questionField('Opening', 1), ' And why?');
    await user.click(screen.getByRole('button', { name: `More: ${FIRST} And why?` }));
    await user.click(screen.getByRole('button', { name: 'Restore the shipped wording' }));
    await waitFor(() => expect(questionField('Opening', 1).value).toBe(FIRST));
  });
});

describe('adding', () => {
  it('a question takes words at once, and Enter begins the next', async () => {
    const { user, surface } = await showOptions();
    await user.click(within(aspect('Opening')).getByRole('button', { name: 'Add question' }));
    await waitFor(() => expect(document.activeElement).toBe(questionField('Opening', 4)));
    await user.keyboard('Did my first sentence land?{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(questionField('Opening', 5)));
    await user.keyboard('Was I too quick?');
    expect(wordings('Opening').slice(3)).toEqual([
      'Did my first sentence land?',
      'Was I too quick?',
    ]);
    expect(surface.template.value.aspects[0]?.questions.map((each) => each.text).slice(3)).toEqual([
      'Did my first sentence land?',
      'Was I too quick?',
    ]);
  });

  it('a question in the middle puts it after the one that Enter was pressed in', async () => {
    const { user, surface } = await showOptions();
    await user.type(questionField('Opening', 1), '{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(questionField('Opening', 2)));
    await user.keyboard('Second now');
    expect(surface.template.value.aspects[0]?.questions[1]?.text).toBe('Second now');
  });

  it('a question without words writes nothing and leaves nothing', async () => {
    const { user, surface } = await showOptions();
    await user.click(within(aspect('Opening')).getByRole('button', { name: 'Add question' }));
    await waitFor(() => expect(document.activeElement).toBe(questionField('Opening', 4)));
    await user.keyboard('W{Backspace}');
    expect(surface.template.value.aspects[0]?.questions).toHaveLength(3);
    await user.tab();
    await waitFor(() => expect(wordings('Opening')).toHaveLength(3));
  });

  it('an aspect asks for its name and then for its first question', async () => {
    const { user, surface } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'Add aspect' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Aspect'));
    await user.keyboard('Whiteboard{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(questionField('Whiteboard', 1)));
    await user.keyboard('Could you read it?');
    const last = surface.template.value.aspects.at(-1);
    expect(last).toMatchObject({ name: 'Whiteboard', questions: [{ text: 'Could you read it?' }] });
  });
});

describe('moving and deleting', () => {
  it('by Alt and an arrow moves a question and keeps the focus in it', async () => {
    const { user, surface } = await showOptions();
    await user.click(questionField('Opening', 1));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(questionField('Opening', 2).value).toBe(FIRST));
    await waitFor(() => expect(document.activeElement).toBe(questionField('Opening', 2)));
    expect(surface.template.value.aspects[0]?.questions[1]?.text).toBe(FIRST);
    expect(screen.getByText('Question 2 of 3 in Opening.')).toBeTruthy();
  });

  it('to another aspect happens in the menu of the question', async () => {
    const { user } = await showOptions();
    await user.click(screen.getByRole('button', { name: `More: ${FIRST}` }));
    await user.click(screen.getByRole('button', { name: 'Move to Design' }));
    await waitFor(() => expect(wordings('Design').at(-1)).toBe(FIRST));
    expect(wordings('Opening')).toHaveLength(2);
  });

  it('a deleted question comes back with Ctrl+Z, where it was', async () => {
    const { user } = await showOptions();
    await user.click(screen.getByRole('button', { name: `More: ${FIRST}` }));
    await user.click(screen.getByRole('button', { name: 'Delete question' }));
    await waitFor(() => expect(wordings('Opening')).toHaveLength(2));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(wordings('Opening')[0]).toBe(FIRST));
  });

  it('a deleted aspect comes back with its questions', async () => {
    const { user } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'More for Opening' }));
    await user.click(screen.getByRole('button', { name: 'Delete with its questions' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Opening' })).toBeNull());
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo.getAttribute('title')).toBe('Takes back: deleting an aspect');
    await user.click(undo);
    await waitFor(() => expect(wordings('Opening')).toHaveLength(3));
  });
});
