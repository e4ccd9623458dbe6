/** A popup that begins with a part of many records: nobody who uses it can tell. */

import { shipped, storeOnly } from './sheet/records.ts';
import { manyOwnQuestions, past } from './sheet/stories.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/test.ts';

declare global {
  interface Window {
    firstInSight?: readonly string[];
    inSight: () => readonly string[];
  }
}

/** Keeps the words that can be seen when the popup first stands. Runs in the page, before its own scripts. */
function watchFirstPicture(): void {
  const isSeen = (element: Element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  window.inSight = () =>
    [...document.querySelectorAll('h2, label, button, summary')]
      .filter(isSeen)
      .map((element) => element.textContent ?? '');
  const observer = new MutationObserver(() => {
    if (document.querySelector('.question') === null) return;
    observer.disconnect();
    // Just before it is drawn: what is measured by then has found its place.
    requestAnimationFrame(() => {
      window.firstInSight = window.inSight();
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** The background makes it in its first quiet moment. */
const PATIENCE = 60_000;

const OWN = 400;
/** Some shipped ones are off. */
const SHIPPED = shipped.aspects.flatMap(({ questions }) => questions).filter(({ on }) => on).length;
/** Three portions, as soon as the first one stands. */
const DRAWN = 72;

test('the first picture stays as it is while the rest comes in, and what it was made without is found', async ({
  extension,
  page,
}) => {
  const { worker } = extension;
  await storeOnly(worker, [...manyOwnQuestions(OWN), ...past(30, 3)]);
  const read = () =>
    worker.evaluate(async () => {
      const { 'first-picture': text } = await chrome.storage.session.get(null);
      return typeof text === 'string' ? text : null;
    });
  await expect.poll(read, { timeout: PATIENCE }).toContain('(1)');
  expect(await read()).not.toContain('(399)');

  await page.addInitScript(watchFirstPicture);
  await page.goto(pageAddress(extension, 'popup'));
  const more = page.getByRole('button', { name: /more questions/ });
  await expect(more).toHaveText(`${OWN + SHIPPED - DRAWN} more questions`);
  expect(await page.evaluate(() => window.firstInSight)).toEqual(
    await page.evaluate(() => window.inSight()),
  );

  const search = page.getByRole('searchbox', { name: 'Search questions' });
  await search.pressSequentially('399');
  await search.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen questions' })).toContainText('(399)');
});
