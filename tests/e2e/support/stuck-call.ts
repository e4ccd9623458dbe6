/**
 * A page at a call's address that never comes to its end: one script of it is asked for and not answered.
 *
 * Owns: that page. No script is put into such a page, and who asks for that is not answered either. Must not know:
 * who waits for it.
 */
import type { BrowserContext } from '@playwright/test';
import { expect } from './expect.ts';

export async function openStuckCall(context: BrowserContext): Promise<void> {
  // Routes of the page, which end with it: the browser is that of the next tests as well.
  const page = await context.newPage();
  await page.route('**/fixture/meet/never.js', () => undefined);
  await page.route('https://meet.google.com/abc-wxyz-abc', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Still on its way</title><script src="/fixture/meet/never.js"></script>',
    }),
  );
  await page.goto('https://meet.google.com/abc-wxyz-abc', { waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('Still on its way');
}
