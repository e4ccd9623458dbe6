/**
 * What the contact sheet does not look at: the system's own colours, a person's own spacing, and the parts of
 * the pages that open only when they are wanted, at twice the size and in both themes.
 */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { storeAlone } from './accessibility-tree/store-alone.ts';
import { fewQuestions, openPlan, pastInterviews, toldOf } from './accessibility-tree/told.ts';
import { layoutFaults } from './sheet/layout-faults.ts';
import { halfFilled, heldIn, planned, settings } from './sheet/stories.ts';
import { COLOURS, faultsOf, movesToEnd } from './support/accessibility.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { pageAddress, RAMBLED } from './support/choose.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const LIST = '# From my coach\n\n## Explaining and listening\n\n- Where did I lose you?\n';
/** A window of 1280 x 720 at 200 %. */
const TWICE = { width: 640, height: 360 };

const button = (target: Page | Frame, name: string | RegExp) =>
  target.getByRole('button', { name });

/** As WCAG 1.4.12 has it: a person's own style sheet. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

async function wellSpaced(name: string, target: Page | Frame): Promise<void> {
  // The pages' own policy lets no style element in.
  await target.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spaced);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);
  expect.soft(await target.evaluate(layoutFaults), `${name}, well spaced`).toEqual([]);
  await target.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
}

async function inSystemColours(page: Page, name: string, target: Page | Frame = page) {
  await page.emulateMedia({ forcedColors: 'active' });
  // By all other rules the places of a page are looked at at twice the size; popup, reading page and panel in the
  // contact sheet (docs/accessibility.md).
  expect.soft(await faultsOf(target, COLOURS), `${name}, colours of the system`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await wellSpaced(name, target);
}

async function atTwiceTheSize(page: Page, name: string) {
  await page.setViewportSize(TWICE);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === 'dark' ? 'all' : COLOURS;
    expect.soft(await faultsOf(page, rules), `${name} at 200 %, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await page.evaluate(layoutFaults), `${name} at 200 %`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('interviews: insights, plans, dossier and reflection break no rule', async ({
  extension,
  page,
}) => {
  await storeAlone(extension.worker, pastInterviews());
  await page.goto(pageAddress(extension, 'interviews'));
  for (const [place, shown] of [
    ['#insights', page.getByRole('heading', { name: 'Ratings over time' })],
    // The insights have a heading “Plans” of their own.
    ['#plans', page.getByText(/\d open, \d seen, \d dropped/)],
    ['#dossier', page.getByRole('article').getByText('In this dossier')],
    ['#two', button(page, 'Go on with the reflection')],
  ] as const) {
    await page.evaluate((hash) => location.assign(hash), place);
    await expect(shown).toBeVisible();
    if (place === '#two') await shown.click();
    await atTwiceTheSize(page, place);
    await inSystemColours(page, place);
  }
});

test('options: an import, a question’s details and pasting break no rule', async ({
  extension,
  page,
}) => {
  await storeAlone(extension.worker, fewQuestions());
  await page.goto(pageAddress(extension, 'options'));
  await button(page, `More: ${RAMBLED}`).click();
  await button(page, 'Answer, interviews, follow-ups').click();
  await button(page, 'Paste questions').click();
  await atTwiceTheSize(page, 'details and pasting');
  await button(page, 'Cancel').click();
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Import').click();
  const file = { name: 'coach.md', mimeType: 'text/plain', buffer: Buffer.from(LIST) };
  await (await choosing).setFiles(file);
  await expect(page.getByRole('heading', { name: /^Import “/ })).toBeVisible();
  await atTwiceTheSize(page, 'import');
  await inSystemColours(page, 'options');
});

/** Off and on differ to the eye, with nothing pointed at and no ring. */
async function differs(page: Page, control: Locator, row: Locator, press: () => Promise<void>) {
  const look = async () => {
    await page.mouse.move(0, 0);
    await row.evaluate(movesToEnd);
    return row.screenshot();
  };
  const off = await look();
  await press();
  await control.blur();
  expect(off.equals(await look()), `${control} on and off look the same`).toBe(false);
}

test('what is on is seen to be on in the colours of the system', async ({ extension, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const told = [...fewQuestions(), openPlan('two'), ...pastInterviews()];
  await storeAlone(extension.worker, [...told, ...planned()]);
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(pageAddress(extension, 'popup'));
  const chip = button(page, 'Explaining and listening');
  await differs(page, chip, chip, () => chip.click());
  await inSystemColours(page, 'popup');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(pageAddress(extension, 'read'));
  const row = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'from 1 to 4' })
    .first();
  await differs(page, row.getByRole('checkbox'), row, () => row.getByRole('checkbox').click());
  await inSystemColours(page, 'read');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(pageAddress(extension, 'options'));
  const theme = page.getByRole('group', { name: 'Theme' });
  await differs(page, theme.getByRole('radio', { name: 'Dark' }), theme, () =>
    theme.getByRole('radio', { name: 'Dark' }).click(),
  );
  const plans = page.getByRole('switch', { name: 'Bring my plans back' });
  await differs(page, plans, plans, () => plans.click());
  await page.goto('about:blank');
  const story = heldIn('meet:abc-defg-hij', toldOf('held', halfFilled()));
  await storeAlone(extension.worker, [...fewQuestions(), ...story, settings({ appear: 'always' })]);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const tick = panel.getByRole('checkbox').first();
  await differs(page, tick, tick, () => tick.click());
  const rating = panel.getByRole('group', { name: /the whole interview$/ });
  await differs(page, rating.getByRole('radio', { name: '3' }), rating, () =>
    rating.getByRole('radio', { name: '3' }).click(),
  );
  await button(panel, 'More').click();
  await button(panel, 'End the interview').click();
  const line = panel.getByRole('group', { name: /^Froze when/ });
  const improve = button(panel, 'Improve').first();
  await differs(page, improve, line, () => improve.click());
  await inSystemColours(page, 'panel', panel);
});
