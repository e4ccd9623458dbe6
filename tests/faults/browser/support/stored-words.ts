/**
 * What stands in storage, asked from one of the extension's own pages: the panel comes to a call only
 * for what stands there already.
 *
 * Owns: reading it, and waiting for it. Must not know: how it came there.
 */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../e2e/support/browser.ts';
import { pageAddress } from '../../../e2e/support/choose.ts';
import { expect } from '../../../e2e/support/expect.ts';
import { readDisk } from '../../../e2e/support/stored-words.ts';
import type { Interrupted } from './coming-back.ts';

/** How long a restore from the backup may take after the start. */
const BACK_WITHIN = 10_000;

export const textOf = ({ before, pressed }: Interrupted) =>
  before + pressed.map(({ key }) => key).join('');

/** Every version of every note. */
function storedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // A value that the browser itself cannot read makes it refuse the first question.
    const stored = await chrome.storage.local.get(null).catch(() => ({}));
    return Object.values(stored).flatMap((value) => {
      const versions: unknown = Reflect.get(Object(value), 'versions');
      return Array.isArray(versions) ? versions.map(({ text }) => String(text)) : [];
    });
  });
}

/** Waits on the options page until all of it stands; how long that took, and the page. */
export async function wordsAreBack(
  extension: ExtensionBrowser,
  typed: readonly Interrupted[],
): Promise<{ readonly after: number; readonly page: Page }> {
  const startedAt = performance.now();
  const page = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'options'));
  await expect
    .poll(() => storedTexts(page), { intervals: [50], timeout: BACK_WITHIN })
    .toEqual(expect.arrayContaining(typed.map(textOf)));
  return { after: performance.now() - startedAt, page };
}

/** The backup is at most a second behind on an idle machine; on a busy one it is waited for. */
export async function untilBackedUp({ worker }: ExtensionBrowser, text: string): Promise<void> {
  await expect.poll(() => worker.evaluate(readDisk), { timeout: 20_000 }).toContain(text);
}
