/**
 * Handing in as a person does it: the two places, the printer, the document at the other end.
 *
 * Owns: these. Must not know: what is to be in a document.
 */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { pageAddress } from './choose.ts';

export async function openDossier(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(`${pageAddress(extension, 'interviews')}#dossier`);
  await expect(page.getByRole('article')).toContainText('In this dossier');
}

export async function openAna(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(`${pageAddress(extension, 'interviews')}#past-a`);
  await expect(page.getByRole('button', { name: 'Hand in or share' })).toBeVisible();
}

/** Instead of the browser's own window, which no test can press anything in. */
export async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { prints: 0 });
    window.print = () => {
      Object.assign(window, { prints: Number(Reflect.get(window, 'prints')) + 1 });
    };
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'prints')));
}

/** What a document editor gets by Ctrl+V: its headings and list items, each with its level. */
export async function pasteIntoDocument(extension: ExtensionBrowser): Promise<readonly string[]> {
  const editor = await extension.context.newPage();
  await editor.setContent('<div contenteditable role="textbox" aria-label="Document"></div>');
  await editor.bringToFront();
  await editor.getByRole('textbox', { name: 'Document' }).click();
  await editor.keyboard.press('Control+v');
  await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
  return editor.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, p, li')].map((element) => {
      const own = element.cloneNode(true);
      if (own instanceof Element) for (const list of own.querySelectorAll('ul')) list.remove();
      return `${element.tagName} ${own.textContent?.trim()}`;
    }),
  );
}
