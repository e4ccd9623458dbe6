/**
 * Choosing questions in the popup, as a person does before a call.
 *
 * Owns: the popup as a tab and the choice. Must not know: storage.
 */
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

export const RAMBLED = 'Which of my answers rambled, and how would you put it in one sentence?';
export const PRACTISE =
  'If I practise one thing over the next two weeks, what should it be, and how?';
export const STUCK =
  'When I got stuck, what did you see me do, and what would you rather have seen?';

export const THREE = [RAMBLED, PRACTISE, STUCK] as const;

export function pageAddress(extension: ExtensionBrowser, page: string): string {
  return `chrome-extension://${extension.extensionId}/${page}.html`;
}

/** Chooses in the given order and closes the popup as soon as the last box is ticked. */
export async function choose(
  extension: ExtensionBrowser,
  questions: readonly string[] = THREE,
): Promise<void> {
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  for (const question of questions) {
    const box = popup.getByRole('checkbox', { name: question, exact: true });
    await box.check();
    await expect(box).toBeChecked();
  }
  await popup.close();
}
