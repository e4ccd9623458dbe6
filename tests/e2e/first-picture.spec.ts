/** A popup that begins with a part of many records: nobody who uses it can tell. */

import type { Worker } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { shipped, store, storeOnly } from './sheet/records.ts';
import { manyOwnQuestions, past } from './sheet/stories.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { RATED_HISTORY } from './support/rated-history.ts';
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

function readPart(worker: Worker): Promise<string | null> {
  return worker.evaluate(async () => {
    const { 'first-picture': text } = await chrome.storage.session.get(null);
    return typeof text === 'string' ? text : null;
  });
}

/** Of two of its three interviews, long over and rated anew. */
function lowerRatings(): readonly Edit[] {
  return RATED_HISTORY.flatMap((edit) => {
    const isOld = /\/entry\/rated[12]\//.test(edit.key);
    if (!isOld || edit.kind !== 'set' || edit.fields.rating !== 2) return [];
    return [{ ...edit, fields: { rating: 1 } }];
  });
}

const OWN = 400;
/** Some shipped ones are off. */
const SHIPPED = shipped.aspects.flatMap(({ questions }) => questions).filter(({ on }) => on).length;
/** Three portions, as soon as the first one stands. */
const DRAWN = 72;

test('what the last interviews suggest is made from their own records once these are there', async ({
  extension,
  page,
}) => {
  const { worker } = extension;
  await storeOnly(worker, RATED_HISTORY);
  await expect.poll(() => readPart(worker), { timeout: PATIENCE }).toContain('"facts":[{');
  expect(await readPart(worker)).not.toContain('/entry/rated1/');
  await page.goto(pageAddress(extension, 'popup'));
  const first = page.getByRole('button', { name: /^Choose: / }).first();
  await expect(first).toHaveAccessibleDescription(/Time.*: 2 of 4 on average/);
  await store(worker, lowerRatings());
  await expect(first).toHaveAccessibleDescription(/Time.*: 1.3 of 4 on average/);
});

test('the first picture stays as it is while the rest comes in, and what it was made without is found', async ({
  extension,
  page,
}) => {
  const { worker } = extension;
  await storeOnly(worker, [...manyOwnQuestions(OWN), ...past(30, 3)]);
  await expect.poll(() => readPart(worker), { timeout: PATIENCE }).toContain('(1)');
  expect(await readPart(worker)).not.toContain('(399)');

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
