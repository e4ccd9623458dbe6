/** Every surface in pictures at the smallest and the largest text that a person can choose. */
import { expect } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { openMeet } from './panel-in-call.ts';
import { IS_WHOLE, take } from './picture.ts';
import { storeOnly } from './records.ts';
import { halfFilled, overfull, overfullPast, past, planned, settings } from './stories.ts';

/** What fits in the largest fits in the smallest. */
const SIZES = IS_WHOLE ? (['small', 'largest'] as const) : (['largest'] as const);

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

for (const textSize of SIZES) {
  test(`the panel is whole with ${textSize} text`, async ({ extension, page }) => {
    for (const width of IS_WHOLE ? [320, 360, 520] : [320]) {
      for (const [caption, story] of [
        ['usual', halfFilled()],
        ['overfull', overfull()],
      ] as const) {
        const call = await openMeet(extension, page, [...story, settings({ textSize })], width);
        await expect(call.panel.getByRole('checkbox').first()).toBeVisible();
        const surface = `panel, ${textSize} text`;
        const shown = { surface, target: call.panel, page, isLayoutAlone: true };
        await take({ ...shown, caption: `${caption}, ${width} px`, bar: call.bar });
        if (caption === 'overfull') continue;
        await call.panel.getByRole('button', { name: 'Find another question' }).click();
        await expect(call.panel.getByRole('option')).toHaveCount(3);
        await take({ ...shown, caption: `finding another, ${width} px`, bar: call.bar });
        await call.panel.getByRole('button', { name: 'More' }).click();
        await call.panel.getByRole('button', { name: 'Keys' }).click();
        await take({ ...shown, caption: `keys, ${width} px`, bar: call.bar });
        await call.panel.getByRole('button', { name: 'Close' }).click();
        await call.panel.getByRole('button', { name: 'Collapse' }).click();
        await expect(call.panel.getByRole('checkbox')).toHaveCount(0);
        await take({ ...shown, caption: `pill, from ${width} px` });
      }
    }
  });

  test(`the pages are whole with ${textSize} text`, async ({ extension, page }) => {
    const pages: readonly (readonly [string, string, readonly Edit[]])[] = [
      ['popup', 'popup', planned()],
      ['popup, overfull', 'popup', overfull()],
      ['options', 'options', planned()],
      ['read', 'read', planned()],
      ['interviews', 'interviews#past1', past(5)],
      ['interviews, overfull', 'interviews#next', overfullPast()],
      ['practice', 'practice', []],
    ];
    for (const [caption, address, story] of pages) {
      await page.goto('about:blank');
      await storeOnly(extension.worker, [...story, settings({ textSize })]);
      const [name = '', hash] = address.split('#');
      await page.goto(`${pageAddress(extension, name)}${hash === undefined ? '' : `#${hash}`}`);
      await expect(page.getByRole('button').first()).toBeVisible();
      const isPopup = address === 'popup';
      const widths = isPopup ? [400, 600] : [1280, 640, 320];
      for (const width of widths) {
        await page.setViewportSize({ width, height: isPopup ? 600 : 720 });
        const surface = `pages, ${textSize} text`;
        const shown = { surface, caption: `${caption}, ${width} wide`, target: page, page };
        await take({ ...shown, isLayoutAlone: true });
      }
    }
  });
}
