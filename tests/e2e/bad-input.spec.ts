/** Too little, too much, broken: each gets a limit or a word, and nothing is lost. */

import { entryIdOf, interviewId } from '../../domain/ids.ts';
import { keys } from '../../domain/keys.ts';
import { asksWith, manyAsks, storeOnly } from './sheet/records.ts';
import { chosen, planned, settings } from './sheet/stories.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
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

test('sixty chosen questions all stand in the panel, and the last one is noted as the first', async ({
  extension,
  page,
}) => {
  const asks = manyAsks(60);
  await storeOnly(extension.worker, chosen(asks));
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(60);
  await expect(panel.getByRole('textbox')).toHaveCount(61);
  await expect(panel.getByRole('button', { name: 'Find another question' })).toBeInViewport();
  const last = asks.at(-1)?.text ?? '';
  await panel.getByRole('textbox', { name: `Notes: ${last}` }).click();
  await page.keyboard.type('the sixtieth');
  await expect(panel.getByRole('checkbox', { name: last, exact: true })).toBeChecked();
  await expect(panel.getByText('1 of 60')).toBeVisible();
  await page.reload();
  const again = await openPanelFrame(page);
  await expect(again.getByRole('textbox', { name: `Notes: ${last}` })).toHaveValue('the sixtieth');
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
  await expect(options.getByRole('heading', { name: 'One record cannot be read' })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => chrome.storage.local.get(null)))
    .toMatchObject({ [key]: { v: 1, odd: true }, [`quarantine/${key}`]: { v: 1, odd: true } });
});

const NEXT = interviewId('next');
const { template, question } = asksWith(RAMBLED);

for (const [what, key] of [
  ['an entry', keys.entry(NEXT, entryIdOf(template, question))],
  ['the head of an interview', keys.interview(NEXT)],
  ['a note', keys.note(NEXT, entryIdOf(template, question))],
] as const) {
  test(`${what} that does not parse is said in the panel, and nothing is written over it`, async ({
    extension,
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const broken = { v: 1, odd: ['any', { thing: true }] };
    // It was never good: what the backup has a good copy of is put back (your-data-kept.spec.ts).
    const others = planned().filter((edit) => edit.key !== key);
    await storeOnly(extension.worker, [...others, settings({ appear: 'always' })]);
    const stored = () => extension.worker.evaluate(() => chrome.storage.local.get(null));
    await extension.worker.evaluate((items) => chrome.storage.local.set(items), { [key]: broken });
    await page.goto(`${MEET_CALL}#in-call`);
    const panel = await openPanelFrame(page);
    await expect(panel.getByText(/One record cannot be read/)).toBeVisible();
    // Whatever can be typed into is typed into.
    for (const field of await panel.getByRole('textbox').all()) {
      await field.click();
      await page.keyboard.type('words');
    }
    await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
    await page.reload();
    await expect((await openPanelFrame(page)).getByText(/One record cannot be read/)).toBeVisible();
    expect(await stored()).toMatchObject({ [key]: broken, [`quarantine/${key}`]: broken });
    expect(faults).toEqual([]);
  });
}

test('data in the hands of a newer Debrief is shown, and cannot be changed', async ({
  extension,
  page,
}) => {
  await choose(extension);
  const records = () =>
    extension.worker.evaluate(async () => {
      const all = Object.entries(await chrome.storage.local.get(null));
      return all.filter(([key]) => key.startsWith('v1/'));
    });
  await extension.worker.evaluate(() =>
    chrome.storage.local.set({ 'version/all': { v: 1, version: 2, since: 1 } }),
  );
  const before = await records();
  for (const name of ['panel', 'popup', 'options']) {
    await page.goto(pageAddress(extension, name));
    await expect(page.getByRole('alert')).toContainText('A newer Debrief');
    for (let field = 0; field < 4; field += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.type('zebra');
    }
    expect(
      await page.locator('textarea, input:not([type=checkbox])').evaluateAll(typedInto),
    ).toEqual([]);
  }
  expect(await records()).toEqual(before);
});

const typedInto = (fields: readonly Element[]): readonly string[] =>
  fields.flatMap((field) => {
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    return isField && field.value.includes('zebra') ? [field.value] : [];
  });
