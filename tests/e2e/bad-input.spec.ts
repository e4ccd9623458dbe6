/** Too little, too much, broken: each gets a limit or a word, and nothing is lost. */
import { expect } from '@playwright/test';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

test('a note of 10,000 characters is kept whole', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const words = 'feedback & <notes> '.repeat(526).slice(0, 10_000);
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.fill(words);
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  const again = await openPanelFrame(page);
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(words);
});

test('forty chosen questions all stand in the panel, and the popup says what is usual', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'popup'));
  const boxes = page.getByRole('checkbox');
  await expect(boxes).toHaveCount(40);
  const names = await boxes.evaluateAll((all) =>
    all.map((box) => box.closest('label')?.textContent ?? ''),
  );
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await expect(page.getByText(/40 chosen/).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeInViewport();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(40);
  await expect(panel.getByRole('button', { name: 'Find another question' })).toBeInViewport();
});

test('a template record that does not parse is left as it is and said so', async ({
  extension,
  page,
}) => {
  const key = 'v1/question/debrief-en/explaining-rambled';
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.evaluate((broken) => chrome.storage.local.set({ [broken]: { v: 1, odd: true } }), key);
  await page.reload();
  await expect(page.getByText(/One record cannot be read/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeVisible();
  const options = await extension.context.newPage();
  await options.goto(pageAddress(extension, 'options'));
  await expect(options.getByText(/One record cannot be read/)).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => chrome.storage.local.get(null)))
    .toMatchObject({ [key]: { v: 1, odd: true }, [`quarantine/${key}`]: { v: 1, odd: true } });
});
