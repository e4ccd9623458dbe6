/**
 * The whole preparation by keys alone: a suggestion, an aspect, a few letters, what the interview is, a
 * ready choice used for another interview, another language, the reading page; and all of it kept.
 */

import { allAsks, store } from './sheet/records.ts';
import { past } from './sheet/stories.ts';
import { expect } from './support/expect.ts';
import {
  chosen,
  chosenTexts,
  find,
  form,
  openPopup,
  press,
  saved,
  search,
  takeLanguage,
} from './support/popup-by-keys.ts';
import { RATED_HISTORY } from './support/rated-history.ts';
import { tabTo } from './support/tab-to.ts';
import { test } from './support/test.ts';

test.setTimeout(120_000);

const ACME = {
  Kind: 'design',
  'Role or company': 'Acme',
  Interviewer: 'Noor',
  'Minutes planned': '60',
  'Minutes for feedback': '15',
} as const;

test('an interview and another beside it are prepared by keys alone, and all of it is kept', async ({
  extension,
}) => {
  await store(extension.worker, [...past(4), ...RATED_HISTORY]);
  const popup = await openPopup(extension);

  await test.step('the first suggestion, for its reason', async () => {
    await popup.keyboard.press('ArrowUp');
    const suggestion = popup.getByRole('button', { name: /^Choose: / }).first();
    await expect(suggestion).toBeFocused();
    await expect(suggestion).toHaveAccessibleDescription(/^\u2068Time\u2069: 2 of 4 on average/);
    const text = await suggestion.textContent();
    await popup.keyboard.press('Enter');
    await expect.poll(() => chosenTexts(popup)).toEqual([text]);
  });

  await test.step('one of an aspect, and one of all, by two letters each', async () => {
    await tabTo(popup, search(popup));
    const aspects = popup.getByRole('group', { name: 'Aspects' });
    const opening = aspects.getByRole('button', { name: 'Opening', exact: true });
    await tabTo(popup, opening);
    await popup.keyboard.press('Space');
    await expect(popup.getByRole('region', { name: 'Opening' })).toBeVisible();
    await expect(popup.getByRole('region', { name: 'Code' })).toHaveCount(0);
    // A letter leads from anywhere below the search back into it.
    const ofOpening = await find(popup, 'in');
    expect(allAsks.find(({ text }) => text === ofOpening)?.aspectName).toBe('Opening');
    await tabTo(popup, opening);
    await popup.keyboard.press('Space');
    await expect(opening).toHaveAttribute('aria-pressed', 'false');
    await find(popup, 'st');
  });
  const ofAcme = await chosenTexts(popup);

  await test.step('what is known of the interview', async () => {
    await press(popup, form(popup), 'Shift+Tab');
    for (const [label, words] of Object.entries(ACME)) {
      await tabTo(popup, popup.getByLabel(label, { exact: true }));
      await popup.keyboard.type(label === 'Kind' ? 'System' : words);
      await expect(popup.getByLabel(label, { exact: true })).toHaveValue(words);
    }
    await saved(popup);
  });

  await test.step('the three become a ready choice', async () => {
    await press(popup, popup.getByRole('button', { name: 'Ready choices' }));
    const save = popup.getByRole('button', { name: 'Save as a ready choice' });
    await tabTo(popup, save);
    await popup.keyboard.press('Enter');
    await expect(popup.getByLabel('Name of the ready choice')).toBeFocused();
    await popup.keyboard.type('Second round');
    await popup.keyboard.press('Enter');
    await expect(search(popup)).toBeFocused();
    await saved(popup);
  });

  await test.step('another interview beside it begins with them', async () => {
    const another = popup.getByRole('button', { name: 'Plan another interview' });
    await press(popup, another, 'Shift+Tab');
    await expect(form(popup)).toBeFocused();
    await expect(chosen(popup)).toHaveCount(0);
    await tabTo(popup, popup.getByLabel('Role or company'));
    await expect(popup.getByLabel('Role or company')).toHaveValue('');
    await popup.keyboard.type('Bolt');
    await tabTo(popup, popup.getByRole('button', { name: 'Second round', exact: true }));
    await popup.keyboard.press('Enter');
    await expect.poll(() => chosenTexts(popup)).toEqual(ofAcme);
    await expect(search(popup)).toBeFocused();
  });

  const inSpanish = await test.step('one in Spanish, and back to English', async () => {
    await takeLanguage(popup, 'Esp', 'debrief-es');
    await tabTo(popup, search(popup));
    const found = await find(popup, 'im');
    await expect(popup.getByText(found, { exact: true })).toHaveAttribute('lang', 'es');
    await takeLanguage(popup, 'Eng', 'debrief-en');
    await tabTo(popup, search(popup));
    await popup.keyboard.press('Escape');
    await expect(search(popup)).toHaveValue('');
    await expect(popup.getByRole('region', { name: 'Verdict and next step' })).toBeAttached();
    await saved(popup);
    return found;
  });

  const read = await test.step('one more where all are read', async () => {
    const opened = extension.context.waitForEvent('page');
    await press(popup, popup.getByRole('button', { name: /^Read all/ }));
    const reading = await opened;
    await tabTo(reading, search(reading));
    await reading.keyboard.press('ArrowDown');
    const box = reading.locator(':focus');
    await expect(box).not.toBeChecked();
    const text = await box.evaluate((tick) => tick.closest('label')?.textContent ?? '');
    await reading.keyboard.press('Space');
    await expect(box).toBeChecked();
    await saved(reading);
    await reading.close();
    return text;
  });

  await popup.bringToFront();
  await expect.poll(() => chosenTexts(popup)).toEqual([...ofAcme, inSpanish, read]);
  await popup.close();

  await test.step('opened again, all stands as it was', async () => {
    const again = await openPopup(extension);
    await expect.poll(() => chosenTexts(again)).toEqual([...ofAcme, inSpanish, read]);
    await press(again, form(again), 'Shift+Tab');
    await expect(again.getByLabel('Role or company')).toHaveValue('Bolt');
    const which = again.getByRole('combobox', { name: 'Interview to prepare' });
    await tabTo(again, which);
    await again.keyboard.type('Acme');
    await expect.poll(() => chosenTexts(again)).toEqual(ofAcme);
    for (const [label, words] of Object.entries(ACME)) {
      await expect(again.getByLabel(label, { exact: true })).toHaveValue(words);
    }
    await expect(again.getByRole('combobox', { name: 'Questions from' })).toHaveValue('debrief-en');
  });
  expect(extension.refused).toEqual([]);
});
