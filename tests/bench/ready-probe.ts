/**
 * Notes in a page the moment at which it is ready.
 *
 * Owns: the look at every change of the document, put in before the page's own scripts. Must not
 * know: which page; what "ready" means is a list of selectors, each of which has to find something.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds since 1970, so that frames and workers can be compared. */
    readyAt?: number;
  }
}

/** Pages opened from now on whose address ends with `page` are watched. */
export async function watchFor(
  context: BrowserContext,
  page: string,
  selectors: readonly string[],
): Promise<void> {
  await context.addInitScript(
    ([name, wanted]) => {
      if (!location.pathname.endsWith(name)) return;
      const observer = new MutationObserver(() => {
        if (!wanted.every((selector) => document.querySelector(selector) !== null)) return;
        observer.disconnect();
        window.readyAt = performance.timeOrigin + performance.now();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    },
    [page, selectors] as const,
  );
}

/** In milliseconds. Asking a page anything puts the test's own script into it, which took 17 ms of a start. */
const UNASKED_FOR = 1500;

export async function readyAt(target: Page | Frame): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, UNASKED_FOR));
  await target.waitForFunction(() => window.readyAt !== undefined);
  return target.evaluate(() => window.readyAt ?? Number.NaN);
}

/** Milliseconds from the start of the navigation. */
export async function readyAfter(page: Page): Promise<number> {
  const at = await readyAt(page);
  return at - (await page.evaluate(() => performance.timeOrigin));
}
