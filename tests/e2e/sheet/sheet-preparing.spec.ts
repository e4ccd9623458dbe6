/** Preparing in pictures: what earlier interviews suggest, several that wait, the languages, the form. */
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { interviewId, planId } from '../../../domain/ids.ts';
import { newPlanEdit } from '../../../domain/plan.ts';
import { OTHER_LANGUAGES } from '../../../domain/template-languages.ts';
import { pageAddress } from '../support/choose.ts';
import { fullHistory } from '../support/full-history.ts';
import { openAna } from '../support/handing-in.ts';
import { store } from '../support/many-interviews.ts';
import { RATED_HISTORY } from '../support/rated-history.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { openMeet } from './panel-in-call.ts';
import { IS_WHOLE, THEMES, take } from './picture.ts';
import { allAsks, storeOnly } from './records.ts';
import { manyOwnQuestions, planned, settings, tell } from './stories.ts';

const POPUP = { width: 400, height: 600 };
const LONG = 'Staff engineer for the team that keeps everything running, with a very long name';

const plan = (at: number): Edit =>
  newPlanEdit(
    interviewId('rated0'),
    planId(`p${at}`),
    {
      moment: 'I get stuck',
      action: `say guess ${at} aloud`,
      told: '',
      entry: null,
      aspectName: '',
    },
    Date.now() - at,
  );

function another(id: string, role: string, interviewer: string, at: number): readonly Edit[] {
  const asks = allAsks[at];
  return tell({ id, role, interviewer, entries: asks === undefined ? [] : [{ asks }] });
}

const SEVERAL = [
  ...another('acme', 'Acme', 'Noor', 1),
  ...another('long', LONG, 'Maximiliane Schwarzenberger-Oberholtzer', 7),
  ...another('bolt', 'Bolt', '', 12),
];

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

test('the popup is whole with what leads it', async ({ extension, page }) => {
  const header = page.getByRole('button', { name: /^Next interview/ });
  const shown = async (
    caption: string,
    story: readonly Edit[],
    lead: () => Promise<void> = () => Promise.resolve(),
  ) => {
    await page.goto('about:blank');
    await storeOnly(extension.worker, story);
    await page.setViewportSize(POPUP);
    await page.goto(pageAddress(extension, 'popup'));
    await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
    await lead();
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const full = `${caption}, ${colorScheme}`;
      await take({ surface: 'popup, preparing', caption: full, target: page, page });
    }
  };
  const choices = page.getByRole('button', { name: 'Ready choices' });

  await shown('suggestions', RATED_HISTORY);
  await shown('a plan and suggestions', [...RATED_HISTORY, plan(1)]);
  await shown('all at once', [...RATED_HISTORY, plan(1), plan(2), ...planned()]);
  await shown('three plans', [...RATED_HISTORY, plan(1), plan(2), plan(3)]);
  await shown('several planned', SEVERAL);
  await shown('several planned, form open', SEVERAL, () => header.press('Enter'));
  await shown('ready choices', planned(), () => choices.press('Enter'));
  await shown('naming one', planned(), async () => {
    await choices.press('Enter');
    await page.getByRole('button', { name: 'Save as a ready choice' }).press('Enter');
    await expect(page.getByRole('textbox', { name: /name/i })).toBeFocused();
  });
});

/** Questions from right to left among words from left to right are the hardest. */
const LANGUAGES = OTHER_LANGUAGES.filter(({ language }) => IS_WHOLE || language === 'ar');

for (const { id, language } of LANGUAGES) {
  test(`popup and reading page are whole in ${language}`, async ({ extension, page }) => {
    await storeOnly(extension.worker, [...RATED_HISTORY, settings({ template: id })]);
    for (const [name, width, height] of [
      ['popup', 400, 600],
      ['read', 1280, 720],
      ['read', 400, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(pageAddress(extension, name));
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        const caption = `${language}, ${name}, ${width} wide, ${colorScheme}`;
        await take({ surface: 'languages', caption, target: page, page });
      }
    }
  });
}

test('the reading page is whole narrowed, and with three hundred questions', async ({
  extension,
  page,
}) => {
  await storeOnly(extension.worker, [...planned(), ...manyOwnQuestions(250)]);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto(pageAddress(extension, 'read'));
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const caption = `three hundred, ${width} wide, ${colorScheme}`;
      await take({ surface: 'read, preparing', caption, target: page, page });
    }
    await page.getByRole('searchbox', { name: 'Search questions' }).fill('stuck');
    await take({
      surface: 'read, preparing',
      caption: `searched, ${width} wide, light`,
      target: page,
      page,
    });
  }
});

test('the panel is whole while it asks which interview this is', async ({ extension, page }) => {
  const { panel, bar, theme } = await openMeet(extension, page, SEVERAL);
  await expect(panel.getByRole('region', { name: 'Which interview is this?' })).toBeVisible();
  for (const colours of THEMES) {
    await theme(colours);
    const caption = `which interview, ${colours}`;
    await take({ surface: 'panel, preparing', caption, target: panel, page, bar });
  }
});

test('the form for the interviewer, and what comes back, are whole', async ({
  extension,
  page,
}, info) => {
  await store(extension, fullHistory());
  await openAna(extension, page);
  await page.getByRole('button', { name: 'More' }).click();
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a form for the interviewer' }).click();
  const file = info.outputPath('form.html');
  await (await leaving).saveAs(file);
  const form = await extension.context.newPage();
  for (const [width, colorScheme] of [
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await form.setViewportSize({ width, height: 844 });
    await form.emulateMedia({ colorScheme });
    await form.goto(pathToFileURL(file).href);
    // Its own policy keeps the checker out: tests/e2e/interviewer-form.spec.ts checks a copy of it.
    await form.screenshot({
      path: info.outputPath(`form-${width}-${colorScheme}.png`),
      fullPage: true,
    });
  }
  await form.getByRole('textbox').first().fill('You jumped to the end. '.repeat(40));
  const saving = form.waitForEvent('download');
  await form.getByRole('button', { name: 'Save my answers' }).click();
  const answers = info.outputPath('answers.json');
  await (await saving).saveAs(answers);
  await form.close();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Bring in a filled form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in a filled form' });
  await dialog.getByLabel('The file with the answers').setInputFiles(answers);
  await expect(dialog.getByText('Your words stay.')).toBeVisible();
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 720 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const caption = `what came back, ${width} wide, ${colorScheme}`;
      await take({ surface: 'form', caption, target: page, page });
    }
  }
});
