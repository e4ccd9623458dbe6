/**
 * The accessibility check for pages in a browser, colours included.
 *
 * Owns: running axe in a page. Must not know: any page. (Component tests: tests/support/axe.ts.)
 */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** One line for each element that breaks a rule: the rule, the reason, the place. */
export async function faultsOf(
  page: Page | Frame,
  /** All rules, unless only some are asked for. */
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // Half a megabyte: a page that has it already is not given it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (only) => {
      const { violations } = await window.axe.run({
        resultTypes: ['violations'],
        ...(only.length === 0 ? {} : { runOnly: only }),
      });
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html}`),
      );
    },
    [...rules],
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
