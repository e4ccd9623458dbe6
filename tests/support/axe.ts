/**
 * The accessibility check for component tests.
 *
 * Colour contrast is left to the browser tests: a simulated page paints nothing to measure. Rules
 * about a whole page (landmarks, one main heading) are left to them too, since a component is not
 * a page.
 */
import axe from 'axe-core';
import { expect } from 'vitest';

const NEEDS_A_PAINTED_PAGE = [
  'color-contrast',
  'region',
  'page-has-heading-one',
  'landmark-one-main',
];

/** Fails with one line for each element that breaks a rule: the rule, the reason, the markup. */
export async function expectNoAxeViolations(container: Element): Promise<void> {
  const results = await axe.run(container, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(NEEDS_A_PAINTED_PAGE.map((rule) => [rule, { enabled: false }])),
  });
  const broken = results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}\n  ${node.html}`),
  );
  expect(broken, 'accessibility rules broken').toEqual([]);
}
