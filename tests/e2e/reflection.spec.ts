/** After the call, in a browser: looking back on an interview and keeping plans, by keys alone. */
import { expect, type Page } from '@playwright/test';
import { interviewId, planId } from '../../domain/ids.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { store as storeEdits } from './sheet/records.ts';
import { faultsOf } from './support/accessibility.ts';
import { soundInBothThemes } from './support/both-themes.ts';
import { pageAddress } from './support/choose.ts';
import { manyInterviews, store } from './support/many-interviews.ts';
import { tabTo } from './support/tab-to.ts';
import { test } from './support/test.ts';

const NOTE = 'Note 0 of interview 0';

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

async function write(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.type(words);
}

async function isAt(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 3, name })).toBeFocused();
}

const isSaved = (page: Page) =>
  expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

test('a whole reflection is made by keys alone, with a pause and reloads; in neither theme it breaks a rule', async ({
  extension,
  page,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await store(extension, manyInterviews(2, 3));
  await page.goto(`${pageAddress(extension, 'interviews')}#past-0`);
  await press(page, 'Begin the reflection');

  await isAt(page, 'What was said');
  await press(page, `Improve: ${NOTE}`);
  await press(page, /^Went well: Note 1/);
  await write(page, 'In my own words', 'I went back twice.');
  await soundInBothThemes(page, 'what was said', { isWindowFilled: true });
  await page.keyboard.press('Control+Enter');

  await isAt(page, 'Fact or reading');
  await expect(page.getByRole('figure')).toContainText(NOTE);
  await tabTo(page, page.getByRole('radio', { name: 'A fact' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'A reading of it' })).toBeChecked();
  await write(page, 'What happened, or what it could mean', 'They wanted the short form.');
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Pause');
  await expect(page.getByText(/Put away, and every word is kept/)).toBeFocused();
  await isSaved(page);
  await page.reload();

  await expect(page.getByText('They wanted the short form.')).toBeVisible();
  await press(page, 'Go on with the reflection');
  await isAt(page, 'Not yet');
  await write(page, 'What I cannot do yet', 'Stop after one sentence.');
  await isSaved(page);
  await page.reload();
  await press(page, 'Go on with the reflection');

  await isAt(page, 'One small action');
  const when = page.getByRole('textbox', { name: 'When', exact: true });
  await expect(when).toHaveValue(`I notice this again: “${NOTE}”`);
  await write(page, 'I will', 'be better');
  await expect(page.getByText(/How would somebody see it/)).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('stop after one sentence and wait');
  await expect(page.getByText(/Small and clear/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Next');

  await isAt(page, 'Say thank you');
  await press(page, 'Copy the message');
  await expect(page.getByText('Copied. Paste it where you write to them.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`What I take away most: “${NOTE}”.`);
  expect(copied).toContain('I will stop after one sentence and wait.');
  await expect(page.getByRole('checkbox', { name: 'I thanked them' })).toBeChecked();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Finish');
  await expect(page.getByText(/That was honest work/)).toBeFocused();
  await isSaved(page);
  await page.reload();

  await expect(page.getByText(/^Reflected on/)).toBeVisible();
  for (const words of ['I went back twice.', 'Stop after one sentence.']) {
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('textbox', { name: 'I will' })).toHaveValue(
    'stop after one sentence and wait',
  );
});

test('words of a reflection written in two pages at once are both kept', async ({
  extension,
  page,
}) => {
  await store(extension, manyInterviews(1, 3));
  const other = await extension.context.newPage();
  const fields = [];
  for (const each of [page, other]) {
    await each.goto(`${pageAddress(extension, 'interviews')}#past-0`);
    await each.getByRole('button', { name: 'Begin the reflection' }).click();
    const field = each.getByRole('textbox', { name: 'In my own words' });
    await field.focus();
    fields.push(field);
  }
  const [first, second] = fields;
  await first?.pressSequentially('here');
  await second?.pressSequentially('there');
  await isSaved(page);
  await isSaved(other);
  await page.reload();
  const kept = page.locator('.summary-text, .note-other-text');
  await expect(kept.first()).toContainText('here');
  await expect(kept.first()).toContainText('there');
});

test('plans are seen, not yet seen and dropped by keys alone, each with a way back; in neither theme they break a rule', async ({
  extension,
  page,
}) => {
  await page.goto(`${pageAddress(extension, 'interviews')}#plans`);
  await expect(page.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
  await store(extension, manyInterviews(3, 3));
  const now = Date.now();
  const earlier = [2, 1].map((at) =>
    newPlanEdit(
      interviewId(`past-${at}`),
      planId(`p${at}`),
      { moment: `moment ${at}`, action: `say ${at}`, told: '', entry: null, aspectName: '' },
      now - at * 60_000,
    ),
  );
  await storeEdits(extension.worker, earlier);
  await page.goto(`${pageAddress(extension, 'interviews')}#past-0`);
  await press(page, 'Add a plan');
  await page.keyboard.type('moment 0');
  await page.keyboard.press('Enter');
  await page.keyboard.type('say 0');
  await isSaved(page);
  await soundInBothThemes(page, 'a plan', { isWindowFilled: true });
  await page.goto(`${pageAddress(extension, 'interviews')}#plans`);
  await expect(page.getByText('3 open, 0 seen, 0 dropped')).toBeVisible();
  const plan = (number: number) => page.getByRole('group', { name: `Plan ${number}` });
  await expect(plan(1).getByRole('textbox', { name: 'When' })).toHaveValue('moment 0');

  for (const [number, name] of [
    [1, 'Seen'],
    [2, 'Not yet'],
    [3, 'Drop'],
  ] as const) {
    const button = plan(number).getByRole('button', { name });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
  }
  await expect(page.getByText('1 open, 1 seen, 1 dropped')).toBeVisible();
  await press(page, 'Undo');
  await expect(page.getByText('2 open, 1 seen, 0 dropped')).toBeVisible();
  await soundInBothThemes(page, 'plans', { isWindowFilled: true });
  await isSaved(page);

  await page.reload();
  const open = page.getByRole('region', { name: 'Open' });
  await expect(open.getByRole('textbox', { name: 'When' })).toHaveValue('moment 2');
  const notYet = page.getByRole('region', { name: 'Not yet' });
  await expect(notYet.getByRole('textbox', { name: 'When' })).toHaveValue('moment 1');
  await expect(notYet.getByText(/Not yet, last looked at on/)).toBeVisible();
  await tabTo(page, page.getByText('Seen and dropped (1)'));
  await page.keyboard.press('Enter');
  await expect(plan(3).getByText(/^Seen on/)).toBeVisible();
  const origin = plan(3).getByRole('link');
  await tabTo(page, origin);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#past-0$/);
});
