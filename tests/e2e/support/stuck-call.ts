/**
 * A page at a call's address that never comes to its end: one script of it is asked for and not answered.
 *
 * Owns: that page. No script is put into such a page, and who asks for that is not answered either. Must not know:
 * who waits for it.
 */
import type { BrowserContext } from '@playwright/test';
import { expect } from './expect.ts';

export async function openStuckCall(context: BrowserContext): Promise<void> {
  await context.route('**/fixture/meet/never.js', () => undefined);
  await context.route('https://meet.google.com/abc-wxyz-abc', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Still on its way</title><script src="/fixture/meet/never.js"></script>',
    }),
  );
  const page = await context.newPage();
  await page.goto('https://meet.google.com/abc-wxyz-abc', { waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('Still on its way');
}
