/**
 * The steps of the practice interview, the one place that names controls of the pages.
 *
 * Each step says what it does, does it by role and name, and names its picture.
 */

/** What is typed to find the questions. */
const WORRIES = ['rambled', 'stuck', 'practise'];

/** What the interviewer answered, as the candidate writes it down. */
const NOTES = [
  'The cache answer: I went back to the start twice. Say the conclusion first.',
  'Yes: two minutes of silence at the third hint.',
];
const WHOLE = 'Friendly, fast. Practise thinking aloud before the next one.';

export const STEPS = [
  {
    says: 'Choose three questions in the popup.',
    picture: 'choose',
    perform: async ({ page, pageAddress }) => {
      await page.goto(pageAddress('popup'));
      await page.setViewportSize({ width: 400, height: 600 });
      const search = page.getByRole('searchbox', { name: 'Search questions' });
      const chosen = page.getByRole('checkbox', { checked: true });
      for (const [index, word] of WORRIES.entries()) {
        await search.fill(word);
        await search.press('Enter');
        await chosen.nth(index).waitFor();
      }
      await search.fill('');
      await saved(page);
    },
  },
  {
    says: 'Open the panel; the three stand in it.',
    picture: 'panel',
    perform: async ({ page, pageAddress }) => {
      await page.setViewportSize({ width: 400, height: 720 });
      await page.goto(pageAddress('panel'));
      await page.getByRole('checkbox').nth(2).waitFor();
    },
  },
  {
    says: 'Note the answers to the first two: the first letter ticks the question.',
    picture: 'note',
    perform: async ({ page }) => {
      const fields = page.getByRole('textbox', { name: /^Notes: / });
      const names = await fields.evaluateAll((all) => all.map((field) => field.ariaLabel));
      for (const [index, note] of NOTES.entries()) {
        await page.getByRole('textbox', { name: names[index], exact: true }).fill(note);
      }
      await saved(page);
    },
  },
  {
    says: 'Tick the third, and note what holds for the whole interview.',
    picture: 'tick',
    perform: async ({ page }) => {
      await page.getByRole('checkbox', { checked: false }).first().click();
      await page.getByRole('textbox', { name: 'Notes on the whole interview' }).fill(WHOLE);
      await saved(page);
    },
  },
  {
    says: 'End the interview.',
    picture: 'end',
    perform: async ({ page }) => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'End the interview' }).click();
      await saved(page);
    },
  },
  {
    says: 'Open the past interviews and copy the feedback sheet.',
    picture: 'sheet',
    perform: async (interview) => {
      const { page, pageAddress } = interview;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(pageAddress('interviews'));
      await page.getByRole('link', { name: /3 of 3 asked/ }).click();
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.getByText('Copied.').waitFor();
      interview.sheet = await page.evaluate(() => navigator.clipboard.readText());
    },
  },
];

async function saved(page) {
  await page.locator('[data-save-state="saved"]').first().waitFor();
}
