/**
 * The interviewer's form, from the candidate's page to a stranger's phone and back: saved, opened as a file
 * without Debrief and without a network, filled in by keys, sent back as a file and as text.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { COLOURS, faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { fullHistory, LOST } from './support/full-history.ts';
import { openAna } from './support/handing-in.ts';
import { store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

const THREAD = 'Where did you lose my thread?';
const PRACTISE = 'If I practise one thing, what is it?';

async function savedFile(page: Page, press: () => Promise<void>, to: string): Promise<string> {
  const leaving = page.waitForEvent('download');
  await press();
  await (await leaving).saveAs(to);
  return to;
}

/** From the open interview's menu, opened as a file on a narrow screen. */
async function openForm(
  extension: ExtensionBrowser,
  page: Page,
  info: TestInfo,
): Promise<{ readonly phone: Page; readonly asked: readonly string[] }> {
  await page.getByRole('button', { name: 'More' }).click();
  const press = () => page.getByRole('button', { name: 'Save a form for the interviewer' }).click();
  const file = await savedFile(page, press, info.outputPath('form.html'));
  const phone = await extension.context.newPage();
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(request.url()));
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(pathToFileURL(file).href);
  // A browser may keep one memory for all files: what an earlier test has typed is none of this one's.
  await phone.evaluate(() => localStorage.clear());
  await phone.reload();
  return { phone, asked };
}

async function fillByKeys(phone: Page): Promise<void> {
  const { keyboard } = phone;
  await keyboard.press('Tab');
  await expect(phone.getByRole('textbox', { name: THREAD })).toBeFocused();
  await keyboard.type('You jumped to the <end>.');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('[Q1] One sentence first.');
  await keyboard.press('Tab');
  // On “No number”: two up is “mostly”.
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(phone.getByRole('radio', { name: '3: mostly' })).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.type('Thank you.');
}

test('the form is whole on a phone, filled in by keys, brought in as a file and as text, readable without script', async ({
  extension,
  page,
}, info) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await store(extension, fullHistory());
  await openAna(extension, page);
  const { phone, asked } = await openForm(extension, page, info);
  await test.step('whole, readable on a phone, and asks for nothing', async () => {
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(phone.getByText('Hello Ana Lima,')).toBeVisible();
    await expect(phone.getByText('is sent anywhere by this page')).toBeVisible();
    await expect(phone.getByRole('button', { name: 'Save my answers' })).toBeVisible();
    // The form's own policy lets no other script in: its elements are looked at in a copy without it.
    const copy = await extension.context.newPage();
    await copy.setViewportSize({ width: 390, height: 844 });
    const html = await phone.evaluate(() => document.documentElement.outerHTML);
    await copy.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
    await copy.emulateMedia({ colorScheme: 'light' });
    expect.soft(await faultsOf(copy), 'light').toEqual([]);
    await copy.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await faultsOf(copy, COLOURS), 'dark').toEqual([]);
    await copy.close();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(await phone.content()).not.toContain(LOST);
  });

  const answers = await test.step('filled in by keys, closed by accident, saved', async () => {
    await phone.bringToFront();
    await fillByKeys(phone);
    await phone.reload();
    await expect(phone.getByRole('textbox', { name: PRACTISE })).toHaveValue(
      '[Q1] One sentence first.',
    );
    await expect(phone.getByRole('radio', { name: '3: mostly' })).toBeChecked();
    await phone.getByRole('button', { name: 'Save my answers' }).focus();
    const file = await savedFile(
      phone,
      () => phone.keyboard.press('Enter'),
      info.outputPath('debrief-answers.json'),
    );
    await expect(phone.getByRole('status')).toContainText('Saved as debrief-answers.json');
    await phone.getByRole('button', { name: 'Copy my answers as text' }).click();
    await expect(phone.getByRole('status')).toContainText('Copied.');
    return file;
  });

  const dialog = page.getByRole('dialog', { name: 'Bring in a filled form' });
  const note = (question: string) => page.getByRole('textbox', { name: `Notes: ${question}` });
  const openDialog = async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Bring in a filled form' }).click();
  };
  await page.bringToFront();
  await test.step('brought in as a file, and taken back', async () => {
    await openDialog();
    await dialog.getByLabel('The file with the answers').setInputFiles(answers);
    await expect(dialog.getByText('Your words stay.')).toBeVisible();
    await expect(dialog.getByText('They say 3 of 4. Your note has 3')).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Put into my notes' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(note(THREAD)).toHaveValue(/From Ana Lima:\nYou jumped to the <end>\.$/);
    expect((await note(THREAD).inputValue()).startsWith(LOST)).toBe(true);
    await expect(note(PRACTISE)).toHaveValue('[Q1] One sentence first.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(note(PRACTISE)).toHaveValue('');
  });

  await test.step('pasted as text, a second time it brings nothing new', async () => {
    for (const isFirst of [true, false]) {
      await openDialog();
      const field = dialog.getByRole('textbox', { name: 'Or paste the answers here' });
      await field.focus();
      await page.keyboard.press('Control+v');
      // The browser fetches what it pastes.
      await expect(field).not.toHaveValue('');
      await dialog.getByRole('button', { name: 'Look at them' }).click();
      if (isFirst) await dialog.getByRole('button', { name: 'Put into my notes' }).click();
      else await expect(dialog.getByText('There is nothing to bring in.')).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).click();
    }
    await expect(note(PRACTISE)).toHaveValue('[Q1] One sentence first.');
  });

  await test.step('without script it can be read, and says what to do', async () => {
    const session = await extension.context.newCDPSession(phone);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await phone.reload();
    await expect(phone.getByText('This preview only shows the questions.')).toBeVisible();
    await expect(phone.getByText(THREAD)).toBeVisible();
    await expect(phone.getByRole('button', { name: 'Save my answers' })).toBeHidden();
  });
});

test('a form for the interview to come is saved in the popup', async ({
  extension,
  page,
}, info) => {
  await choose(extension);
  await page.goto(pageAddress(extension, 'popup'));
  await page.getByRole('button', { name: 'More', exact: true }).last().click();
  const press = () => page.getByRole('button', { name: 'Save a form for the interviewer' }).click();
  const file = await savedFile(page, press, info.outputPath('form.html'));
  await expect(page.getByText('Saved as debrief-form.html.')).toBeVisible();
  const html = await readFile(file, 'utf8');
  expect(html).toContain(RAMBLED);
  expect(html.match(/data-entry=/g)).toHaveLength(3);
});
