/** The panel and the popup in words half as long again, and from right to left. */
import { expect } from '@playwright/test';
import { go } from '../support/call-fixture.ts';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { openMeet } from './panel-in-call.ts';
import { THEMES, take } from './picture.ts';
import { storeOnly } from './records.ts';
import { launchSpeaking, VOICES } from './speaking-build.ts';
import { past, planned } from './stories.ts';

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

for (const voice of VOICES) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern; no browser is wanted.
  test(`panel and popup are whole with ${voice.name}`, async ({}, info) => {
    const { extension, page, close } = await launchSpeaking(info, voice);
    const surface = voice.name;

    for (const width of [320, 480]) {
      const { panel, bar, theme } = await openMeet(extension, page, planned(), width);
      const shown = async (state: string) => {
        for (const wanted of THEMES) {
          await theme(wanted);
          const caption = `panel ${width} px, ${state}, ${wanted}`;
          const free = state === 'ended' ? undefined : bar;
          const shown = { surface, caption, target: panel, page, bar: free };
          await take({ ...shown, isLayoutAlone: true });
        }
      };
      const buttons = panel.getByRole('button');
      await expect(panel.getByRole('checkbox')).toHaveCount(3);
      await shown('usual');
      if (width !== 320) continue;
      await buttons.first().click();
      await shown('menu');
      await page.keyboard.press('Escape');
      await panel.locator('footer').getByRole('button').first().click();
      await expect(panel.getByRole('option')).toHaveCount(3);
      await shown('finding another');
      await page.keyboard.press('Escape');
      await panel.getByRole('textbox').first().fill('The one about the cache');
      await go(page, 'left');
      await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
      await shown('ended');
    }

    for (const [state, story] of [
      ['empty', []],
      ['three chosen', [...past(4), ...planned()]],
    ] as const) {
      await page.goto('about:blank');
      await storeOnly(extension.worker, story);
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(pageAddress(extension, 'popup'));
      await expect(page.getByRole('searchbox')).toBeFocused();
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        const caption = `popup, ${state}, ${colorScheme}`;
        await take({ surface, caption, target: page, page, isLayoutAlone: true });
      }
    }
    await close();
  });
}
