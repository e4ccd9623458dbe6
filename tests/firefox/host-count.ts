/**
 * Whether a panel stands in a call page, asked when it would.
 *
 * Owns: how long that is waited for, by the page's own clock. Must not know: what the panel shows.
 */
import type { Tab } from './tab.ts';
import { waitFor } from './wait.ts';

/** Milliseconds: a sign of a call is believed after one second, and its panel stands a third of a second later. */
const LONG_ENOUGH = 5_000;

/** How many hosts of a panel the page has. Asked again where the page went from under the question. */
export async function hostCount(tab: Tab): Promise<unknown> {
  let count: unknown = null;
  await waitFor('a page in which a panel would be by now', async () => {
    count = await tab.run(
      'return performance.now() > arguments[0] ? document.querySelectorAll(":root > div").length : null',
      LONG_ENOUGH,
    );
    return count !== null;
  });
  return count;
}
