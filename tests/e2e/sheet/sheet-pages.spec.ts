/** The full pages in pictures: reading, options, past interviews, the practice call. */
import { expect, type Page } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { pageAddress } from '../support/choose.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { THEMES, take } from './picture.ts';
import { storeOnly } from './records.ts';
import { manyOwnQuestions, noQuestions, overfullPast, past, planned } from './stories.ts';

const USUAL = { width: 1280, height: 720 };
const SIZES = [
  { width: 1920, height: 1080 },
  USUAL,
  { width: 1000, height: 720 },
  // A window of 1280 x 720 at 200 %.
  { width: 640, height: 360 },
] as const;

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

async function open(
  extension: ExtensionBrowser,
  page: Page,
  address: string,
  story: readonly Edit[],
): Promise<void> {
  await page.goto('about:blank');
  await storeOnly(extension.worker, story);
  const [name = '', hash] = address.split('#');
  await page.goto(`${pageAddress(extension, name)}${hash === undefined ? '' : `#${hash}`}`);
  await expect(page.getByRole('heading').first()).toBeVisible();
}

async function inEverySize(page: Page, surface: string, state: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const caption = `${state}, ${size.width} wide, ${colorScheme}`;
      await take({ surface, caption, target: page, page });
    }
  }
}

const PAGES = {
  'the reading page': [
    ['read', 'read', 'nothing chosen', []],
    ['read', 'read', 'usual', planned()],
    ['without a question', 'read', 'read', noQuestions()],
  ],
  'the options page': [
    ['options', 'options', 'usual', planned()],
    ['options', 'options', 'overfull', manyOwnQuestions(40)],
    ['without a question', 'options', 'options', noQuestions()],
  ],
  'the interviews page': [
    ['interviews', 'interviews', 'empty', []],
    ['interviews', 'interviews', 'usual', past(5)],
    ['one interview', 'interviews#past1', 'usual', past(5)],
    ['one interview', 'interviews#next', 'overfull', overfullPast()],
  ],
} as const;

for (const [name, states] of Object.entries(PAGES)) {
  test(`${name} is whole`, async ({ extension, page }) => {
    for (const [surface, address, state, story] of states) {
      await open(extension, page, address, story);
      await inEverySize(page, surface, state);
    }
  });
}

test('the practice call is whole from the first question to the sheet', async ({
  extension,
  page,
}) => {
  // Else the interviewer's words take their time.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pageAddress(extension, 'practice'));
  await expect(page.getByRole('button', { name: 'Getting stuck' })).toBeVisible();
  await inEverySize(page, 'practice', '1 what worries you');
  await page.setViewportSize(USUAL);
  await page.getByRole('button', { name: 'Getting stuck' }).click();
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(3);
  await inEverySize(page, 'practice', '2 in the call');
  await page.setViewportSize(USUAL);
  await page.getByRole('button', { name: 'I asked it' }).click();
  await panel.getByRole('textbox').first().click();
  await page.keyboard.type('A bit quiet, but fine');
  await page.getByRole('button', { name: 'Ask: which moment?' }).click();
  await inEverySize(page, 'practice', '3 the answer');
  await page.setViewportSize(USUAL);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your feedback');
  await inEverySize(page, 'practice', '4 the sheet');
  await inNarrowWindows(page);
});

/** As with a page of 1280 enlarged four times: the panel waits as its pill, and covers nothing. */
async function inNarrowWindows(page: Page): Promise<void> {
  for (const width of [400, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await page.reload();
    await page.getByRole('button', { name: 'Getting stuck' }).click();
    const pill = (await openPanelFrame(page)).getByRole('button');
    await expect(pill).toHaveCount(1);
    const bar = { at: page, controls: '.coach button, .call-leave' };
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const caption = `2 in the call, ${width} wide, ${colorScheme}`;
      await take({ surface: 'practice', caption, target: page, page, bar });
    }
    await pill.click();
    await expect((await openPanelFrame(page)).getByRole('checkbox')).toHaveCount(3);
    await page.emulateMedia({ colorScheme: null });
  }
}
