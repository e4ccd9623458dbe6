/**
 * The production reader of signs, put into a page to be asked about every state at once.
 *
 * Owns: getting the function into a page as it is, which works as long as it needs nothing around
 * it. Must not know: what answers are right.
 */
import type { Page } from '@playwright/test';
import { markFinder, type PageShows, readSigns } from '../../../calls/read-signs.ts';
import type { SiteAdapter } from '../../../calls/sites/site.ts';

export type StateReading = {
  readonly state: string;
  /** The mark that was taken away; null: none. */
  readonly variant: string | null;
  readonly shows: PageShows;
  /** Whether a mark says that this person's screen is shown to the others. */
  readonly isPresenting: boolean;
  /** How many elements each mark that is a selector finds; marks that find none are left out. */
  readonly counts: Readonly<Record<string, number>>;
};

/** Reads the page in every given state, whole and with each single mark taken away. */
export async function readStates(
  page: Page,
  site: SiteAdapter,
  states: readonly string[],
): Promise<readonly StateReading[]> {
  await page.evaluate(`window.readSigns = ${readSigns.toString()}`);
  await page.evaluate(`window.markFinder = ${markFinder.toString()}`);
  const { signs, moving, presenting } = site;
  return page.evaluate(
    ([known, wanted]) => {
      const read: unknown = Reflect.get(window, 'readSigns');
      const find: unknown = Reflect.get(window, 'markFinder');
      if (typeof read !== 'function' || typeof find !== 'function') {
        throw new Error('The reader is not in the page.');
      }
      const selectors = known.signs
        .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
        .filter((mark) => !mark.startsWith('='));
      const readings: StateReading[] = [];
      for (const state of wanted) {
        for (let number = 0; number <= window.fixture.variants.length; number += 1) {
          window.fixture.variant(number);
          window.fixture.go(state);
          const found = selectors.map((css) => [css, document.querySelectorAll(css).length]);
          readings.push({
            state,
            variant: window.fixture.variants[number - 1] ?? null,
            shows: read(known, find(document)),
            isPresenting: known.presenting.some(find(document)),
            counts: Object.fromEntries(found.filter(([, count]) => count !== 0)),
          });
        }
        window.fixture.variant(0);
      }
      return readings;
    },
    [{ signs, moving, presenting }, states] as const,
  );
}
