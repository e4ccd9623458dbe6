/**
 * The accessibility check for the page of the current frame, colours included.
 *
 * Owns: running axe there, and what Firefox is told to look like. Must not know: any page.
 */
import axe from 'axe-core';
import * as z from 'zod/mini';
import { COLOURS, movesToEnd } from '../e2e/support/accessibility.ts';
import type { Firefox } from './start-firefox.ts';
import type { Tab } from './tab.ts';
import { waitFor } from './wait.ts';

export type Look = 'light' | 'dark';

/** Firefox's own setting. */
const SCHEME: Readonly<Record<Look, number>> = { dark: 0, light: 1 };

export async function lookLike({ tab, runInBrowser }: Firefox, look: Look): Promise<void> {
  await runInBrowser(
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);`,
    SCHEME[look],
  );
  await waitFor(`the page in ${look}`, () =>
    tab
      .run('return matchMedia(arguments[0]).matches', `(prefers-color-scheme: ${look})`)
      .then(Boolean),
  );
}

/**
 * One line for each element that breaks a rule. In the second theme nothing differs but colours. In the system's colours it
 * is not asked: Firefox without a desktop has a pair of its own for what is chosen, white on a light blue.
 */
export async function faultsIn(tab: Tab, look: Look): Promise<readonly string[]> {
  const options = look === 'light' ? {} : { runOnly: [...COLOURS] };
  const found = await tab.run(
    `${axe.source}
     return (${movesToEnd})()
       .then(() => axe.run(document.documentElement, { resultTypes: ['violations'], ...arguments[0] }))
       .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
         nodes.map(({ html }) => id + ': ' + help + ': ' + html)));`,
    options,
  );
  return z.array(z.string()).parse(found);
}
