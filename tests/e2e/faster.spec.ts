/** Faster than the shared document: the keys and clicks of each job, counted as they are made. */
import { expect, type Locator, type Page } from '@playwright/test';
import { MEET_CALL } from './support/call-fixture.ts';
import { PRACTISE, pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

type Row = { readonly job: string; readonly steps: number; readonly most: number };
/** The same jobs in the document, by a keystroke-level walk. */
const IN_THE_DOCUMENT = {
  'choose three of fifty': 26,
  'see the next question': 4,
  'note and tick': 3,
  'swap a question': 8,
  'hand in': 10,
} as const;

/** Does what a person does and counts it: a click is one, a key is one, Shift+Enter is two. */
function hand(page: Page) {
  let steps = 0;
  return {
    steps: () => steps,
    click: async (target: Locator) => {
      steps += 1;
      await target.click();
    },
    press: async (keys: string) => {
      steps += keys.split('+').length;
      await page.keyboard.press(keys);
    },
    type: async (letters: string) => {
      steps += letters.length;
      await page.keyboard.type(letters);
    },
    /** The person's own words are the same everywhere. */
    say: (words: string) => page.keyboard.type(words),
    /** What the browser's own buttons take, where a test cannot press them. */
    add: (count: number) => {
      steps += count;
    },
  };
}

/** One row for each job; a job that takes more than was promised fails at once. */
function ledger() {
  const rows: Row[] = [];
  return {
    rows,
    record: (job: keyof typeof IN_THE_DOCUMENT, steps: number, most: number): void => {
      rows.push({ job, steps, most });
      expect(steps, job).toBeLessThanOrEqual(most);
      expect(most, 'promised to be fewer than in the document').toBeLessThan(IN_THE_DOCUMENT[job]);
    },
  };
}

const OPEN_THE_POPUP = 1;
const PASTE = 2;

test('each job takes fewer keys and clicks than in the document', async ({ extension, page }) => {
  const { rows, record } = ledger();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  await test.step('choosing three of fifty takes at most 16', async () => {
    const person = hand(page);
    person.add(OPEN_THE_POPUP);
    for (const [letters, question] of [
      ['stuc', STUCK],
      ['ramb', RAMBLED],
      ['prac', PRACTISE],
    ] as const) {
      await person.type(letters);
      await person.press('Enter');
      await expect(page.getByRole('checkbox', { name: question, exact: true })).toBeChecked();
    }
    const chosen = page
      .getByRole('list', { name: 'Chosen questions' })
      .getByRole('checkbox', { checked: true });
    await expect(chosen).toHaveCount(3);
    // Not the order of the template, in which the first two change places.
    for (const [at, question] of [STUCK, RAMBLED, PRACTISE].entries()) {
      await expect(chosen.nth(at), 'in the order in which they were chosen').toHaveAccessibleName(
        question,
      );
    }
    record('choose three of fifty', person.steps(), 16);
  });

  await test.step('handing in takes at most six', async () => {
    const person = hand(page);
    person.add(OPEN_THE_POPUP);
    await person.click(page.getByRole('contentinfo').getByRole('button', { name: 'More' }));
    await person.click(page.getByRole('button', { name: 'Copy for hand-in' }));
    await expect(page.getByText('Copied. Paste it into your document.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(RAMBLED);
    person.add(PASTE);
    record('hand in', person.steps(), 6);
  });

  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await test.step('the next question is seen without a key', async () => {
    const person = hand(page);
    const next = panel.getByText(STUCK, { exact: true });
    await expect(next).toBeInViewport({ ratio: 1 });
    const box = await panel.getByRole('checkbox').first().boundingBox();
    expect(box?.y ?? 999, 'it stands near the camera').toBeLessThan(160);
    record('see the next question', person.steps(), 0);
  });

  await test.step('another question takes two and up to four letters', async () => {
    const person = hand(page);
    await person.click(panel.getByRole('button', { name: 'Find another question' }));
    await person.type('hint');
    // The search comes after the panel; until then one's own words are the only choice.
    await expect(panel.getByRole('option').first()).not.toContainText('Ask your own');
    const wanted = (await panel.getByRole('option').first().textContent()) ?? '';
    expect(wanted).toContain('hint');
    await person.press('Enter');
    await expect(panel.getByRole('checkbox', { name: STUCK, exact: true })).toHaveCount(0);
    await expect(panel.getByRole('checkbox').first()).toHaveAccessibleName(wanted);
    await expect(panel.getByRole('textbox').first()).toBeFocused();
    record('swap a question', person.steps(), 6);
  });

  await test.step('a note and its tick take two', async () => {
    const person = hand(page);
    const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
    await expect(note, 'the cursor is at the one that was swapped in').not.toBeFocused();
    await person.click(note);
    await person.say('the one about the cache');
    await expect(panel.getByRole('checkbox', { name: RAMBLED, exact: true })).toBeChecked();
    await expect(panel.getByText('1 of 3')).toBeVisible();
    record('note and tick', person.steps(), 2);
  });

  expect(rows.map(({ job }) => job).sort()).toEqual(Object.keys(IN_THE_DOCUMENT).sort());
  printRows(rows);
});

function printRows(rows: readonly Row[]): void {
  const table = rows.map(({ job, steps, most }) => [
    job,
    {
      'keys and clicks': steps,
      'at most': most,
      'in the document': Object.entries(IN_THE_DOCUMENT).find(([name]) => name === job)?.[1],
    },
  ]);
  console.table(Object.fromEntries(table));
}
