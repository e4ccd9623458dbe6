/** Copying questions from the panel into the call's own chat. */
import { PRACTISE, RAMBLED, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
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
  // The word of the first copy still stands; the second one is there a moment later.
  await expect.poll(paste).toMatch(/^1\. /);
  const all = await paste();
  for (const question of [PRACTISE, STUCK]) expect(all).toContain(question);
  expect(all).not.toContain(RAMBLED);
});
