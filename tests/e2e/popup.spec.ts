/** The popup in a browser: choosing by few keys, losing nothing, moving, opening the panel. */
import type { Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
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

/** Counts what a person does from now on: key presses and clicks. */
async function countSteps(popup: Page): Promise<() => Promise<number>> {
  const counter = await popup.evaluateHandle(() => {
    const steps = { count: 0 };
    const count = () => {
      steps.count += 1;
    };
    addEventListener('keydown', count, true);
    addEventListener('pointerdown', count, true);
    return steps;
  });
  return () => counter.evaluate((steps) => steps.count);
}

test('the cursor is in the search with the first picture, not behind it', async ({
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
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.locator('html')).toHaveAttribute('data-began-in', 'true');
});

test('three of fifty are chosen with at most 16 key presses and clicks', async ({ extension }) => {
  const popup = await openPopup(extension);
  const steps = await countSteps(popup);
  for (const [letters, text] of [
    ['stuc', STUCK],
    ['ramb', RAMBLED],
    ['prac', PRACTISE],
  ] as const) {
    await popup.keyboard.type(letters);
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('checkbox', { name: text, exact: true })).toBeChecked();
  }
  expect(await chosenTexts(popup)).toEqual([STUCK, RAMBLED, PRACTISE]);
  expect(await steps()).toBeLessThanOrEqual(16);
});

test('a ready choice takes one click', async ({ extension }) => {
  const popup = await openPopup(extension);
  const steps = await countSteps(popup);
  await popup.getByRole('button', { name: 'Coding', exact: true }).click();
  await expect(chosen(popup)).toHaveCount(3);
  expect(await steps()).toBe(1);
});

test('closed right after a choice, it has lost nothing', async ({ extension }) => {
  await choose(extension, THREE);
  const popup = await openPopup(extension);
  await expect(chosen(popup)).toHaveCount(3);
  expect(await chosenTexts(popup)).toEqual([...THREE]);
});

test('a chosen question is dragged to another place and stays there', async ({ extension }) => {
  await choose(extension, THREE);
  const popup = await openPopup(extension);
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

test('a chosen question is moved by Alt and an arrow', async ({ extension }) => {
  await choose(extension, THREE);
  const popup = await openPopup(extension);
  await chosen(popup).nth(0).focus();
  await popup.keyboard.press('Alt+ArrowDown');
  await popup.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => chosenTexts(popup)).toEqual([PRACTISE, STUCK, RAMBLED]);
  await expect(chosen(popup).nth(2)).toBeFocused();
});

test('with sixty chosen the search stays in sight and works', async ({ extension }) => {
  await addOwnQuestions(extension, 80);
  const popup = await openPopup(extension);
  for (let at = 0; at < 60; at += 1) {
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

test('it says when there is no call, and opens the panel where there is one', async ({
  extension,
  page,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Open the panel' }).click();
  await expect(popup.getByText('No call in this tab.')).toBeVisible();

  // No question waits: it would not come by itself.
  await page.goto(`${MEET_CALL}#in-call`);
  await page.bringToFront();
  await popup.getByRole('button', { name: 'Open the panel' }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
  });
  await openPanelFrame(page);
  await expect(popup.getByText('No call in this tab.')).toBeHidden();
});

test('the hand-in is on the clipboard as rich text and as Markdown', async ({ extension }) => {
  await choose(extension, [STUCK]);
  const popup = await openPopup(extension);
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
  expect(plain).toContain(`==**${STUCK}**==`);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`no accessibility fault in ${colorScheme}, empty, chosen, opened`, async ({ extension }) => {
    const popup = await openPopup(extension);
    await popup.emulateMedia({ colorScheme });
    expect(await faultsOf(popup)).toEqual([]);
    await popup.keyboard.type('stuck');
    await popup.keyboard.press('Enter');
    expect(await faultsOf(popup)).toEqual([]);
    await popup.getByRole('button', { name: /Next interview/ }).click();
    await popup.getByRole('contentinfo').getByRole('button', { name: 'More' }).click();
    expect(await faultsOf(popup)).toEqual([]);
  });
}

type WithStorage = {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };
};

/** Straight into storage: the editor has its own tests. */
async function addOwnQuestions(extension: ExtensionBrowser, count: number): Promise<void> {
  await extension.worker.evaluate(async (most) => {
    const field = (value: string) => [value, 1, 'test'];
    const records = Array.from({ length: most }, (_, at) => [
      `v1/question/debrief-en/own-${at}`,
      {
        v: 1,
        kind: 'register',
        epoch: 0,
        fields: {
          text: field(`What about my own ${at} with a word like ${'Verantwortung'.repeat(6)}?`),
          aspect: field('opening'),
          order: field('a0'),
        },
      },
    ]);
    const { chrome } = globalThis as unknown as WithStorage;
    await chrome.storage.local.set(Object.fromEntries(records));
  }, count);
}

test('for a call in another program the panel opens in a small window of its own', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('checkbox').first().check();
  await popup.getByRole('button', { name: 'Open the panel', exact: true }).click();
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Panel in a small window' }).click();
  const panel = await opened;
  await expect(panel.getByRole('checkbox')).toHaveCount(1);
  await panel.getByRole('textbox', { name: /^Notes: / }).fill('in the other program');
  await expect(panel.getByRole('checkbox')).toBeChecked();
});
