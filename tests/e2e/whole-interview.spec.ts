/**
 * A whole interview of 45 minutes, played in seconds: start, moments, the words of the last minutes, asking, a
 * follow-up, a swap, being late, the end, the message, a dropped call, and a second interview the same day.
 *
 * The clock of the page and of its panel is the test's; what the background knows of time is real.
 */
import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { go } from './support/call-fixture.ts';
import { choose, PRACTISE, RAMBLED, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openCall } from './support/open-call.ts';
import { test } from './support/own-browser-test.ts';
import { openPanelFrame } from './support/panel-frame.ts';

const MINUTE = 60_000;

const header = (panel: Frame) => panel.locator('header');
const note = (panel: Frame, question: string) =>
  panel.getByRole('textbox', { name: `Notes: ${question}` });
const tick = (panel: Frame, question: string) => panel.getByRole('checkbox', { name: question });
const press = (panel: Frame, name: string | RegExp) => panel.getByRole('button', { name }).click();

/** The rows from top to bottom, and what has the keyboard: what nothing but the person may change. */
async function stand(panel: Frame): Promise<unknown> {
  return panel.evaluate(() => ({
    rows: [...document.querySelectorAll('.row')].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return [row.querySelector('label')?.textContent, top, height];
    }),
    focus: document.activeElement?.getAttribute('aria-label'),
  }));
}

/** What stands on the icon in the tab of the call. */
function badge({ worker }: ExtensionBrowser): Promise<string> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

/** Later by so many minutes, with the second in which the panel looks at the clock. */
async function pass(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * MINUTE);
  await page.clock.runFor(1000);
}

const timeOf = (page: Page) => page.evaluate(() => Date.now());

/** So many minutes after the beginning, however long the steps before have taken. */
async function passTo(page: Page, began: number, minutes: number): Promise<void> {
  await pass(page, minutes - ((await timeOf(page)) - began) / MINUTE);
}

test('an interview of 45 minutes, from the first word to the second interview', async ({
  extension,
  page,
}) => {
  test.slow();
  await page.clock.install({ time: Date.now() });
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openCall(extension, page);
  let began = 0;

  await test.step('it begins with the first moment', async () => {
    await press(panel, 'Mark');
    await expect(header(panel)).toContainText('45 min left');
    began = await timeOf(page);
    await passTo(page, began, 12);
    await expect(header(panel)).toContainText('33 min left');
    await press(panel, 'Mark');
    await press(panel, 'More');
    await press(panel, /^12:\d\d was: Stuck$/);
  });

  await test.step('at ten minutes the words change, and nothing else', async () => {
    await note(panel, PRACTISE).focus();
    const before = await stand(panel);
    await passTo(page, began, 35.5);
    await expect(header(panel)).toContainText('Ask soon · 10 min');
    expect(await stand(panel)).toEqual(before);
    await expect.poll(() => badge(extension)).toBe('!');
    await press(panel, /^Ask soon/);
    await expect(header(panel)).toContainText('10 min left');
    await expect.poll(() => badge(extension)).toBe('');
  });

  await test.step('a question is asked, noted in a word, and followed up', async () => {
    await note(panel, RAMBLED).click();
    await page.keyboard.type('be clearer');
    await expect(tick(panel, RAMBLED)).toBeChecked();
    const before = await stand(panel);
    await page.clock.runFor(3500);
    const probe = panel.getByRole('button', { name: /^Ask: / });
    await expect(probe).toBeVisible();
    expect(await stand(panel)).toEqual(before);
    await probe.click();
    await expect(panel.getByText(/^You asked: /)).toBeVisible();
  });

  await test.step('the moment brings up another question, which takes the place of one', async () => {
    await note(panel, STUCK).click();
    await press(panel, 'Find another question');
    await expect(panel.getByText('Because you marked: Stuck').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(tick(panel, STUCK)).toHaveCount(0);
    await expect(panel.getByRole('checkbox')).toHaveCount(3);
  });

  await test.step('late, one question is pinned where it stands', async () => {
    const before = await stand(panel);
    await passTo(page, began, 40.5);
    await expect(header(panel)).toContainText('Ask now');
    await passTo(page, began, 43.5);
    await expect(header(panel)).toContainText('Ask one');
    expect(await stand(panel)).toEqual(before);
    await expect(panel.locator('.row[data-late="pinned"]')).toHaveCount(1);
    await expect(panel.locator('.row[data-late="dimmed"]')).toHaveCount(2);
  });

  await test.step('the whole is rated with one key', async () => {
    const whole = panel.getByRole('group', { name: /the whole interview$/ });
    await whole.getByRole('radio', { name: '2' }).focus();
    await page.keyboard.press('3');
    await expect(whole.getByRole('radio', { name: '3' })).toBeChecked();
  });

  await test.step('the call drops and is rejoined: the same interview goes on', async () => {
    await go(page, 'left');
    await pass(page, 0.2);
    await expect(header(panel)).toContainText('Ended');
    await go(page, 'in-call');
    await pass(page, 0.1);
    await expect(header(panel)).toContainText('Ask one');
    await expect(note(panel, RAMBLED)).toHaveValue('be clearer');
  });

  await test.step('at the end a message asks what was not asked', async () => {
    await press(panel, 'More');
    await press(panel, 'End the interview');
    const card = panel.getByRole('region', { name: 'The interview has ended' });
    await card.getByRole('button', { name: 'Copy the message' }).click();
    await expect(panel.getByText('Asked later')).toHaveCount(2);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Thank you for the interview\..*\n\n1\. .+\n2\. .+$/);
  });

  await test.step('a second interview the same day begins with questions of its own', async () => {
    await choose(extension, [RAMBLED]);
    await press(panel, 'To the next one');
    await expect(panel.getByRole('checkbox')).toHaveCount(1);
    await expect(note(panel, RAMBLED)).toHaveValue('');
    await note(panel, RAMBLED).click();
    await page.keyboard.type('the second story');
    await expect(header(panel)).toContainText('45 min left');
    await page.reload();
    await go(page, 'in-call');
    const again = await openPanelFrame(page);
    await expect(note(again, RAMBLED)).toHaveValue('the second story');
  });
});
