/**
 * The steps of the practice interview, the one place that names controls of the pages.
 *
 * Each step says what it does, does it by role and name, and names its picture.
 */
export const STEPS = [
  {
    says: 'The practice call opens by itself after the install and asks what worries you most.',
    picture: 'worry',
    perform: async ({ page }) => {
      await page.getByRole('heading', { name: 'What worries you most?' }).waitFor();
    },
  },
  {
    says: 'One tap: three questions stand in the panel beside the call.',
    picture: 'three-questions',
    perform: async ({ page }) => {
      const comes = page.waitForEvent('framenavigated', isPanel);
      await page.getByRole('button', { name: /^Getting stuck/ }).click();
      await comes;
      await panelOf(page).getByRole('checkbox').nth(2).waitFor();
    },
  },
  {
    says: 'The first question is asked aloud; the answer is vague. A note ticks the question.',
    picture: 'note',
    perform: async ({ page }) => {
      await button(page, 'I asked it').click();
      await note(page, 0, 'A bit quiet, but fine');
      await button(page, 'Ask: which moment?').waitFor();
    },
  },
  {
    says: '“Which moment?”, and the answer becomes one to work with.',
    picture: 'moment',
    perform: async ({ page }) => {
      await button(page, 'Ask: which moment?').click();
      await page.getByText('When the test failed').waitFor();
      await note(
        page,
        0,
        'Quiet for a minute when the test failed. One guess aloud, and she could have helped.',
      );
    },
  },
  {
    says: 'The second question is ticked, the third noted.',
    picture: 'all-asked',
    perform: async ({ page }) => {
      const panel = panelOf(page);
      await panel.getByRole('checkbox', { checked: false }).first().check();
      await note(page, 2, 'Say each step aloud on two problems a day.');
      await panel.getByText('3 of 3').waitFor();
    },
  },
  {
    says: 'The call ends; the feedback sheet holds your own words.',
    picture: 'sheet',
    perform: async (interview) => {
      const { page } = interview;
      await button(page, 'Leave').click();
      await button(page, 'Copy as Markdown').click();
      await page.getByText(/^Copied\./).waitFor();
      interview.sheet = await page.evaluate(() => navigator.clipboard.readText());
    },
  },
  {
    says: 'The three are taken along into the next interview.',
    picture: 'taken-along',
    perform: async ({ page }) => {
      await button(page, 'Use these three in my next interview').click();
      await page.getByText('They wait in the panel').waitFor();
    },
  },
  {
    says: 'There they wait, in the popup.',
    picture: 'popup',
    perform: async ({ page, pageAddress }) => {
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(pageAddress('popup'));
      await page.getByRole('checkbox', { checked: true }).nth(2).waitFor();
    },
  },
];

function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

async function note(page, at, text) {
  const panel = panelOf(page);
  await panel
    .getByRole('textbox', { name: /^Notes: / })
    .nth(at)
    .fill(text);
  await panel.locator('[data-save-state="saved"]').waitFor();
}

/** The panel's frame stands in a closed root, where no selector reaches it. */
function isPanel(frame) {
  return frame.url().includes('/panel.html');
}

function panelOf(page) {
  const panel = page.frames().find(isPanel);
  if (panel === undefined) throw new Error('There is no panel beside the practice call.');
  return panel;
}
