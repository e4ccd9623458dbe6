/** The checklist of the panel: ticking, noting, and rows that stay where they are. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { box, choose, note, openPanel, PRACTISE, RAMBLED, rows, STUCK } from './panel-page.tsx';

describe('the checklist', () => {
  it('shows each chosen question as a box, and its note as a field', async () => {
    await openPanel();
    expect(rows()).toEqual([RAMBLED, PRACTISE, STUCK]);
    for (const question of rows()) expect(note(question)).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Notes on the whole interview' })).toBeDefined();
    expect(screen.getByText('0 of 3')).toBeDefined();
    // Read out in the voice of its language, whatever the language around it.
    expect(screen.getByText(RAMBLED).lang).toBe('en');
  });

  it('ticks a question with the first character of its note', async () => {
    const { user } = await openPanel();
    await user.type(note(PRACTISE), 'g');
    expect(box(PRACTISE)).toHaveProperty('checked', true);
    expect(screen.getByText('1 of 3')).toBeDefined();
  });

  it('leaves the rows where they are while something is ticked or typed', async () => {
    const { user } = await openPanel();
    await user.type(note(STUCK), 'you went quiet');
    await user.click(box(RAMBLED));
    expect(rows()).toEqual([RAMBLED, PRACTISE, STUCK]);
  });

  it('goes to the next question not asked with Ctrl+Enter, and brings it to the top', async () => {
    const { user } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(note(PRACTISE)));
    expect(rows()).toEqual([PRACTISE, STUCK, RAMBLED]);
  });

  it('puts a question chosen elsewhere behind the others and moves nothing', async () => {
    const { surface, user } = await openPanel({ chosen: [RAMBLED, PRACTISE] });
    await user.click(note(PRACTISE));
    choose(surface, [STUCK]);
    await waitFor(() => expect(rows()).toEqual([RAMBLED, PRACTISE, STUCK]));
    expect(document.activeElement).toBe(note(PRACTISE));
  });

  it('shows an edit of the template at once, and keeps the words of a question already asked', async () => {
    const { surface, user } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    const questions = surface.template.value.aspects.flatMap((aspect) => aspect.questions);
    for (const question of questions.filter(({ text }) => [RAMBLED, PRACTISE].includes(text))) {
      const key = keys.question(question.template, question.id);
      surface.records.edit([
        { kind: 'set', key, fields: { text: 'In new words?', present: true } },
      ]);
    }
    await waitFor(() => expect(rows()).toEqual([RAMBLED, 'In new words?', STUCK]));
  });

  it('says what to do when nothing is chosen', async () => {
    await openPanel({ chosen: [] });
    expect(screen.getByText(/No questions chosen yet/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Find another question' })).toBeDefined();
  });

  it('begins an interview from a note on the whole, with nothing chosen', async () => {
    const { user, model } = await openPanel({ chosen: [] });
    await user.type(screen.getByRole('textbox', { name: 'Notes on the whole interview' }), 'calm');
    expect(model.interview.head.value?.state).toBe('running');
  });
});

describe('notes', () => {
  it('keeps a note of 10,000 characters', async () => {
    const { user } = await openPanel();
    await user.click(note(RAMBLED));
    await user.paste('word '.repeat(2000));
    expect(note(RAMBLED)).toHaveProperty('value', 'word '.repeat(2000));
  });

  it('says so when a note has reached what a field takes', async () => {
    const { user } = await openPanel();
    await user.click(note(RAMBLED));
    await user.paste('x'.repeat(20_000));
    expect(screen.getByText(/This note is full at 20,000 characters/)).toBeDefined();
  });

  it('never replaces the text under the cursor; what came stands beside until it is put in', async () => {
    const { surface, user, model } = await openPanel();
    await user.type(note(RAMBLED), 'mine');
    const head = model.interview.head.value;
    const entry = model.interview.entries.value[0];
    if (head === undefined || entry === undefined) throw new Error('Nothing is running.');
    const other = await openMemorySurface(surface.store, 'other');
    const key = keys.note(head.id, entry.id);
    // The other page has not read the note: what it writes knows nothing of "mine".
    other.records.edit([{ kind: 'write', key, text: 'theirs', replaces: [] }]);
    await screen.findByText('theirs');
    expect(note(RAMBLED)).toHaveProperty('value', 'mine');
    await user.type(note(RAMBLED), '!');
    expect(note(RAMBLED)).toHaveProperty('value', 'mine!');
    await user.click(screen.getByRole('button', { name: 'Put it into the note' }));
    await waitFor(() => expect(note(RAMBLED)).toHaveProperty('value', 'mine!\ntheirs'));
    expect(screen.queryByText('Also written elsewhere:')).toBeNull();
    // The button is gone; what is written elsewhere from now on is seen once the cursor leaves.
    expect(document.activeElement).toBe(note(RAMBLED));
  });
});

describe('a note that cannot be read', () => {
  it('takes no words, says so, and leaves the others as they are', async () => {
    const { surface, user, model } = await openPanel();
    const entry = model.interview.entries.value[0];
    const head = model.interview.head.value;
    if (head === undefined || entry === undefined) throw new Error('Nothing is planned.');
    const key = keys.note(head.id, entry.id);
    surface.store.put({ [key]: { v: 1, odd: true } });
    await screen.findByText(/What was noted here cannot be read/);
    await user.type(note(RAMBLED), 'precious words');
    expect(note(RAMBLED)).toHaveProperty('value', '');
    expect(note(RAMBLED)).toHaveProperty('readOnly', true);
    expect(surface.store.read(key)).toEqual({ v: 1, odd: true });
    await user.type(note(PRACTISE), 'graphs');
    expect(box(PRACTISE)).toHaveProperty('checked', true);
  });
});

describe('the end', () => {
  it('says what is kept and lets writing go on', async () => {
    const { user, model } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    model.interview.end();
    await screen.findByRole('heading', { name: 'The interview has ended' });
    await user.type(note(PRACTISE), 'graphs');
    expect(note(PRACTISE)).toHaveProperty('value', 'graphs');
    expect(model.interview.head.value?.state).toBe('ended');
  });

  it('goes back to the earlier one with its open question on top', async () => {
    const { user, model } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    const first = model.interview.head.value;
    model.interview.end();
    await user.click(await screen.findByRole('button', { name: 'Begin a new one' }));
    await screen.findByText(/No questions chosen yet/);
    if (first === undefined) throw new Error('Nothing was started.');
    model.interview.goBackTo(first);
    await waitFor(() => expect(rows()).toEqual([PRACTISE, STUCK, RAMBLED]));
    expect(note(PRACTISE).dataset.open).toBe('true');
    expect(note(RAMBLED).dataset.open).toBe('false');
  });

  it('offers a new one, which is empty', async () => {
    const { user, model } = await openPanel();
    await user.type(note(RAMBLED), 'the cache');
    model.interview.end();
    await user.click(await screen.findByRole('button', { name: 'Begin a new one' }));
    expect(await screen.findByText(/No questions chosen yet/)).toBeDefined();
  });
});

describe('saving', () => {
  it('says what is safe when the browser refuses, and recovers by itself', async () => {
    const { surface, user } = await openPanel();
    surface.store.refuseWrites('QUOTA_BYTES quota exceeded');
    await user.type(note(RAMBLED), 'k');
    const word = document.querySelector('[data-save-state]');
    await waitFor(() => expect(word?.getAttribute('data-save-state')).toBe('failed'));
    expect(screen.getAllByText(/no room left for Debrief/).length).toBeGreaterThan(0);
    surface.store.refuseWrites('', 0);
    await waitFor(() => expect(word?.getAttribute('data-save-state')).toBe('saved'), {
      timeout: 5000,
    });
    expect(screen.getByRole('status').textContent).toBe('Saved again.');
    // Once: what is saved from then on is no news.
    let changes = 0;
    const observer = new MutationObserver((seen) => {
      changes += seen.length;
    });
    observer.observe(screen.getByRole('status'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await user.type(note(RAMBLED), 'ey');
    await waitFor(() => expect(word?.getAttribute('data-save-state')).toBe('saved'));
    observer.disconnect();
    expect(changes).toBe(0);
  });
});

it('gives the keyboard back to the call with Escape', async () => {
  const { user, leave } = await openPanel();
  await user.click(note(RAMBLED));
  await user.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledOnce();
});

it('leaves a note that was gone to right after the search was closed', async () => {
  const { user } = await openPanel();
  await user.click(screen.getByRole('button', { name: 'Find another question' }));
  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Escape' });
  note(RAMBLED).focus();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(note(RAMBLED));
});

describe('accessibility', () => {
  it.each([
    ['empty', []],
    ['three chosen', [RAMBLED, PRACTISE, STUCK]],
  ])('finds nothing to mend: %s', async (_, chosen) => {
    const { container } = await openPanel({ chosen });
    await expectNoAxeViolations(container);
  });

  it('finds nothing to mend while another question is sought, and after the end', async () => {
    const { container, user, model } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Find another question' }));
    await expectNoAxeViolations(container);
    await user.keyboard('{Escape}');
    await user.click(box(RAMBLED));
    model.interview.end();
    await screen.findByRole('heading', { name: 'The interview has ended' });
    await expectNoAxeViolations(container);
  });

  it('finds nothing to mend in the pill', async () => {
    const { container, user } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Collapse' }));
    await screen.findByText('0/3');
    await expectNoAxeViolations(container);
  });
});

describe('the word after copying', () => {
  it('is said over the list, and says what to do where the browser refuses', async () => {
    const { copied, container } = await openPanel();
    copied.value = true;
    await screen.findByText('Copied. Paste it into the call’s chat.');
    await expectNoAxeViolations(container);
    copied.value = false;
    await screen.findByText(/^The browser did not let Debrief use the clipboard/);
  });
});
