/** Copying questions from the panel's menu into the call's own chat. */
import type { Frame } from '@playwright/test';
import { PRACTISE, RAMBLED, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openCall } from './support/open-call.ts';
import { test } from './support/test.ts';

/** What stands under a line in the open menu. */
function firstOfEachKind(panel: Frame): Promise<(string | null)[]> {
  return panel
    .locator('.menu-list li')
    .evaluateAll((rows) =>
      rows
        .filter((row) => getComputedStyle(row).borderBlockStartWidth === '1px')
        .map((row) => row.textContent),
    );
}

test('a question and all that are still to be asked are pasted into the chat of the call', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  await test.step('the menu has lines between what is done to different things', async () => {
    await panel.getByRole('button', { name: 'More' }).click();
    expect(await firstOfEachKind(panel)).toEqual([
      'Copy this question',
      'Move to the other side',
      'Light theme',
      'Past interviews',
    ]);
    await panel.getByRole('button', { name: 'More' }).click();
  });

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
