/** The look at layouts sees what is wrong: each fault is put into a page and has to be found. */
import { expect, test } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { layoutFaults } from './layout-faults.ts';

const executablePath = findChromium();
test.use({
  launchOptions: { args: ['--no-sandbox'], ...(executablePath === null ? {} : { executablePath }) },
});

const button = (style: string) => `<button style="inline-size:80px;${style}">Press</button>`;
const SOUND = `<h1>Heading</h1><p>Some words</p>${button('block-size:32px')}`;

const FAULTS = {
  'the page scrolls sideways': '<p style="inline-size:3000px">Wide</p>',
  'cut:': '<p style="inline-size:30px;overflow:hidden;white-space:nowrap">Words that are cut</p>',
  'words over words:': '<p>One line</p><p style="margin-block-start:-30px">Another line</p>',
  'hint cut:': '<input style="inline-size:60px" placeholder="A hint that is far too long">',
  'small,': button('block-size:16px;padding:0'),
  'overlap:': `${button('block-size:40px')}${button('block-size:40px;margin-inline-start:-20px')}`,
  'out of reach:': `<body style="overflow:hidden">${button('position:fixed;inset-block-start:200vh')}`,
};

test('a sound page has no fault', async ({ page }) => {
  await page.setContent(SOUND);
  expect(await page.evaluate(layoutFaults)).toEqual([]);
});

for (const [fault, markup] of Object.entries(FAULTS)) {
  test(`found: ${fault.replace(/[:,]$/, '')}`, async ({ page }) => {
    await page.setContent(`${SOUND}${markup}`);
    const found = await page.evaluate(layoutFaults);
    expect(found.filter((line) => line.startsWith(fault))).not.toEqual([]);
  });
}
