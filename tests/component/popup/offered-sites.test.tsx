/** Where the popup finds no call: the sites that it may be let into. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { AllowOutcome } from '@/components/popup/site-words.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { createFakeSites } from '../../support/fake-sites.ts';
import { openPopup } from './popup-page.tsx';

const OFFER = /^Or is it a call in one of these/;
const offer = () => screen.getByRole('group', { name: OFFER });

async function openOffer(
  outcome: AllowOutcome | Promise<AllowOutcome>,
  allowed: readonly string[] = [],
) {
  const fakeSites = createFakeSites();
  for (const origin of allowed) fakeSites.allowed.add(origin);
  await fakeSites.model.look();
  const asked: string[] = [];
  const page = await openPopup({
    fakeSites,
    actions: {
      allowSite: async ({ name }) => {
        asked.push(name);
        return outcome;
      },
    },
  });
  await page.user.click(screen.getByRole('button', { name: 'Open the panel' }));
  await screen.findByText('No call in this tab.');
  return { ...page, asked };
}

describe('the sites offered where there is no call', () => {
  it('are those that are not allowed yet', async () => {
    const { container } = await openOffer('shown', ['https://meet.jit.si/*']);
    expect(
      within(offer())
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Microsoft Teams', 'Webex', 'Whereby', 'Zoom for Government']);
    await expectNoAxeViolations(container);
  });

  it('are one click away, after which the panel is the answer', async () => {
    const { user, asked } = await openOffer('shown');
    await user.click(within(offer()).getByRole('button', { name: 'Jitsi Meet' }));
    expect(asked).toEqual(['Jitsi Meet']);
    await waitFor(() => expect(screen.queryByText('No call in this tab.')).toBeNull());
  });

  it.each([
    ['no-call', 'Jitsi Meet is allowed now. Turn to the tab with your call and open this again.'],
    ['refused', 'Nothing was changed. Debrief stays out of Jitsi Meet.'],
    ['failed', /^Your browser did not ask/],
  ] as const)(
    'say what came of it (%s), and leave the keyboard a place',
    async (outcome, words) => {
      const { user } = await openOffer(outcome);
      await user.click(within(offer()).getByRole('button', { name: 'Jitsi Meet' }));
      expect(await screen.findByText(words)).toBeTruthy();
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open the panel' }));
    },
  );

  it('leave the keyboard where it is by the time of the answer', async () => {
    const answer = Promise.withResolvers<AllowOutcome>();
    const { user } = await openOffer(answer.promise);
    await user.click(within(offer()).getByRole('button', { name: 'Jitsi Meet' }));
    const search = screen.getByRole('searchbox');
    await user.type(search, 'mom');
    answer.resolve('refused');
    await screen.findByText(/^Nothing was changed/);
    await user.keyboard('ent');
    expect(search).toHaveProperty('value', 'moment');
  });
});
