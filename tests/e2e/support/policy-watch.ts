/**
 * What the content security policy of the extension's pages has kept from them.
 *
 * Owns: hearing it in every page and frame of the extension that the driver of the tests knows. Must
 * not know: what the policy says. A call page is not listened in: what its own policy keeps from it is
 * its own affair.
 */
import type { BrowserContext } from '@playwright/test';

const SIGN = 'kept by policy: ';

export async function watchPolicy(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  context.on('console', (message) => {
    const words = message.text();
    if (words.startsWith(SIGN)) violations.push(words.slice(SIGN.length));
  });
  await context.addInitScript((sign) => {
    if (location.protocol !== 'chrome-extension:') return;
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI } = event;
      console.error(`${sign}${location.pathname} ${effectiveDirective} ${blockedURI}`);
    });
  }, SIGN);
  return violations;
}
