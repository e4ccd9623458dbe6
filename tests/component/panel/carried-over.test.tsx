/** Open plans of earlier interviews, offered as questions in the next one. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { planStateEdit } from '@/domain/plan.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { button, ended, field, plansOf, toggle } from './debrief-page.tsx';

describe('an open plan of an earlier interview', () => {
  async function planned(told: string) {
    const panel = await ended();
    if (told !== '') await panel.user.click(toggle(told, 'Improve'));
    await panel.user.type(field('I will'), 'say my guess');
    await panel.user.click(button('Done'));
    return panel;
  }

  const offered = () =>
    within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map((option) => option.textContent);

  it('is offered first as a question in the next one, and asked like any other', async () => {
    const panel = await planned('guess aloud');
    await panel.user.click(await screen.findByRole('button', { name: 'Begin a new one' }));
    await panel.user.click(button('Find another question'));
    const text =
      'Last time I was told “guess aloud” and planned “say my guess”: did you see it today?';
    expect(offered()[0]).toBe(text);
    expect(offered()).toHaveLength(4);
    await expectNoAxeViolations(panel.container);
    await panel.user.keyboard('{Enter}');
    await screen.findByRole('checkbox', { name: text });
    expect(panel.model.interview.entries.value[0]?.asks).toMatchObject({
      questionKind: 'yesno',
      template: 'plan',
      aspectName: 'My plans',
    });
    await panel.user.click(button('Find another question'));
    expect(offered()).not.toContain(text);
  });

  it('is asked about without what was told where nothing was', async () => {
    const panel = await planned('');
    await panel.user.click(await screen.findByRole('button', { name: 'Begin a new one' }));
    await panel.user.click(button('Find another question'));
    expect(offered()[0]).toBe('Last time I planned “say my guess”: did you see it today?');
  });

  it('is not offered once it was seen, nor in the interview that it was made in', async () => {
    const panel = await planned('guess aloud');
    await panel.user.click(button('Find another question'));
    expect(offered()[0]).not.toMatch(/^Last time/);
    await panel.user.keyboard('{Escape}');
    const [plan] = plansOf(panel);
    if (plan === undefined) throw new Error('It was not kept.');
    panel.surface.records.edit([planStateEdit(plan, 'seen', 1)]);
    await panel.user.click(button('Begin a new one'));
    await panel.user.click(button('Find another question'));
    expect(offered()[0]).not.toMatch(/^Last time/);
  });
});
