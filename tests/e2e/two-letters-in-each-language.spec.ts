/** In each language of the shipped questions two letters and Enter are enough for a question of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { expect } from './support/expect.ts';
import {
  chosenTexts,
  find,
  form,
  openPopup,
  press,
  saved,
  search,
} from './support/popup-by-keys.ts';
import { tabTo } from './support/tab-to.ts';
import { test } from './support/test.ts';

/** The key that leads to the language in the list, and two letters of a word in one of its questions. */
const LANGUAGES = [
  { code: 'en', key: 'Home', letters: 'im' },
  { code: 'es', key: 'ArrowDown', letters: 'va' },
  { code: 'pt-BR', key: 'ArrowDown', letters: 'im' },
  { code: 'fr', key: 'ArrowDown', letters: 'im' },
  { code: 'ar', key: 'ArrowDown', letters: 'يس' },
] as const;

function shipped(code: string): { readonly id: string; readonly texts: readonly string[] } {
  const file = path.join(import.meta.dirname, `../../assets/templates/${code}.json`);
  const { id, aspects } = parseShippedTemplate(JSON.parse(readFileSync(file, 'utf8')));
  return { id, texts: aspects.flatMap(({ questions }) => questions.map(({ text }) => text)) };
}

test('two letters bring a question in each of the five languages', async ({ extension }) => {
  const popup = await openPopup(extension);
  await press(popup, form(popup), 'Shift+Tab');
  const all: string[] = [];
  for (const { code, key, letters } of LANGUAGES) {
    await test.step(code, async () => {
      const { id, texts } = shipped(code);
      const list = popup.getByRole('combobox', { name: 'Questions from' });
      await tabTo(popup, list, 'Shift+Tab');
      await popup.keyboard.press(key);
      await expect(list).toHaveValue(id);
      // Its questions are read from a file of their own; nobody's fingers are as quick as the test's.
      await expect(popup.locator(`.chips button[lang="${code}"]`).first()).toBeAttached();
      await tabTo(popup, search(popup));
      const found = await find(popup, letters);
      expect(texts).toContain(found);
      const words = popup.getByText(found, { exact: true });
      await expect(words).toHaveAttribute('lang', code);
      const direction = await words.evaluate((element) => getComputedStyle(element).direction);
      expect(direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
      all.push(found);
    });
  }
  await saved(popup);
  await popup.close();
  const again = await openPopup(extension);
  await expect.poll(() => chosenTexts(again)).toEqual(all);
});
