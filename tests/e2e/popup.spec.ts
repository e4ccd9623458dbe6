/** The popup in a browser: choosing by few keys, losing nothing, moving, opening the panel. */
import type { Page } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { questionId } from '../../domain/ids.ts';
import type { Asks } from '../../domain/interview.ts';
import { keys } from '../../domain/keys.ts';
import { manyAsks, store } from './sheet/records.ts';
import { chosen as chosenBefore } from './sheet/stories.ts';
import { COLOURS, faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED, STUCK, THREE } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const POPUP_SIZE = { width: 400, height: 600 };

async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize(POPUP_SIZE);
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(search(popup)).toBeFocused();
  return popup;
}

const search = (popup: Page) => popup.getByRole('searchbox', { name: 'Search questions' });
const chosen = (popup: Page) =>
  popup.getByRole('list', { name: 'Chosen questions' }).getByRole('checkbox', { checked: true });

function chosenTexts(popup: Page): Promise<string[]> {
  return chosen(popup).evaluateAll((boxes) =>
    boxes.map((box) => box.closest('label')?.textContent ?? ''),
  );
}

test('the cursor is in the search with the first picture, a ready choice takes one click, in neither theme a rule is broken', async ({
  extension,
  page,
}) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const field = document.querySelector('input[type=search]');
      if (field === null) return;
      observer.disconnect();
      document.documentElement.dataset.beganIn = String(document.activeElement === field);
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await page.setViewportSize(POPUP_SIZE);
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.locator('html')).toHaveAttribute('data-began-in', 'true');
  await sound(page, 'empty');

  await page.getByRole('button', { name: 'Coding', exact: true }).click();
  await expect(chosen(page)).toHaveCount(3);
  await search(page).focus();
  await page.keyboard.type('ramb');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(4);
  await expect(page.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeChecked();
  await sound(page, 'chosen');
  await page.getByRole('button', { name: /Next interview/ }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: 'More' }).click();
  await sound(page, 'opened');
});

async function sound(popup: Page, state: string): Promise<void> {
  await popup.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await faultsOf(popup), `${state}, dark`).toEqual([]);
  await popup.emulateMedia({ colorScheme: 'light' });
  expect.soft(await faultsOf(popup, COLOURS), `${state}, light`).toEqual([]);
}

test('closed right after a choice, it has lost nothing; the chosen are moved and handed in', async ({
  extension,
}) => {
  await choose(extension, THREE);
  const popup = await openPopup(extension);
  await expect(chosen(popup)).toHaveCount(3);
  expect(await chosenTexts(popup)).toEqual([...THREE]);

  await test.step('dragged to another place, a question stays there', async () => {
    const rows = popup.getByRole('list', { name: 'Chosen questions' }).getByRole('listitem');
    const from = await rows.nth(2).getByTitle('Drag to another place').boundingBox();
    const to = await rows.nth(0).boundingBox();
    if (from === null || to === null) throw new Error('The rows are on the screen.');
    await popup.mouse.move(from.x + 8, from.y + 8);
    await popup.mouse.down();
    await popup.mouse.move(to.x + 60, to.y + 20, { steps: 8 });
    await popup.mouse.move(to.x + 60, to.y + 4, { steps: 4 });
    await popup.mouse.up();
    await expect.poll(() => chosenTexts(popup)).toEqual([STUCK, RAMBLED, PRACTISE]);
    await popup.reload();
    await expect.poll(() => chosenTexts(popup)).toEqual([STUCK, RAMBLED, PRACTISE]);
  });

  await test.step('it is moved by Alt and an arrow', async () => {
    await chosen(popup).nth(0).focus();
    await popup.keyboard.press('Alt+ArrowDown');
    await popup.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => chosenTexts(popup)).toEqual([RAMBLED, PRACTISE, STUCK]);
    await expect(chosen(popup).nth(2)).toBeFocused();
  });

  await test.step('the hand-in is on the clipboard as rich text and as Markdown', async () => {
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await popup.getByRole('contentinfo').getByRole('button', { name: 'More' }).click();
    await popup.getByRole('button', { name: 'Copy for hand-in' }).click();
    await expect(popup.getByText('Copied. Paste it into your document.')).toBeVisible();
    const [html, plain] = await popup.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return [await read('text/html'), await read('text/plain')] as const;
    });
    expect(html).toContain('background-color');
    for (const question of THREE) expect(plain).toContain(`==**${question}**==`);
  });
});

test('with sixty chosen the search stays in sight and works', async ({ extension }) => {
  const asks = wideAsks(80);
  await store(extension.worker, [...ownQuestions(asks), ...chosenBefore(asks.slice(0, 57))]);
  const popup = await openPopup(extension);
  await expect(chosen(popup)).toHaveCount(57);
  for (let at = 0; at < 3; at += 1) {
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Space');
    await search(popup).focus();
  }
  await expect(chosen(popup)).toHaveCount(60);
  await expect(search(popup)).toBeInViewport({ ratio: 1 });
  await expect(popup.getByRole('button', { name: 'Open the panel' })).toBeInViewport({ ratio: 1 });
  const sideways = await popup.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await popup.keyboard.type('own 79');
  await popup.keyboard.press('Enter');
  await expect(chosen(popup)).toHaveCount(61);
});

test('the words beside the two lengths of an interview take two lines at most', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: /^Next interview/ }).click();
  for (const label of ['Minutes planned', 'Minutes for feedback']) {
    const lines = await popup
      .getByText(label, { exact: true })
      .evaluate(
        (words) => words.clientHeight / Number.parseFloat(getComputedStyle(words).lineHeight),
      );
    expect(lines, label).toBeLessThanOrEqual(2);
  }
});

test('it says when there is no call, and opens the panel where there is one, or in a small window of its own', async ({
  extension,
  page,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Open the panel' }).click();
  await expect(popup.getByText('No call in this tab.')).toBeVisible();

  // No question waits: it would not come by itself.
  await page.goto(`${MEET_CALL}#in-call`);
  await page.bringToFront();
  await popup.getByRole('button', { name: 'Open the panel', exact: true }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
  });
  await openPanelFrame(page);
  await expect(popup.getByText('No call in this tab.')).toBeHidden();

  await test.step('for a call in another program', async () => {
    await page.goto('about:blank');
    await popup.bringToFront();
    await popup.getByRole('checkbox').first().check();
    await popup.getByRole('button', { name: 'Open the panel', exact: true }).click();
    // All that can be done is in sight at once.
    for (const name of ['Zoom for Government', 'Open the panel']) {
      await expect(popup.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    const opened = extension.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Panel in a small window' }).click();
    const panel = await opened;
    await expect(panel.getByRole('checkbox')).toHaveCount(1);
    await panel.getByRole('textbox', { name: /^Notes: / }).fill('in the other program');
    await expect(panel.getByRole('checkbox')).toBeChecked();
  });
});

/** Of a person's own, in words that are hard to break. */
function wideAsks(count: number): readonly Asks[] {
  return manyAsks(count).map((asks, at) => ({
    ...asks,
    question: questionId(`own-${at}`),
    text: `What about my own ${at} with a word like ${'Verantwortung'.repeat(6)}?`,
  }));
}

/** Straight into storage: the editor has its own tests. */
function ownQuestions(all: readonly Asks[]): readonly Edit[] {
  return all.map(({ template, question, text }) => ({
    kind: 'set',
    key: keys.question(template, question),
    fields: { text, aspect: 'opening', order: 'a0' },
  }));
}
