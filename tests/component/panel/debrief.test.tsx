/** The short debrief after the call: when it comes, what it keeps, and that it forces nothing. */
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { momentId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { markEdit } from '@/domain/moment.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import {
  button,
  card,
  ended,
  field,
  headOf,
  isPressed,
  noted,
  plansOf,
  toggle,
} from './debrief-page.tsx';
import { note, openPanel, PRACTISE, RAMBLED } from './panel-page.tsx';

describe('the lines of the notes', () => {
  it('stand under their questions, each with two buttons, and nothing is chosen for the person', async () => {
    const { container } = await ended();
    for (const words of ['around the cache', 'say it first', 'guess aloud']) {
      expect(isPressed(words, 'Went well')).toBe(false);
      expect(isPressed(words, 'Improve')).toBe(false);
    }
    expect(card()?.textContent).toContain(RAMBLED);
    expect(card()?.textContent).not.toContain(PRACTISE);
    await expectNoAxeViolations(container);
  });

  it('are told apart by a tap, told otherwise by another, and taken back by the same again', async () => {
    const { user } = await ended();
    await user.click(toggle('say it first', 'Improve'));
    await waitFor(() => expect(isPressed('say it first', 'Improve')).toBe(true));
    await user.click(toggle('say it first', 'Went well'));
    await waitFor(() => expect(isPressed('say it first', 'Went well')).toBe(true));
    expect(isPressed('say it first', 'Improve')).toBe(false);
    await user.click(toggle('say it first', 'Went well'));
    await waitFor(() => expect(isPressed('say it first', 'Went well')).toBe(false));
  });

  it('of the notes on the whole interview are among them', async () => {
    const panel = await noted();
    await panel.user.type(field('Notes on the whole interview'), 'friendly');
    field('Notes on the whole interview').blur();
    panel.model.interview.end();
    await screen.findByRole('group', { name: 'friendly' });
    await panel.user.click(toggle('friendly', 'Went well'));
    await waitFor(() => expect(headOf(panel).sorted.wentWell).toHaveLength(1));
  });

  it('stay where they are while a note below is being written', async () => {
    const { user } = await ended();
    await user.type(note(PRACTISE), 'graphs');
    expect(note(PRACTISE)).toHaveProperty('value', 'graphs');
    expect(screen.queryByRole('group', { name: 'graphs' })).toBeNull();
    note(PRACTISE).blur();
    await screen.findByRole('group', { name: 'graphs' }, { timeout: 3000 });
  });
});

describe('the one plan', () => {
  it('begins from the line that was to be improved, and is kept from the first character', async () => {
    const panel = await ended();
    await panel.user.click(toggle('guess aloud', 'Improve'));
    await waitFor(() =>
      expect(field('When').value).toBe('it comes to “Composure and coachability”'),
    );
    expect(plansOf(panel)).toEqual([]);
    await panel.user.type(field('I will'), 's');
    expect(plansOf(panel)).toMatchObject([
      {
        moment: 'it comes to “Composure and coachability”',
        action: 's',
        told: 'guess aloud',
        aspectName: 'Composure and coachability',
        state: 'open',
      },
    ]);
    await panel.user.type(field('I will'), 'ay my guess');
    expect(plansOf(panel)).toMatchObject([{ action: 'say my guess' }]);
  });

  it('begins from the moment that the question of the line is about, with the person’s own word', async () => {
    const panel = await noted();
    const moment = { id: momentId('m1'), at: 1, callMs: 725_000, kind: 'stuck' } as const;
    const named = { stuckName: 'Lost the thread' };
    panel.surface.records.edit([
      markEdit(headOf(panel).id, moment),
      { kind: 'set', key: keys.settings, fields: named },
    ]);
    panel.model.interview.end();
    await screen.findByRole('group', { name: 'guess aloud' });
    await panel.user.click(toggle('guess aloud', 'Improve'));
    await waitFor(() =>
      expect(field('When').value).toBe('it is “Lost the thread” again, as at 12:05'),
    );
  });

  it('is never exchanged for another beginning once something of it is typed', async () => {
    const { user } = await ended();
    await user.click(toggle('guess aloud', 'Improve'));
    await user.type(field('When'), ' in a test');
    await user.click(toggle('say it first', 'Improve'));
    await waitFor(() => expect(isPressed('say it first', 'Improve')).toBe(true));
    expect(field('When').value).toBe('it comes to “Composure and coachability” in a test');
  });

  it('is one sentence: Enter leads on, to the other half and then to Done', async () => {
    const { user } = await ended();
    await user.click(field('When'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('I will'));
    await user.keyboard('breathe{Enter}');
    expect(document.activeElement).toBe(button('Done'));
    expect(field('I will').value).toBe('breathe');
  });

  it('is none when nothing of the person’s own is in it', async () => {
    const panel = await ended();
    await panel.user.type(field('I will'), 'x{Backspace}');
    await panel.user.click(button('Done'));
    await screen.findByText('You went through what you heard.');
    expect(plansOf(panel)).toEqual([]);
  });
});

describe('done, or another day', () => {
  it('says what was made, and leads the keyboard to where one goes on', async () => {
    const panel = await ended();
    await panel.user.type(field('I will'), 'breathe');
    await panel.user.click(button('Done'));
    const said = 'When it comes to “Explaining and listening”, I will breathe.';
    await screen.findByText(said);
    expect(card()).toBeNull();
    expect(headOf(panel)).toMatchObject({
      debrief: 'done',
      debriefAt: panel.surface.surroundings.clock.now(),
    });
    expect(document.activeElement?.textContent).toBe('The interview has ended');
    expect(button('Begin a new one')).toBeDefined();
    await expectNoAxeViolations(panel.container);
  });

  it('is put off until tomorrow with all that was done, and taken up again', async () => {
    const panel = await ended();
    await panel.user.click(toggle('guess aloud', 'Improve'));
    await panel.user.type(field('I will'), 'say');
    await panel.user.click(button('Tomorrow'));
    await screen.findByText('Put off until tomorrow. Your notes stay as they are.');
    expect(headOf(panel).debrief).toBe('later');
    expect(card()).toBeNull();
    await expectNoAxeViolations(panel.container);
    await panel.user.click(button('Go through it now'));
    await screen.findByRole('group', { name: 'guess aloud' });
    expect(isPressed('guess aloud', 'Improve')).toBe(true);
    expect(field('I will').value).toBe('say');
    expect(document.activeElement?.textContent).toBe('A minute for what you heard');
    expect(headOf(panel)).toMatchObject({ debrief: null, debriefAt: null });
  });

  it('leaves the message for what was not asked, reading and going on at hand', async () => {
    const panel = await ended();
    for (const name of [
      'Copy the message',
      'Read it all',
      'Begin a new one',
      'Go on with this one',
    ])
      expect(button(name)).toBeDefined();
    await panel.user.click(button('Go on with this one'));
    await waitFor(() => expect(card()).toBeNull());
    expect(headOf(panel).state).toBe('running');
  });

  it('is not there where nothing was noted, asked or marked', async () => {
    const { model } = await openPanel();
    model.interview.start();
    model.interview.end();
    await screen.findByRole('heading', { name: 'The interview has ended' });
    expect(card()).toBeNull();
    expect(screen.queryByRole('button', { name: 'Go through it now' })).toBeNull();
  });

  it('comes when it is loaded, where the interview ended before', async () => {
    const { model, comeLater, user } = await openPanel({ isEarly: true });
    await user.type(note(RAMBLED), 'the cache');
    note(RAMBLED).blur();
    model.interview.end();
    await screen.findByText('Ended');
    expect(card()).toBeNull();
    comeLater();
    await waitFor(() => expect(card()).not.toBeNull());
  });
});
