/** The five pictures of the stores, and the small tile of Chrome's and Edge's. */
import { expect, type Page } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { openMeet } from '../e2e/sheet/panel-in-call.ts';
import { storeOnly } from '../e2e/sheet/records.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import { pageAddress, RAMBLED } from '../e2e/support/choose.ts';
import { test } from '../e2e/support/test.ts';
import {
  BOARD,
  beside,
  keep,
  POPUP,
  shoot,
  shootPanel,
  tile,
  viewOf,
  WIDE,
  wide,
} from './board.ts';
import { asked, inTheCall, late, past, prepared, TOLD_APART } from './stories.ts';

/** A popup is small, and stands alone on its board. */
const POPUP_SCALE = 1.15;
const PANEL = { width: 400, height: 690 };
const SMALL_TILE = { width: 440, height: 280 };

async function openCall(extension: ExtensionBrowser, page: Page, story: readonly Edit[]) {
  await page.setViewportSize(WIDE);
  const { panel, theme } = await openMeet(extension, page, story);
  await theme('dark');
  return panel;
}

async function openPage(
  extension: ExtensionBrowser,
  page: Page,
  address: string,
  story: readonly Edit[],
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await storeOnly(extension.worker, story);
  const [name = '', hash = ''] = address.split('#');
  await page.goto(`${pageAddress(extension, name)}#${hash}`);
}

/** The call puts its own controls away while nobody moves. */
async function shootCall(page: Page) {
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 300);
  await page.locator('.bar:not(.resting)').evaluate(async (bar) => {
    await Promise.all(bar.getAnimations({ subtree: true }).map(({ finished }) => finished));
  });
  return shoot(page, WIDE);
}

test('1 the panel beside the call', async ({ extension, page }) => {
  const panel = await openCall(extension, page, inTheCall());
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.click();
  await note.pressSequentially('The one about the cache. Went back to the start twice; in one sen');
  await expect(panel.locator('[data-save-state=saved]')).toBeVisible();
  const sentence = 'Your questions beside the call, notes in the same line';
  await keep(page, '1-in-the-call', wide(sentence, await shootCall(page)));
});

test('2 choosing before the call', async ({ extension, page }) => {
  await page.setViewportSize(viewOf(POPUP, POPUP_SCALE));
  await openPage(extension, page, 'popup', prepared());
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  const points = [
    'Start from what worries you, or search',
    'Ready choices for each kind of interview',
    'Fifty questions, and as many of your own',
  ];
  const shot = await shoot(page, POPUP, POPUP_SCALE);
  await keep(
    page,
    '2-before-the-call',
    beside('Choose two or three before you join', points, shot),
  );
});

test('3 the last minutes', async ({ extension, page }) => {
  const panel = await openCall(extension, page, late());
  await expect(panel.locator('.row[data-late=pinned]')).toHaveCount(1);
  const sentence = 'When time runs short, one question stands out';
  await keep(page, '3-the-last-minutes', wide(sentence, await shootCall(page)));
});

test('4 the debrief', async ({ extension, page }) => {
  await page.setViewportSize({ width: BOARD.width, height: PANEL.height });
  const { panel, theme } = await openMeet(extension, page, asked(), PANEL.width);
  await theme('light');
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'End the interview' }).click();
  for (const [line, name] of TOLD_APART) {
    await panel.getByRole('group', { name: line }).getByRole('button', { name }).click();
  }
  await panel
    .getByRole('textbox', { name: 'I will' })
    .fill('give the answer first, then the reasons');
  await expect(panel.locator('[data-save-state=saved]')).toBeVisible();
  await panel.getByRole('heading', { name: 'A minute for what you heard' }).hover();
  const points = [
    'Each line of your notes: went well, or improve',
    'One plan, begun for you: when this happens, I will do that',
    'Next time it comes back as a question: did you see it today?',
  ];
  const sentence = 'One minute afterwards,<br>one plan';
  await keep(page, '4-the-debrief', beside(sentence, points, await shootPanel(page)));
});

test('5 insights', async ({ extension, page }) => {
  await page.setViewportSize(WIDE);
  await openPage(extension, page, 'interviews#insights', past());
  const heard = page.getByRole('region', { name: 'Heard from two or more people' });
  await heard
    .getByRole('heading')
    .first()
    .evaluate((element) => {
      element.style.scrollMarginBlockStart = '16px';
      element.scrollIntoView();
    });
  const shot = await shoot(page, WIDE);
  await keep(page, '5-insights', wide('See what different people agree on', shot));
});

test('the small tile', async ({ page }) => {
  const sentence = 'Ask for feedback.<br>Keep every word.<br>Come back changed.';
  await keep(page, 'tile-440x280', tile(sentence), SMALL_TILE);
});
