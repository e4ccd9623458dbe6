/** The last minutes in pictures: little time, ratings, follow-ups, one question pinned, what is left over. */
import { expect } from '@playwright/test';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { LATE_STATES } from './late-states.ts';
import { fiveMinutes, longNames, overfullLate } from './late-stories.ts';
import { openMeet, SMALL_CALL } from './panel-in-call.ts';
import { IS_WHOLE, THEMES, take } from './picture.ts';
import { storeOnly } from './records.ts';
import { launchSpeaking, VOICES } from './speaking-build.ts';

const NARROW = 320;
/** What fits into the narrow one fits into the usual. */
const WIDTHS = IS_WHOLE ? [360, NARROW] : [NARROW];

/** Those that other words and larger letters are hardest on. */
const FULL_STATES = LATE_STATES.filter(({ isFull }) => IS_WHOLE || isFull === true);

test.setTimeout(600_000);
test.afterAll(writeContactSheet);

test('the panel is whole in its last minutes', async ({ extension, page }) => {
  for (const { state, story, lead, isOver } of LATE_STATES) {
    await test.step(state, async () => {
      for (const width of WIDTHS) {
        const { panel, bar, theme } = await openMeet(extension, page, story(), width);
        await lead(panel, page);
        const free = isOver === true ? undefined : bar;
        for (const wanted of THEMES) {
          await theme(wanted);
          const caption = `${state}, ${width} px, ${wanted}`;
          await take({ surface: 'last minutes', caption, target: panel, page, bar: free });
        }
      }
    });
  }
});

test('the panel is whole in its last minutes at 200 % text', async ({ extension, page }) => {
  await page.setViewportSize({ width: SMALL_CALL.width / 2, height: SMALL_CALL.height / 2 });
  for (const { state, story, lead, isOver } of FULL_STATES) {
    const { panel, bar, theme } = await openMeet(extension, page, story());
    await theme('dark');
    await lead(panel, page);
    const free = isOver === true ? undefined : bar;
    const caption = `${state}, dark`;
    const shown = { surface: 'last minutes at 200 %', caption, target: panel, page, bar: free };
    await take({ ...shown, isLayoutAlone: true });
  }
});

for (const voice of VOICES) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern; no browser is wanted.
  test(`the panel is whole in its last minutes with ${voice.name}`, async ({}, info) => {
    const { extension, page, close } = await launchSpeaking(info, voice);
    for (const { state, story, lead, isOver } of FULL_STATES) {
      const { panel, bar, theme } = await openMeet(extension, page, story(), NARROW);
      await theme('light');
      await lead(panel, page);
      const free = isOver === true ? undefined : bar;
      const caption = `${state}, 320 px, light`;
      const surface = `last minutes, ${voice.name}`;
      await take({ surface, caption, target: panel, page, bar: free, isLayoutAlone: true });
    }
    await close();
  });
}

test('what has the keyboard is never under the pinned question', async ({ extension, page }) => {
  const { panel } = await openMeet(extension, page, overfullLate(43.5));
  await expect(panel.locator('.row[data-late=pinned]')).toHaveCount(1);
  await panel.getByRole('checkbox').first().focus();
  const isCovered = () => {
    const element = document.activeElement;
    if (element === null || element.closest('.row') === null) return null;
    const { x, y, width } = element.getBoundingClientRect();
    const above = document.elementFromPoint(x + width / 2, y + 6);
    return above?.closest('.row') === element.closest('.row') ? '' : element.outerHTML;
  };
  for (const key of ['Tab', 'Shift+Tab']) {
    const covered: unknown[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(key);
      const found = await panel.evaluate(isCovered);
      if (found === null) break;
      covered.push(found);
    }
    expect(covered.length, 'controls passed').toBeGreaterThan(20);
    expect(covered.filter((one) => one !== '')).toEqual([]);
  }
});

test('the pages that show ratings and kinds of moments are whole', async ({ extension, page }) => {
  for (const [name, state, address, story] of [
    ['one interview', 'rated', 'interviews', overfullLate()],
    ['one interview', 'own names', 'interviews', [...fiveMinutes(), longNames()]],
    ['options', 'own names', 'options', [longNames()]],
  ] as const) {
    await page.goto('about:blank');
    await storeOnly(extension.worker, story);
    const part = address === 'interviews' ? '#next' : '#settings';
    await page.goto(`${pageAddress(extension, address)}${part}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: width === 640 ? 360 : 720 });
      if (address === 'options') {
        await page.locator('.moment-names').scrollIntoViewIfNeeded();
      }
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        const caption = `${state}, ${width} wide, ${colorScheme}`;
        await take({ surface: name, caption, target: page, page });
      }
    }
  }
});
