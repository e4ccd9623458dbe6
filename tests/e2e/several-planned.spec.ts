/** Two planned interviews, from the popup by keys alone to the panel in a call. */
import { expect, type Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

/** Acme with one question, then Bolt with another; no pointer is used. */
async function planTwo(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(pageAddress(extension, 'popup'));
  const search = popup.getByRole('searchbox', { name: 'Search questions' });
  await expect(search).toBeFocused();
  await popup.keyboard.type('stuc');
  await popup.keyboard.press('Enter');
  const header = popup.getByRole('button', { name: /^Next interview/ });
  await header.focus();
  await popup.keyboard.press('Enter');
  const role = popup.getByLabel('Role or company');
  await role.focus();
  await popup.keyboard.type('Acme');
  await popup.getByRole('button', { name: 'Plan another interview' }).focus();
  await popup.keyboard.press('Enter');
  await expect(header).toBeFocused();
  await role.focus();
  await popup.keyboard.type('Bolt');
  await search.focus();
  await popup.keyboard.press('Control+A');
  await popup.keyboard.type('ramb');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeChecked();
  return popup;
}

test('the popup turns from one to another by keys, and opens on it again', async ({
  extension,
}) => {
  const popup = await planTwo(extension);
  const which = popup.getByRole('combobox', { name: 'Interview to prepare' });
  await expect(which).toHaveValue(/.+/);
  expect(await faultsOf(popup)).toEqual([]);
  await which.focus();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.getByRole('checkbox', { name: STUCK, exact: true })).toBeChecked();
  await popup.reload();
  await expect(popup.getByRole('checkbox', { name: STUCK, exact: true })).toBeChecked();
});

test('the panel asks which one, and the note goes there', async ({ extension, page }) => {
  await (await planTwo(extension)).close();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const question = panel.getByRole('region', { name: 'Which interview is this?' });
  await expect(panel.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeVisible();
  const before = await panel.getByRole('checkbox').first().boundingBox();
  await expect(question).toBeVisible();
  expect(await panel.getByRole('checkbox').first().boundingBox()).toEqual(before);
  await question.getByRole('button', { name: /Acme/ }).click();
  await expect(question).toBeHidden();
  await panel.getByRole('textbox', { name: `Notes: ${STUCK}` }).fill('say it aloud');
  await expect(panel.getByRole('checkbox', { name: STUCK, exact: true })).toBeChecked();

  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('button', { name: 'Another interview' }).click();
  await question.getByRole('button', { name: /Bolt/ }).click();
  await expect(panel.getByRole('checkbox', { name: RAMBLED, exact: true })).not.toBeChecked();
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('button', { name: 'Another interview' }).click();
  await question.getByRole('button', { name: /Acme/ }).click();
  await expect(panel.getByRole('textbox', { name: `Notes: ${STUCK}` })).toHaveValue('say it aloud');
});
