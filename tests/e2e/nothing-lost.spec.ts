/** Reload, closing, a second tab, a killed browser: nothing earlier than 250 ms is lost. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const noteOf = (question: string) => ({ name: `Notes: ${question}` });

test('a reloaded call page comes back with every word, a reloaded frame with its open question and its cursor', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const first = await openPanelFrame(page);
  await first.getByRole('textbox', noteOf(RAMBLED)).click();
  await page.keyboard.type('went back to the start twice');
  await page.reload();
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('textbox', noteOf(RAMBLED))).toHaveValue(
    'went back to the start twice',
  );
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();

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

const role = (popup: Page) => popup.getByRole('textbox', { name: /role/i });
const interviewer = (popup: Page) => popup.getByRole('textbox', { name: /interviewer/i });
const box = (popup: Page, name: string) => popup.getByRole('checkbox', { name, exact: true });

async function openForm(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: /Next interview/ }).click();
}

test('a popup that is closed keeps what was done last', async ({ extension }) => {
  const open = async () => {
    const popup = await extension.context.newPage();
    await popup.goto(pageAddress(extension, 'popup'));
    await expect(popup.getByRole('checkbox').first()).toBeVisible();
    return popup;
  };
  const search = (popup: Page, words: string) =>
    popup.getByRole('searchbox', { name: 'Search questions' }).fill(words);

  await test.step('a choice, closed at once', async () => {
    const popup = await open();
    await search(popup, 'rambled');
    await box(popup, RAMBLED).click();
    await popup.close();
    await expect(box(await open(), RAMBLED)).toBeChecked();
  });

  await test.step('the half of a word, closed in its middle', async () => {
    const popup = await open();
    await openForm(popup);
    await role(popup).click();
    await popup.keyboard.type('Backend engineer');
    await interviewer(popup).click();
    await popup.keyboard.type('Maximili');
    await popup.close();
    const again = await open();
    await openForm(again);
    await expect(role(again)).toHaveValue('Backend engineer');
    await expect(interviewer(again)).toHaveValue('Maximili');
  });

  await test.step('the last letter, where the browser is slow to say "saved"', async () => {
    const popup = await open();
    await popup.evaluate(() => {
      const { local } = chrome.storage;
      const set = local.set.bind(local);
      const late = async (items: Readonly<Record<string, unknown>>) => {
        await set(items);
        await new Promise((resolve) => setTimeout(resolve, 2000));
      };
      Object.assign(local, { set: late });
    });
    await openForm(popup);
    await interviewer(popup).fill('');
    await popup.keyboard.type('Anastas');
    await popup.close();
    const again = await open();
    await openForm(again);
    await expect(interviewer(again)).toHaveValue('Anastas');
  });

  await test.step('a choice, where the browser does not say what stands', async () => {
    const popup = await open();
    await popup.evaluate(() => {
      const never = () => new Promise(() => undefined);
      Object.assign(chrome.storage.local, { get: never });
    });
    await search(popup, 'practise one thing');
    await box(popup, PRACTISE).click();
    await popup.close();
    await expect(box(await open(), PRACTISE)).toBeChecked();
  });
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
