/** The full pages in words half as long again, and from right to left. */
import { expect, type Page } from '@playwright/test';
import { pageAddress } from '../support/choose.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { take } from './picture.ts';
import { storeOnly } from './records.ts';
import { launchSpeaking, VOICES } from './speaking-build.ts';
import { halfFilled, past, planned } from './stories.ts';

/** Words are as long in both themes, so each size is looked at in one of them. */
const SIZES = [
  { width: 1280, height: 720, colorScheme: 'dark' },
  // A window of 1280 x 720 at 200 %.
  { width: 640, height: 360, colorScheme: 'light' },
] as const;

const PAGES = [
  ['read', 'read.html', [...past(2), ...planned()]],
  ['options', 'options.html', planned()],
  ['interviews', 'interviews.html', past(5)],
  ['no interview', 'interviews.html', []],
  ['one interview', 'interviews.html#next', [...past(2), ...halfFilled()]],
] as const;

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

async function inEverySize(page: Page, surface: string, state: string): Promise<void> {
  for (const { colorScheme, ...size } of SIZES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(lastCardIntoView);
    const caption = `${state}, ${size.width} wide, ${colorScheme}`;
    await take({ surface, caption, target: page, page, isLayoutAlone: true });
  }
  await page.setViewportSize(SIZES[0]);
}

/** What "Your data" asks stands far down its page. */
function lastCardIntoView(): void {
  [...document.querySelectorAll('.data-card')].at(-1)?.scrollIntoView({ block: 'center' });
}

for (const voice of VOICES) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern; no browser is wanted.
  test(`the full pages are whole with ${voice.name}`, async ({}, info) => {
    const { extension, page, said, close } = await launchSpeaking(info, voice);
    const surface = voice.name;

    for (const [state, address, story] of PAGES) {
      await page.goto('about:blank');
      await storeOnly(extension.worker, story);
      await page.goto(pageAddress(extension, '').replace('.html', address));
      await expect(page.getByRole('heading').first()).toBeVisible();
      await inEverySize(page, surface, state);
    }

    // By its whole words: in Arabic one button's are the beginning of another's.
    const button = (key: string) =>
      page.getByRole('button').filter({ has: page.getByText(said(key), { exact: true }) });
    await page.goto('about:blank');
    await storeOnly(extension.worker, past(5));
    await page.goto(pageAddress(extension, '').replace('.html', 'options.html#data'));
    await button('options.data.restore.button').click();
    await inEverySize(page, surface, 'your data, which copy');
    await button('options.data.erase.button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await inEverySize(page, surface, 'your data, deleting everything');
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(button('options.data.erase.bringBack')).toBeVisible();
    await inEverySize(page, surface, 'your data, deleted');
    await page.goto('about:blank');
    await storeOnly(extension.worker, []);
    // Else the interviewer's words take their time.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(pageAddress(extension, 'practice'));
    await expect(button('practice.worry.composure')).toBeVisible();
    await inEverySize(page, surface, 'practice, what worries you');
    await button('practice.worry.composure').click();
    const panel = await openPanelFrame(page);
    await button('practice.coach.asked').click();
    await panel.getByRole('textbox').first().click();
    await page.keyboard.type('A bit quiet, but fine');
    await button('practice.coach.probeDo').click();
    await inEverySize(page, surface, 'practice, the answer');
    await button('practice.coach.endDo').click();
    await expect(page.getByRole('article')).toBeVisible();
    await inEverySize(page, surface, 'practice, the sheet');
    await close();
  });
}
