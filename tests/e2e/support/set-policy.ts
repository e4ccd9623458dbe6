/**
 * A policy as an administrator sets it, for the browser of one test.
 *
 * Owns: setting it. Chromium has a page of its own for trying policies out; what is set there comes
 * through the same area and the same events as a policy from a file, needs no right to write to the
 * system, and ends with the browser. Only the schema is not asked. Must not know: what a policy means.
 */
import type { Page } from '@playwright/test';

/** As Chromium numbers them: from the cloud, for the user, mandatory. */
const AS_SET = { source: 2, scope: 0, level: 1 };

/** Undefined: it is taken away again. Leaves the page where policies are tried out. */
export async function setPolicy(
  page: Page,
  extensionId: string,
  templates: unknown,
): Promise<void> {
  const policy = { namespace: extensionId, name: 'templates', value: templates, ...AS_SET };
  const all = JSON.stringify(templates === undefined ? [] : [policy]);
  await page.goto('chrome://policy/test');
  await page.evaluate((policies) => {
    const chrome: unknown = Reflect.get(globalThis, 'chrome');
    const send: unknown =
      typeof chrome === 'object' && chrome !== null ? Reflect.get(chrome, 'send') : undefined;
    if (typeof send !== 'function')
      throw new Error('This browser has no page for trying policies.');
    send.call(chrome, 'setLocalTestPolicies', ['setLocalTestPolicies_0', policies, '']);
  }, all);
}
