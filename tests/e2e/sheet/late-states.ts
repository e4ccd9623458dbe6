/**
 * The panel's states in the last minutes, and the way into each, whatever language its words are in.
 *
 * Owns: these states. Must not know: sizes, themes, what is looked for in the pictures.
 */
import { expect, type Frame, type Page } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { go } from '../support/call-fixture.ts';
import { fiveMinutes, longNames, overfullLate, tenMinutes, twoMinutes } from './late-stories.ts';
import { focusNote } from './panel-in-call.ts';

export type LateState = {
  readonly state: string;
  readonly story: () => readonly Edit[];
  readonly lead: (panel: Frame, page: Page) => Promise<void>;
  /** After the end the call has no controls to keep free. */
  readonly isOver?: boolean;
  /** Longest and fullest: whole words and large text fit elsewhere if they fit here. */
  readonly isFull?: boolean;
};

/** In narrow panels and long languages the words are cut, and never the minutes after them. */
async function isSaid(panel: Frame): Promise<void> {
  const nudge = panel.locator('header .nudge');
  await expect(nudge).toBeVisible();
  const beyond = await nudge.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(beyond, 'of the minutes left').toBeLessThanOrEqual(0);
}

/** Into the first note that says little, until a follow-up is offered. */
async function openVague(panel: Frame): Promise<void> {
  await focusNote(panel, 'be clearer');
  await expect(panel.locator('.probe')).toBeVisible();
}

const openSearch = (panel: Frame) => panel.locator('footer').getByRole('button').first().click();

async function scrollDown(panel: Frame): Promise<void> {
  await panel.locator('.panel-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
}

export const LATE_STATES: readonly LateState[] = [
  { state: 'ten minutes', story: tenMinutes, lead: isSaid },
  {
    state: 'ten minutes, guessing first',
    story: tenMinutes,
    async lead(panel) {
      await panel.locator('.row-rating .rating-guess').click();
      await expect(panel.locator('.rating-guess[aria-pressed=true]')).toBeVisible();
    },
  },
  {
    state: 'five minutes, a follow-up',
    story: fiveMinutes,
    async lead(panel) {
      await isSaid(panel);
      await openVague(panel);
    },
  },
  {
    state: 'five minutes, what moments bring up',
    isFull: true,
    story: () => [...fiveMinutes(), longNames()],
    async lead(panel) {
      await openSearch(panel);
      await expect(panel.locator('.find-because').first()).toBeVisible();
    },
  },
  {
    state: 'two minutes',
    story: twoMinutes,
    async lead(panel) {
      await expect(panel.locator('.row[data-late=pinned]')).toHaveCount(1);
      await expect(panel.locator('.row[data-late=dimmed]')).toHaveCount(3);
    },
  },
  {
    state: 'overfull, ratings and a follow-up',
    isFull: true,
    story: overfullLate,
    lead: openVague,
  },
  {
    state: 'overfull, two minutes, at its end',
    story: () => overfullLate(43.5),
    async lead(panel) {
      await expect(panel.locator('.row[data-late=pinned]')).toHaveCount(1);
      await scrollDown(panel);
    },
  },
  {
    state: 'ended, a message',
    story: () => overfullLate(43.5),
    isOver: true,
    isFull: true,
    async lead(panel, page) {
      await go(page, 'left');
      await expect(panel.locator('.left-over')).toBeVisible();
    },
  },
];
