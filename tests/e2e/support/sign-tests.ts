/**
 * The tests that the signs of every call site have to pass on its fixture page.
 *
 * Owns: telling every state, whole and with any one mark gone, in any language. Must not know: what
 * the states of a site are.
 */
import { expect } from '@playwright/test';
import type { SignedPhase, SiteAdapter } from '../../../calls/sites/site.ts';
import { readStates } from './sign-reader.ts';
import { test } from './test.ts';

export type Expected = {
  readonly shows: SignedPhase | 'nothing' | 'moving';
  /** How many elements each mark finds in the whole state. */
  readonly counts: Readonly<Record<string, number>>;
};

export type SignTest = {
  readonly site: SiteAdapter;
  readonly url: string;
  readonly states: Readonly<Record<string, Expected>>;
};

export function testSigns({ site, url, states }: SignTest): void {
  test(`every state of ${site.site} is told, whole and with any one mark gone`, async ({
    page,
  }) => {
    await page.goto(url);
    const readings = await readStates(page, site, Object.keys(states));
    for (const { state, variant, shows, counts } of readings) {
      const what = `${state}, ${variant ?? 'whole'}`;
      expect(shows.kind === 'phase' ? shows.phase : shows.kind, what).toBe(states[state]?.shows);
      if (variant === null) expect(counts, what).toEqual(states[state]?.counts);
    }
    const phases = new Set(Object.values(states).map(({ shows }) => shows));
    for (const { phase } of site.signs) expect(phases).toContain(phase);
  });

  test(`the language of ${site.site} makes no difference`, async ({ page }) => {
    await page.goto(url);
    const inCall = Object.keys(states).filter((state) => states[state]?.shows === 'inCall');
    for (const locale of ['de', 'hu', 'ja']) {
      await page.evaluate((code) => window.fixture.locale(code), locale);
      for (const { shows, state } of await readStates(page, site, inCall)) {
        expect(shows, `${state} in ${locale}`).toMatchObject({ phase: 'inCall' });
      }
    }
  });

  test(`every mark of ${site.site} is plain CSS or the name of an icon`, async ({ page }) => {
    await page.goto(url);
    const { layout, moving, client, presenting } = site;
    const marks = site.signs
      .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
      .concat(presenting)
      .concat([layout.root, layout.controls, moving, client?.frame].filter((mark) => mark != null));
    const broken = await page.evaluate(
      (all) =>
        all.filter((mark) => {
          if (mark.startsWith('=')) return !/^=[a-z_]+$/.test(mark);
          try {
            document.querySelector(mark);
            return false;
          } catch {
            return true;
          }
        }),
      marks,
    );
    expect(broken).toEqual([]);
  });

  test(`${site.site} says that one presents while one does, and in no other state`, async ({
    page,
  }) => {
    await page.goto(url);
    const all = await page.evaluate(() => window.fixture.states);
    expect(all).toContain('presenting');
    expect(all).toContain('other-presents');
    for (const locale of ['en', 'de', 'hu', 'ja']) {
      await page.evaluate((code) => window.fixture.locale(code), locale);
      const readings = await readStates(page, site, all);
      const said = readings.filter((one) => one.variant === null && one.isPresenting);
      expect(
        said.map(({ state }) => state),
        locale,
      ).toEqual(['presenting']);
    }
  });
}
