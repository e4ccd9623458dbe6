/**
 * The accessibility check for pages in a browser, colours included.
 *
 * Owns: running axe in a page. Must not know: any page. (Component tests: tests/support/axe.ts.)
 */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

export const CONTRAST = 'color-contrast';

/** What is seen in the second of two themes, which differ in colours alone. */
export const COLOURS = [CONTRAST, 'link-in-text-block'] as const;

/** All, or some by name: the contrast of colours takes as long as all others together. */
export type Rules = 'all' | 'all but colours' | readonly string[];

/** One line for each element that breaks a rule: the rule, the reason, the place. `part`: a selector. */
export async function faultsOf(
  page: Page | Frame,
  rules: Rules = 'all',
  part = ':root',
): Promise<readonly string[]> {
  // Half a megabyte: a page that has it already is not given it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.evaluate(movesToEnd);
  return page.evaluate(
    async ([within, options]) => {
      const asked = { resultTypes: ['violations' as const], ...options };
      const { violations } = await window.axe.run(within, asked);
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html}`),
      );
    },
    [part, optionsFor(rules)] as const,
  );
}

function optionsFor(rules: Rules): axe.RunOptions {
  if (rules === 'all') return {};
  if (rules !== 'all but colours') return { runOnly: [...rules] };
  return { rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };
}

/**
 * A button on its way from one theme's colour to the other's has neither, and a picture between two
 * states would be of neither. What moves for ever is not waited for.
 */
export async function movesToEnd(): Promise<void> {
  const moves = document.getAnimations().filter((move) => {
    return move.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  });
  await Promise.allSettled(moves.map((move) => move.finished));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
