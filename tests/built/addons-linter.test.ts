/** Mozilla's checker of add-ons, as their store runs it: not one error, warning or notice. */
import { expect, it } from 'vitest';
import { lintFirefox } from '../../scripts/lint-firefox.mjs';
import { buildFolder } from './build-files.ts';

it('addons-linter has nothing to say of the build for Firefox', { timeout: 240_000 }, async () => {
  expect(await lintFirefox(buildFolder('firefox'))).toEqual([]);
});
