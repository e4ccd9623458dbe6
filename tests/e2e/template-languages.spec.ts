/** The questions in another language: chosen by keys, asked in a call, edited and restored. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parseShippedTemplate, type ShippedTemplate } from '@/domain/shipped-template.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

function template(language: string): ShippedTemplate {
  const file = path.join(import.meta.dirname, `../../assets/templates/${language}.json`);
  return parseShippedTemplate(JSON.parse(readFileSync(file, 'utf8')));
}

function questions(of: ShippedTemplate) {
  return of.aspects.flatMap((aspect) => aspect.questions).filter(({ on }) => on);
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

function first<Thing>([thing]: readonly Thing[]): Thing {
  if (thing === undefined) throw new Error('There is none.');
  return thing;
}

test('Spanish is chosen by keys, and a question goes with its hint into the call', async ({
  extension,
  page,
}) => {
  const spanish = template('es');
  const asked = first(questions(spanish));
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const form = page.getByRole('button', { name: /^Next interview/ });
  for (let press = 0; press < 9; press += 1) {
    if (await form.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const list = page.getByRole('combobox', { name: 'Questions from' });
  await expect(list).toBeFocused();
  await page.keyboard.type('Esp');
  await expect(list).toHaveValue('debrief-es');
  const box = page.getByRole('checkbox', { name: asked.text, exact: true });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(page.getByText(asked.text, { exact: true })).toHaveAttribute('lang', 'es');
  await saved(page);

  // The next popup begins with it.
  await page.reload();
  await expect(page.getByRole('checkbox', { name: asked.text, exact: true })).toBeChecked();
  await expect(
    page.getByRole('checkbox', { name: first(questions(spanish).slice(1)).text, exact: true }),
  ).toBeVisible();

  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', { name: `Notes: ${asked.text}` });
  await expect(note).toHaveAttribute('placeholder', asked.hint);
  await panel.getByRole('button', { name: /^Find another/ }).click();
  const spoken = new Set(questions(spanish).map(({ text }) => text));
  await expect
    .poll(async () => {
      const offered = await panel.getByRole('option').allTextContents();
      return offered.length > 0 && offered.every((text) => spoken.has(text));
    })
    .toBe(true);
});

test('an Arabic question stands right to left and is reworded; the language of the settings reaches every open page', async ({
  extension,
  page,
}) => {
  const arabic = template('ar');
  const aspect = first(arabic.aspects);
  const { text } = first(aspect.questions);
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('combobox', { name: 'Template', exact: true }).selectOption('debrief-ar');
  const region = page.getByRole('region', { name: aspect.name, exact: true });
  const field = region.getByRole('textbox', { name: 'Question 1' });
  await expect(field).toHaveValue(text);
  await expect(field).toHaveAttribute('lang', 'ar');
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');

  await test.step('it is reworded and restored', async () => {
    await field.fill('سؤال آخر؟');
    await saved(page);
    await page.reload();
    await page.getByRole('combobox', { name: 'Template', exact: true }).selectOption('debrief-ar');
    await expect(field).toHaveValue('سؤال آخر؟');
    await field.focus();
    await region.getByRole('button', { name: 'More: سؤال آخر؟' }).click();
    await page.getByRole('button', { name: 'Restore the shipped wording' }).click();
    await expect(field).toHaveValue(text);
  });

  await test.step('the language is found among the settings, and reaches an open page', async () => {
    const french = template('fr');
    const reading = await extension.context.newPage();
    await reading.goto(pageAddress(extension, 'read'));
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('Language of the questions');
    await page.getByRole('radio', { name: 'Français' }).check();
    const offered = first(questions(french));
    await expect(reading.getByRole('checkbox', { name: offered.text, exact: true })).toBeVisible();
    const why = reading.getByText(offered.why, { exact: true }).first();
    await expect(why).toHaveAttribute('lang', 'fr');
    await reading.close();
  });
});
