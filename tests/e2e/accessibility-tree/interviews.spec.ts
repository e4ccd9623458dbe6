/** The interviews page as a screen reader has it, and the way of the Tab key through it. */
import { expect } from '@playwright/test';
import { pageAddress } from '../support/choose.ts';
import { expectTree } from '../support/golden-tree.ts';
import { test } from '../support/test.ts';
import { storeAlone } from './store-alone.ts';
import { pastInterviews, TODAY } from './told.ts';

/** For this tab alone: the clock that Playwright has would stand for every test after this one. */
function stopDate(now: number): void {
  class Stopped extends Date {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now(): number {
      return now;
    }
  }
  window.Date = Stopped as unknown as DateConstructor;
}

test('the interviews page says what it said, and Tab goes through it as it is read', async ({
  extension,
  page,
}) => {
  await page.addInitScript(stopDate, TODAY.getTime());
  const shown = async (state: string, place: string, lead: () => Promise<void>) => {
    await page.goto('about:blank');
    await page.goto(`${pageAddress(extension, 'interviews')}${place}`);
    await lead();
    // What each interview holds is read after its line stands.
    const lines = page.getByRole('navigation', { name: 'Interviews' }).getByRole('listitem');
    await expect(lines.filter({ hasNotText: ' asked' })).toHaveCount(0);
    await expectTree({ name: `interviews-${state}`, page });
  };
  const goOn = () => page.getByRole('button', { name: 'Go on with the reflection' });
  const heading = (name: string | RegExp) => () =>
    expect(page.getByRole('heading', { name }).first()).toBeVisible();

  await shown('empty', '', heading('No interview yet'));
  await page.goto('about:blank');
  await storeAlone(extension.worker, pastInterviews());
  await shown('list', '', () => expect(page.getByRole('link', { name: /Chen/ })).toBeVisible());
  await shown('searching', '', async () => {
    await page.getByRole('searchbox').fill('cache');
    await expect(page.getByText('1 of 3 shown.')).toBeVisible();
  });
  await shown('one', '#two', () =>
    expect(page.getByRole('article')).toContainText('The end first.'),
  );
  await shown('reflection', '#two', async () => {
    await goOn().click();
    await expect(page.getByRole('heading', { name: 'What was said' })).toBeFocused();
  });
  await shown('reflection-plan', '#two', async () => {
    await goOn().click();
    await page
      .getByRole('navigation', { name: 'Steps of the reflection' })
      .getByRole('button', { name: /One small action/ })
      .click();
    await expect(page.getByRole('heading', { name: 'One small action' })).toBeFocused();
  });
  await shown('plans', '#plans', heading('Plans'));
  await shown('insights', '#insights', heading('Ratings over time'));
  await shown('dossier', '#dossier', () =>
    expect(page.getByRole('article')).toContainText('In this dossier'),
  );
});
