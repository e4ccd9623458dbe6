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

/** What is read of each state: itself, or itself and then with each single mark taken away. */
export type Reach = 'whole' | 'whole and with any one mark gone';

export async function readStates(
  page: Page,
  site: SiteAdapter,
  states: readonly string[],
  reach: Reach,
): Promise<readonly StateReading[]> {
  await page.evaluate(`window.readSigns = ${readSigns.toString()}`);
  await page.evaluate(`window.markFinder = ${markFinder.toString()}`);
  const { signs, moving, presenting } = site;
  return page.evaluate(
    ([known, wanted, isWhole]) => {
      const read: unknown = Reflect.get(window, 'readSigns');
      const find: unknown = Reflect.get(window, 'markFinder');
      if (typeof read !== 'function' || typeof find !== 'function') {
        throw new Error('The reader is not in the page.');
      }
      const selectors = known.signs
        .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
        .filter((mark) => !mark.startsWith('='));
      const readings: StateReading[] = [];
      // Marks are tests of presence, never of visibility: to draw all that would be most of the time.
      document.documentElement.style.display = 'none';
      const take = (state: string, variant: string | null) => {
        const found = selectors.map((css) => [css, document.querySelectorAll(css).length]);
        readings.push({
          state,
          variant,
          shows: read(known, find(document)),
          isPresenting: known.presenting.some(find(document)),
          counts: Object.fromEntries(found.filter(([, count]) => count !== 0)),
        });
      };
      for (const state of wanted) {
        window.fixture.go(state);
        take(state, null);
        if (isWhole) continue;
        for (const [index, variant] of window.fixture.variants.entries()) {
          // It draws the state anew.
          window.fixture.variant(index + 1);
          take(state, variant);
        }
        window.fixture.variant(0);
      }
      return readings;
    },
    [{ signs, moving, presenting }, states, reach === 'whole'] as const,
  );
}
