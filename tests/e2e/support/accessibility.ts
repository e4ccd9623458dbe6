/**
 * The accessibility check for pages in a browser, colours included.
 *
 * Owns: running axe in a page. Must not know: any page. (Component tests: tests/support/axe.ts.)
 */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** One line for each element that breaks a rule: the rule, the reason, the place. */
export async function faultsOf(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'] });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html}`),
    );
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
