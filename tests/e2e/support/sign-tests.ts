/**
 * The test that the signs of every call site have to pass on its fixture page.
 *
 * Owns: telling every state, whole and with any one mark gone, in any language. Must not know: what
 * the states of a site are.
 */
import { expect } from '@playwright/test';
import type { SignedPhase, SiteAdapter } from '../../../calls/sites/site.ts';
import { test } from './bare-page-test.ts';
import { readStates, type StateReading } from './sign-reader.ts';

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

const LOCALES = ['de', 'hu', 'ja'] as const;

export function testSigns({ site, url, states }: SignTest): void {
  test(`every state of ${site.site} is told, whole and with any one mark gone, in any language`, async ({
    page,
  }) => {
    await page.goto(url);
    const all = await page.evaluate(() => window.fixture.states);

    await test.step('every mark is plain CSS or the name of an icon', async () => {
      const { layout, moving, client, presenting } = site;
      const marks = site.signs
        .flatMap(({ strong, weak, without }) => [...strong, ...weak, ...without])
        .concat(presenting)
        .concat(
          [layout.root, layout.controls, moving, client?.frame].filter((mark) => mark != null),
        );
      const broken = await page.evaluate(
        (asked) =>
          asked.filter((mark) => {
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

    await test.step('every state is told, whole and with any one mark gone', async () => {
      const told = Object.keys(states);
      const readings = await readStates(page, site, told, 'whole and with any one mark gone');
      const wanted = readings.map((one) => [nameOf(one), states[one.state]?.shows]);
      expect.soft(saidBy(readings)).toEqual(Object.fromEntries(wanted));
      const whole = readings.filter(({ variant }) => variant === null);
      const counts = Object.entries(states).map(([state, expected]) => [state, expected.counts]);
      expect
        .soft(Object.fromEntries(whole.map((one) => [one.state, one.counts])))
        .toEqual(Object.fromEntries(counts));
      const phases = new Set(Object.values(states).map(({ shows }) => shows));
      for (const { phase } of site.signs) expect(phases).toContain(phase);
    });

    await test.step('that one presents is told while one does, and in no other state', async () => {
      expect(all).toContain('presenting');
      expect(all).toContain('other-presents');
      expect.soft(presentingIn(await readStates(page, site, all, 'whole')), 'en').toEqual(PRESENTS);
    });

    const inCall = Object.keys(states).filter((state) => states[state]?.shows === 'inCall');
    for (const locale of LOCALES) {
      await test.step(`in ${locale} it is the same`, async () => {
        await page.evaluate((code) => window.fixture.locale(code), locale);
        const readings = await readStates(page, site, inCall, 'whole and with any one mark gone');
        const wanted = readings.map((one) => [nameOf(one), 'inCall']);
        expect.soft(saidBy(readings), locale).toEqual(Object.fromEntries(wanted));
        const whole = await readStates(page, site, all, 'whole');
        expect.soft(presentingIn(whole), locale).toEqual(PRESENTS);
      });
    }
  });
}

const PRESENTS = ['presenting'];

const nameOf = ({ state, variant }: StateReading): string => `${state}, ${variant ?? 'whole'}`;

/** By the name of each reading: what it said. One comparison of all, which names those that are wrong. */
function saidBy(readings: readonly StateReading[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readings.map((one) => [
      nameOf(one),
      one.shows.kind === 'phase' ? one.shows.phase : one.shows.kind,
    ]),
  );
}

const presentingIn = (readings: readonly StateReading[]): readonly string[] =>
  readings.filter(({ isPresenting }) => isPresenting).map(({ state }) => state);
