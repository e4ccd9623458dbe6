/**
 * The popup as a person uses it who has keys alone: finding, choosing, turning to another language.
 *
 * Owns: those steps and what must be true after each. Must not know: what is prepared, or why.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { pageAddress } from './choose.ts';
import { tabTo } from './tab-to.ts';

export const search = (page: Page) => page.getByRole('searchbox', { name: 'Search questions' });
export const form = (page: Page) => page.getByRole('button', { name: /^Next interview/ });
export const chosen = (page: Page) =>
  page.getByRole('list', { name: 'Chosen questions' }).getByRole('checkbox', { checked: true });

export function chosenTexts(page: Page): Promise<string[]> {
  return chosen(page).evaluateAll((boxes) =>
    boxes.map((box) => box.closest('label')?.textContent ?? ''),
  );
}

export async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(search(popup)).toBeFocused();
  return popup;
}

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

export async function press(page: Page, control: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab') {
  await tabTo(page, control, way);
  await page.keyboard.press('Enter');
}

/** Letters, Enter, and what it brought. */
export async function find(page: Page, letters: string): Promise<string> {
  const before = await chosenTexts(page);
  await page.keyboard.type(letters);
  await expect(search(page)).toHaveValue(letters);
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveCount(before.length + 1);
  const found = (await chosenTexts(page)).find((text) => !before.includes(text)) ?? '';
  expect(found.toLocaleLowerCase()).toContain(letters);
  return found;
}

export async function takeLanguage(page: Page, letters: string, template: string): Promise<void> {
  const list = page.getByRole('combobox', { name: 'Questions from' });
  await tabTo(page, list, 'Shift+Tab');
  await page.keyboard.type(letters);
  await expect(list).toHaveValue(template);
}
