/** Too little, too much, broken: each gets a limit or a word, and nothing is lost. */

import { entryIdOf, type InterviewId, interviewId } from '../../domain/ids.ts';
import { keys, type RecordKey } from '../../domain/keys.ts';
import { allAsks, asksWith, manyAsks, storeOnly } from './sheet/records.ts';
import { chosen, settings, tell } from './sheet/stories.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED, THREE } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

test('forty chosen questions all stand in the panel, and the popup says what is usual', async ({
  extension,
  page,
}) => {
  await storeOnly(extension.worker, chosen(allAsks.slice(0, 37)));
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('checkbox')).toHaveCount(40);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(37);
  for (const { text } of allAsks.slice(37, 40)) {
    await page.getByRole('checkbox', { name: text, exact: true }).check();
  }
  await expect(page.getByText(/40 chosen/).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeInViewport();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(40);
  await expect(panel.getByRole('button', { name: 'Find another question' })).toBeInViewport();
});

test('sixty chosen questions all stand in the panel and are noted, up to 10,000 characters', async ({
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
  const first = asks[0]?.text ?? '';
  const last = asks.at(-1)?.text ?? '';
  const words = 'feedback & <notes> '.repeat(526).slice(0, 10_000);
  await test.step('the last one is noted as the first', async () => {
    await panel.getByRole('textbox', { name: `Notes: ${last}` }).click();
    await page.keyboard.type('the sixtieth');
    await expect(panel.getByRole('checkbox', { name: last, exact: true })).toBeChecked();
    await expect(panel.getByText('1 of 60')).toBeVisible();
  });
  await panel.getByRole('textbox', { name: `Notes: ${first}` }).fill(words);
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  const again = await openPanelFrame(page);
  const noted = (question: string) => again.getByRole('textbox', { name: `Notes: ${question}` });
  await expect(noted(last)).toHaveValue('the sixtieth');
  await expect(noted(first), 'a note of 10,000 characters is kept whole').toHaveValue(words);
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

const { template, question } = asksWith(RAMBLED);

test('an entry, the head of an interview or a note that does not parse is said in the panel, and nothing is written over it', async ({
  extension,
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const broken = { v: 1, odd: ['any', { thing: true }] };
  const stored = () => extension.worker.evaluate(() => chrome.storage.local.get(null));
  for (const [what, id, keyOf] of [
    ['an entry', 'first', (next) => keys.entry(next, entryIdOf(template, question))],
    ['the head of an interview', 'second', (next) => keys.interview(next)],
    ['a note', 'third', (next) => keys.note(next, entryIdOf(template, question))],
  ] as const satisfies readonly (readonly [string, string, (id: InterviewId) => RecordKey])[]) {
    await test.step(what, async () => {
      const key = keyOf(interviewId(id));
      // It was never good: what the backup has a good copy of is put back (your-data-kept.spec.ts).
      const entries = THREE.map((text) => ({ asks: asksWith(text) }));
      const others = tell({ id, entries }).filter((edit) => edit.key !== key);
      await storeOnly(extension.worker, [...others, settings({ appear: 'always' })]);
      await extension.worker.evaluate((items) => chrome.storage.local.set(items), {
        [key]: broken,
      });
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
      await expect(
        (await openPanelFrame(page)).getByText(/One record cannot be read/),
      ).toBeVisible();
      expect(await stored(), what).toMatchObject({ [key]: broken, [`quarantine/${key}`]: broken });
      expect(faults, what).toEqual([]);
      await page.goto('about:blank');
      const both = [key, `quarantine/${key}`];
      await extension.worker.evaluate(async (names) => {
        const area = chrome.storage.local as { remove?: (names: string[]) => Promise<void> };
        await area.remove?.(names);
      }, both);
    });
  }
});

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
