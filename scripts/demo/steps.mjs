/**
 * The steps of the practice interview, the one place that names controls of the pages.
 *
 * Each step says what it does, does it by role and name, and names its picture.
 */
export const STEPS = [
  {
    says: 'Choose three questions in the popup.',
    picture: 'choose',
    perform: async ({ page, pageAddress }) => {
      await page.goto(pageAddress('popup'));
      await page.getByRole('searchbox', { name: 'Search questions' }).waitFor();
      for (let chosen = 0; chosen < 3; chosen += 1) {
        await page.getByRole('checkbox', { checked: false }).first().check();
      }
    },
  },
  {
    says: 'Open the practice call; the panel stands beside it.',
    picture: 'practice-call',
    perform: async ({ page, pageAddress }) => {
      await page.goto(pageAddress('practice'));
      await panelOf(page).getByRole('checkbox').first().waitFor();
    },
  },
  {
    says: 'Ask the first question and note the answer.',
    picture: 'note',
    perform: async ({ page }) => {
      const note = panelOf(page)
        .getByRole('textbox', { name: /^Notes: / })
        .first();
      await note.fill('The cache answer: I went back to the start twice.');
      await panelOf(page).locator('[data-save-state="saved"]').waitFor();
    },
  },
  {
    says: 'Ask the second question and tick it.',
    picture: 'tick',
    perform: async ({ page }) => {
      await panelOf(page).getByRole('checkbox', { checked: false }).first().check();
    },
  },
  {
    says: 'Open the interviews page and read the feedback sheet.',
    picture: 'sheet',
    perform: async (interview) => {
      await interview.page.goto(interview.pageAddress('interviews'));
      interview.sheet = await interview.page.getByRole('main').innerText();
    },
  },
];

function panelOf(page) {
  return page.frameLocator('iframe[src*="panel.html"]');
}
