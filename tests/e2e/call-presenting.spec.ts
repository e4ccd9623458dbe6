/** When a call page says that this person's screen is being shown, and when it does not. */
import { expect } from '@playwright/test';
import { meet } from '../../calls/sites/meet.ts';
import { zoom } from '../../calls/sites/zoom.ts';
import { MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { readStates } from './support/sign-reader.ts';
import { test } from './support/test.ts';

for (const { site, url } of [
  { site: meet, url: MEET_CALL },
  { site: zoom, url: ZOOM_TAB_CALL },
]) {
  test(`${site.site} says so while one presents, in every language and in no other state`, async ({
    page,
  }) => {
    await page.goto(url);
    const all = await page.evaluate(() => window.fixture.states);
    expect(all).toContain('presenting');
    expect(all).toContain('other-presents');
    for (const locale of ['en', 'de', 'hu', 'ja']) {
      await page.evaluate((code) => window.fixture.locale(code), locale);
      const readings = await readStates(page, site, all);
      const whole = readings.filter(({ variant }) => variant === null);
      const presenting = whole.filter(({ isPresenting }) => isPresenting);
      expect(
        presenting.map(({ state }) => state),
        locale,
      ).toEqual(['presenting']);
    }
  });
}
