/**
 * The `test` for call sites on request: a browser whose person has allowed them all.
 *
 * Owns: that build in a browser. Must not know: the sites' pages.
 */
import { launchExtension } from './browser.ts';
import { grantedBuild } from './granted-build.ts';
import { test as base } from './test.ts';

export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  extension: async ({}, use, info) => {
    const build = grantedBuild(info.outputPath('build'));
    const extension = await launchExtension({ profile: info.outputPath('profile'), build });
    await use(extension);
    await extension.close();
  },
});
