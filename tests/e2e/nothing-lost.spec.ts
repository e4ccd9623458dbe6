/** Reload, closing, a second tab, a killed browser: nothing earlier than 250 ms is lost. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const noteOf = (question: string) => ({ name: `Notes: ${question}` });

test('a reloaded call page comes back with every word', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', noteOf(RAMBLED)).click();
  await page.keyboard.type('went back to the start twice');
  await page.reload();
  const again = await openPanelFrame(page);
  await expect(again.getByRole('textbox', noteOf(RAMBLED))).toHaveValue(
    'went back to the start twice',
  );
  await expect(again.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
});

test('a reloaded frame comes back with its open question and its cursor', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', noteOf(PRACTISE));
  await note.click();
  await page.keyboard.type('graphs and heaps');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))))
    .toContain('"start":11');
  await panel.evaluate(() => location.reload());
  await expect(note).toBeFocused();
  await page.keyboard.type('then ');
  await expect(note).toHaveValue('graphs and then heaps');
  await expect(panel.getByRole('checkbox').first()).toHaveAccessibleName(PRACTISE);
});

async function popupAgain(extension: ExtensionBrowser): Promise<Page> {
  const again = await extension.context.newPage();
  await again.goto(pageAddress(extension, 'popup'));
  return again;
}

test('a popup closed at once after a choice has kept it', async ({ extension, page }) => {
  await page.goto(pageAddress(extension, 'popup'));
  await page.getByRole('searchbox', { name: 'Search questions' }).fill('rambled');
  await page.getByRole('checkbox', { name: RAMBLED, exact: true }).click();
  await page.close();
  const again = await popupAgain(extension);
  await expect(again.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeChecked();
});

test('a popup closed in the middle of a word has kept the half of it', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'popup'));
  await page.getByRole('button', { name: /Next interview/ }).click();
  await page.getByRole('textbox', { name: /role/i }).click();
  await page.keyboard.type('Backend engineer');
  await page.getByRole('textbox', { name: /interviewer/i }).click();
  await page.keyboard.type('Maximili');
  await page.close();
  const again = await popupAgain(extension);
  await again.getByRole('button', { name: /Next interview/ }).click();
  await expect(again.getByRole('textbox', { name: /role/i })).toHaveValue('Backend engineer');
  await expect(again.getByRole('textbox', { name: /interviewer/i })).toHaveValue('Maximili');
});

test('a popup closed while the browser is slow to say "saved" has kept the last letter', async ({
  extension,
  page,
}) => {
  await page.addInitScript(() => {
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    const late = async (items: Readonly<Record<string, unknown>>) => {
      await set(items);
      await new Promise((resolve) => setTimeout(resolve, 2000));
    };
    Object.assign(local, { set: late });
  });
  await page.goto(pageAddress(extension, 'popup'));
  await page.getByRole('button', { name: /Next interview/ }).click();
  await page.getByRole('textbox', { name: /interviewer/i }).click();
  await page.keyboard.type('Maximili');
  await page.close();
  const again = await popupAgain(extension);
  await again.getByRole('button', { name: /Next interview/ }).click();
  await expect(again.getByRole('textbox', { name: /interviewer/i })).toHaveValue('Maximili');
});

test('a popup closed while the browser is slow to say what stands has kept the choice', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await page.evaluate(() => {
    const never = () => new Promise(() => undefined);
    Object.assign(chrome.storage.local, { get: never });
  });
  await page.getByRole('searchbox', { name: 'Search questions' }).fill('rambled');
  await page.getByRole('checkbox', { name: RAMBLED, exact: true }).click();
  await page.close();
  const again = await popupAgain(extension);
  await expect(again.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeChecked();
});

test('two tabs of one call write one note, and no word is lost', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const first = await openPanelFrame(page);
  const other = await extension.context.newPage();
  await other.goto(`${MEET_CALL}#in-call`);
  const second = await openPanelFrame(other);
  await page.bringToFront();
  await first.getByRole('textbox', noteOf(RAMBLED)).click();
  await page.keyboard.type('from the first');
  await expect(second.getByRole('textbox', noteOf(RAMBLED))).toHaveValue('from the first');
  await other.bringToFront();
  await second.getByRole('textbox', noteOf(RAMBLED)).click();
  await other.keyboard.press('End');
  await other.keyboard.type(' and more');
  await expect(first.getByRole('textbox', noteOf(RAMBLED))).toHaveValue('from the first and more');
  await page.bringToFront();
  await page.keyboard.press('End');
  await page.keyboard.type(', then here');
  const all = 'from the first and more, then here';
  await expect(first.getByRole('textbox', noteOf(RAMBLED))).toHaveValue(all);
  await expect(second.getByRole('textbox', noteOf(RAMBLED))).toHaveValue(all);
});

test('a browser killed in the middle of typing has lost at most a quarter of a second', async () => {
  const profile = join(mkdtempSync(join(tmpdir(), 'debrief-')), 'profile');
  const extension = await launchExtension({ profile });
  await choose(extension);
  const page = await extension.context.newPage();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', noteOf(RAMBLED)).click();
  const typed = Array.from({ length: 40 }, (_, at) => `w${at} `).join('');
  await page.keyboard.type(typed, { delay: 15 });
  await extension.kill();

  const again = await launchExtension({ profile });
  try {
    const next = await again.context.newPage();
    await next.goto(`${MEET_CALL}#in-call`);
    const after = await openPanelFrame(next);
    const note = after.getByRole('textbox', noteOf(RAMBLED));
    await expect(note).toHaveValue(/^w0 /);
    const kept = await note.inputValue();
    // 250 ms at 15 ms a key is 16 keys.
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(typed.length - 16);
    // The call is rejoined within half an hour, so the interview goes on.
    await expect(after.getByText(/^4[2-5] min left$/)).toBeVisible();
  } finally {
    await again.close();
  }
});

test('an interview that ran when the browser was killed does not run for ever', async () => {
  const profile = join(mkdtempSync(join(tmpdir(), 'debrief-')), 'profile');
  const extension = await launchExtension({ profile });
  await choose(extension);
  const page = await extension.context.newPage();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', noteOf(RAMBLED)).fill('the cache');
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  await extension.kill();

  const again = await launchExtension({ profile });
  try {
    const popup = await again.context.newPage();
    await popup.goto(pageAddress(again, 'popup'));
    await expect(popup.getByText('Next interview')).toBeVisible();
  } finally {
    await again.close();
  }
});
