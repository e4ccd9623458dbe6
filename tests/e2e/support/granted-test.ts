/**
 * The `test` for call sites on request: a browser whose person has allowed them all.
 *
 * Owns: that build in a browser. Must not know: the sites' pages.
 */
import { grantedBuild } from './granted-build.ts';
import { test as base } from './test.ts';

export const test = base.extend<object, { readonly build: (folder: string) => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  build: [async ({}, use) => use(grantedBuild), { scope: 'worker' }],
});
