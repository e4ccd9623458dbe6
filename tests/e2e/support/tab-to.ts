/**
 * Going through a page by the Tab key alone, as a person without a mouse does.
 *
 * Owns: the way to a control. Must not know: any page.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** More controls than any page has between two that follow each other in a task. */
const MOST = 60;

/** Fails when the control cannot be reached that way. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} was not reached with ${MOST} presses of ${key}.`);
}
