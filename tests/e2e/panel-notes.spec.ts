/** The main job: chosen before, seen in the call, ticked and noted, found again. */

import { go, MEET_CALL, ZOOM_SHELL_CALL, zoomClient } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED, STUCK, THREE } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { test } from './support/test.ts';

test('a panel with the chosen questions appears by itself, and its notes record and tick what was asked', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const note = (question: string) => panel.getByRole('textbox', { name: `Notes: ${question}` });
  await test.step('it appears by itself', async () => {
    for (const question of THREE) {
      await expect(panel.getByRole('checkbox', { name: question, exact: true })).toBeVisible();
      await expect(note(question)).toBeVisible();
    }
    await expect(panel.getByText('0 of 3')).toBeVisible();
  });

  await test.step('looking at it records no interview, the first character does', async () => {
    await note(RAMBLED).click();
    const past = await extension.context.newPage();
    await past.goto(pageAddress(extension, 'interviews'));
    await expect(past.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
    await page.bringToFront();
    await page.keyboard.type('t');
    await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
    await expect(past.getByText('1 of 3', { exact: false }).first()).toBeVisible();
  });

  await test.step('Ctrl+Enter leads on', async () => {
    await page.keyboard.type('he cache one');
    await page.keyboard.press('Control+Enter');
    await expect(note(PRACTISE)).toBeFocused();
    await expect(panel.getByRole('checkbox').first()).toHaveAccessibleName(PRACTISE);
    const top = await panel.getByRole('checkbox').first().boundingBox();
    expect(top?.y ?? 999, 'the open question stands near the camera').toBeLessThan(160);
    await page.keyboard.type('graphs');
    await expect(note(PRACTISE)).toHaveValue('graphs');
    await expect(note(RAMBLED)).toHaveValue('the cache one');
  });

  await test.step('what typing ticked is unticked by the second click', async () => {
    const box = panel.getByRole('checkbox', { name: PRACTISE, exact: true });
    await expect(box).toBeChecked();
    await box.click();
    await expect(box).toBeChecked();
    await box.click();
    await expect(box).not.toBeChecked();
  });
});

test('an ordinary meeting sees nothing and writes nothing', async ({ extension, page }) => {
  // What the background remembers of its own rounds (`mailbox/…`) has nothing to do with the meeting.
  const records = () =>
    extension.worker.evaluate(async () => {
      const all = Object.entries(await chrome.storage.local.get(null));
      return all.filter(([key]) => !key.startsWith('mailbox/'));
    });
  const before = await records();
  await page.goto(`${MEET_CALL}#in-call`);
  await expect
    .poll(() => extension.worker.evaluate(() => chrome.storage.session.get(null)))
    .toHaveProperty([`call/${await tabOf(extension)}`]);
  expect(panelFrames(page)).toEqual([]);
  expect(await records()).toEqual(before);
});

async function tabOf(extension: import('./support/browser.ts').ExtensionBrowser): Promise<number> {
  const [tab] = await extension.worker.evaluate(() =>
    chrome.tabs.query({ url: 'https://meet.google.com/*' }),
  );
  if (tab === undefined) throw new Error('No call tab is open.');
  return tab.id;
}

test('Enter takes another question in place of the open one, whose note is kept, and Shift+Enter adds one’s own', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.fill('half an answer');
  const box = panel.getByRole('checkbox', { name: RAMBLED, exact: true });
  await box.click();
  await box.click();
  await expect(box).not.toBeChecked();
  await panel.getByRole('button', { name: 'Find another question' }).click();
  await expect(panel.getByRole('option')).toHaveCount(3);
  await page.keyboard.type('hint');
  // The search comes after the panel; until then one's own words are the only choice.
  await expect(panel.getByRole('option').first()).not.toContainText('Ask your own');
  const wanted = (await panel.getByRole('option').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('checkbox').first()).toHaveAccessibleName(wanted);
  await expect(panel.getByRole('checkbox')).toHaveCount(3);
  await expect(panel.getByRole('textbox', { name: `Notes: ${wanted}` })).toBeFocused();
  const past = await extension.context.newPage();
  await past.goto(pageAddress(extension, 'interviews'));
  await past.getByText('of 3', { exact: false }).first().click();
  await expect(past.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'half an answer',
  );

  await page.bringToFront();
  await panel.getByRole('button', { name: 'Find another question' }).click();
  await page.keyboard.type('Would you hire me tomorrow?');
  await panel
    .getByRole('option')
    .last()
    .click({ modifiers: ['Shift'] });
  await expect(panel.getByRole('checkbox')).toHaveCount(4);
  const own = panel.getByRole('checkbox', { name: 'Would you hire me tomorrow?' });
  await expect(own).toBeVisible();
});

test('what is chosen in the popup stands in the open panel at once, and the other way round', async ({
  extension,
  page,
}) => {
  await choose(extension, [RAMBLED]);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(1);
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await popup.getByRole('checkbox', { name: STUCK, exact: true }).check();
  await expect(panel.getByRole('checkbox', { name: STUCK, exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Find another question' }).click();
  await page.bringToFront();
  await page.keyboard.press('Shift+Enter');
  const added = panel.getByRole('checkbox').last();
  await expect(panel.getByRole('checkbox')).toHaveCount(3);
  const name = (await panel.locator('label').nth(2).textContent()) ?? '';
  await expect(added).toBeVisible();
  await expect(popup.getByRole('checkbox', { name, exact: true })).toBeChecked();
});

test('in Zoom the panel stands beside the meeting’s frame, once', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(ZOOM_SHELL_CALL);
  const client = await zoomClient(page);
  await client.evaluate(() => window.fixture.go('in-call'));
  const panel = await openPanelFrame(page);
  expect(panel.parentFrame()).toBe(page.mainFrame());
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).click();
  await page.keyboard.type('the one about the cache');
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
});

test('the interview ends with the call, goes on when it is rejoined, and ends when the tab goes to another page', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('the cache one');
  await go(page, 'left');
  await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
  await go(page, 'in-call');
  await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeHidden();
  await expect(panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'the cache one',
  );
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByText('Interview running')).toBeVisible();
  await page.goto('about:blank');
  await expect(popup.getByText('Next interview')).toBeVisible({ timeout: 15_000 });
});

test('with every signal of the page gone, start and end by hand work', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(MEET_CALL);
  await page.evaluate(() => document.body.replaceChildren());
  const panel = await openPanelFrame(page);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Start now' }).click();
  await expect(panel.getByText('45 min left')).toBeVisible();
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'End the interview' }).click();
  await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
});

test('called back, the panel is no longer silenced in this call', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Not in this call' }).click();
  await page.reload();
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await page.bringToFront();
  await popup.getByRole('button', { name: 'Open the panel', exact: true }).dispatchEvent('click');
  await openPanelFrame(page);
  await page.reload();
  await openPanelFrame(page);
});
