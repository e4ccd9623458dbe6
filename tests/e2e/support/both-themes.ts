/**
 * A page in both themes and in each of some widths: no rule of accessibility broken, nothing to scroll sideways.
 *
 * Owns: going through them, and that the second theme of a width is asked for its colours alone, for in nothing
 * else do the themes differ (docs/decisions/0050-pictures-in-npm-test.md). Must not know: any page.
 */
import type { Page } from '@playwright/test';
import { COLOURS, faultsOf } from './accessibility.ts';
import { expect } from './expect.ts';

type How = {
  readonly widths?: readonly number[];
  /** What is longer than the window scrolls inside it, and the page itself never. */
  readonly isWindowFilled?: boolean;
};

/** The window and its colours are afterwards as before. */
export async function soundInBothThemes(
  page: Page,
  what: string,
  { widths = [1280, 400], isWindowFilled = false }: How = {},
): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      const where = `${what}, ${colorScheme}, ${width} wide`;
      // A button on its way from one theme's colour to the other's has neither.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const rules = colorScheme === 'light' ? 'all' : COLOURS;
      expect.soft(await faultsOf(page, rules), where).toEqual([]);
    }
    const [over, below] = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight] as const;
    });
    expect.soft(over, `${what}: sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
    if (isWindowFilled) {
      expect.soft(below, `${what}: scrolling at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
}
