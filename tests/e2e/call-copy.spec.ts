/** Copying questions from the panel into the call's own chat. */
import { expect } from '@playwright/test';
import { PRACTISE, RAMBLED, STUCK } from './support/choose.ts';
import { openCall } from './support/open-call.ts';
import { test } from './support/test.ts';

test('a question and all that are still to be asked are pasted into the chat of the call', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  const copy = async (name: string) => {
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('button', { name }).click();
    await expect(panel.getByText('Copied. Paste it into the call’s chat.')).toBeVisible();
  };
  await page.getByRole('button', { name: 'Chat' }).click();
  const chat = page.getByPlaceholder(/message/);
  const paste = async () => {
    await chat.fill('');
    await chat.press('ControlOrMeta+v');
    return chat.inputValue();
  };
  await copy('Copy this question');
  expect(await paste()).toBe(RAMBLED);
  await panel.getByRole('checkbox', { name: RAMBLED, exact: true }).check();
  await copy('Copy the questions');
  const all = await paste();
  expect(all).toMatch(/^1\. /);
  for (const question of [PRACTISE, STUCK]) expect(all).toContain(question);
  expect(all).not.toContain(RAMBLED);
});
