/**
 * From the first question to what is handed in, Debrief asks nothing of any address.
 *
 * What the driver of the tests sees is refused and written down; what it does not see (sockets, workers)
 * stands in the browser's own record. That both would show a request: pages-policy.spec.ts.
 */
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { go } from './support/call-fixture.ts';
import { pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { askedByOrigins } from './support/net-log.ts';
import { openCall } from './support/open-call.ts';
import { openPanelFrame } from './support/panel-frame.ts';

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

async function save(page: Page, button: string | RegExp): Promise<void> {
  const leaving = page.waitForEvent('download');
  await press(page, button);
  await (await leaving).path();
}

async function prepare(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(pageAddress(extension, 'read'));
  await expect(page.getByText(RAMBLED)).toBeVisible();
  await page.goto(pageAddress(extension, 'options'));
  await page.locator('input[type=file][accept*=csv]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('aspect;question\r\nOpening;What would you have asked?\r\n'),
  });
  await expect(page.getByText('What would you have asked?')).toBeVisible();
  await save(page, 'Export');
}

async function interview(extension: ExtensionBrowser, page: Page): Promise<void> {
  const panel = await openCall(extension, page);
  await panel.getByRole('button', { name: 'Mark' }).click();
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('the cache one');
  await expect(panel.locator('[data-save-state=saved]')).toBeAttached();
  await page.reload();
  await go(page, 'in-call');
  const again = await openPanelFrame(page);
  await expect(again.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  await again.getByRole('button', { name: 'More' }).click();
  await again.getByRole('button', { name: 'End the interview' }).click();
  await expect(again.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
  await go(page, 'left');
}

async function handIn(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(pageAddress(extension, 'interviews'));
  await page
    .getByRole('link', { name: /1 of 3 asked/ })
    .first()
    .click();
  await press(page, 'Hand in or share');
  for (const way of ['Markdown file', 'HTML file', 'JSON file']) await save(page, way);
  await press(page, 'Copy for a document');
  for (const view of ['Plans', 'Insights', 'Dossier']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`#${view.toLowerCase()}$`));
  }
  await expect(page.getByRole('article')).toContainText('In this dossier');
  await save(page, 'HTML file');
  await page.goto(`${pageAddress(extension, 'options')}#data`);
  await save(page, /^Back up to a file/);
}

async function practise(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(pageAddress(extension, 'practice'));
  await press(page, /^Getting stuck/);
  const panel = await openPanelFrame(page);
  await press(page, 'I asked it');
  await panel.getByRole('textbox', { name: `Notes: ${STUCK}` }).fill('Quiet');
  await press(page, 'Ask: which moment?');
  await press(page, 'End');
  await expect(page.getByRole('article')).toBeVisible();
}

test('a whole interview asks nothing of any address', async (// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
{}, info) => {
  const netLog = info.outputPath('net-log.json');
  const extension = await launchExtension({ profile: info.outputPath('profile'), netLog });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const part of [prepare, interview, handIn, practise]) {
    await test.step(part.name, () => part(extension, page));
  }
  expect(extension.refused).toEqual([]);
  // Nor would it have, had its policy let it.
  expect(extension.violations).toEqual([]);
  await extension.close();
  expect(askedByOrigins(netLog)).toEqual([]);
});
