/** A popup that begins with a part of many records: nobody who uses it can tell. */

import { storeOnly } from './sheet/records.ts';
import { manyOwnQuestions, past } from './sheet/stories.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/test.ts';

/** The background makes it in its first quiet moment. */
const PATIENCE = 60_000;

test('a question that the first picture was made without is found and chosen', async ({
  extension,
  page,
}) => {
  const { worker } = extension;
  await storeOnly(worker, [...manyOwnQuestions(400), ...past(30, 3)]);
  const read = () =>
    worker.evaluate(async () => {
      const { 'first-picture': text } = await chrome.storage.session.get(null);
      return typeof text === 'string' ? text : null;
    });
  await expect.poll(read, { timeout: PATIENCE }).toContain('(1)');
  expect(await read()).not.toContain('(399)');

  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('button', { name: /more questions/ })).toBeAttached();
  const search = page.getByRole('searchbox', { name: 'Search questions' });
  await search.pressSequentially('399');
  await search.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen questions' })).toContainText('(399)');
});
