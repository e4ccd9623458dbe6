/** Keys and the mark in pictures: the sheet, a moment just marked, and the options page's part. */
import { expect } from '@playwright/test';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { openMeet, SMALL_CALL } from './panel-in-call.ts';
import { IS_WHOLE, THEMES, take } from './picture.ts';
import { halfFilled } from './stories.ts';

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

for (const width of IS_WHOLE ? [320, 480] : [320]) {
  test(`the sheet of keys and the mark are whole at ${width} px`, async ({ extension, page }) => {
    await page.setViewportSize(SMALL_CALL);
    const call = await openMeet(extension, page, halfFilled(), width);
    const { panel, bar, theme } = call;
    const button = (name: string | RegExp) => panel.getByRole('button', { name });
    for (const wanted of THEMES) {
      await theme(wanted);
      const look = (caption: string) =>
        take({
          surface: 'panel',
          caption: `${caption}, ${width} px, ${wanted}`,
          target: panel,
          page,
          bar,
        });
      await button('More').click();
      await button('Keys').click();
      await expect(panel.getByText('Alt+Shift+D')).toBeVisible();
      await look('keys');
      await page.keyboard.press('Escape');
      // The word goes after two seconds, a picture takes its time.
      await panel.evaluate(() => {
        const { setTimeout: later } = window;
        Object.assign(window, {
          setTimeout: (act: () => void, ms: number) => later(act, ms === 2000 ? 60_000 : ms),
        });
      });
      await button('Mark').click();
      await look('just marked');
      await button(/Undo$/).click();
    }
  });
}

test('shortcuts, about and diagnostics on the options page are whole', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  for (const name of ['Shortcuts', 'About', 'Diagnostics']) {
    const part = page.getByRole('region', { name });
    if (name === 'Diagnostics') {
      await part.getByRole('button', { name: 'Look at the open calls' }).click();
      await expect(part.getByRole('textbox', { name: 'Report' })).toBeVisible();
    }
    await part.scrollIntoViewIfNeeded();
    await take({ surface: 'options', caption: name.toLowerCase(), target: page, page });
  }
});
