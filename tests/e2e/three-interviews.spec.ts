/**
 * Three interviews with three people, one after the other, by keys alone: prepared, asked, ended, gone
 * through, planned; each plan asked about in the next one; and what came of it, to the dossier.
 *
 * The surfaces stand in one tab after the other: a key reaches them as it would from a person.
 */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { PRACTISE, pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { tabTo } from './support/tab-to.ts';
import { test } from './support/test.ts';

test.setTimeout(300_000);

const ASKED = { ramb: RAMBLED, stuc: STUCK, prac: PRACTISE } as const;

type Told = {
  readonly with: string;
  /** By the letters that find the question. */
  readonly notes: Readonly<Partial<Record<keyof typeof ASKED, string>>>;
  readonly rating: '1' | '2' | '3' | '4';
  /** The first line that tells what to improve, and what is planned from it. */
  readonly improve: string;
  readonly plan: string;
};

const TOLD: readonly Told[] = [
  {
    with: 'Ana',
    notes: { ramb: 'the cache answer went back to the start twice', stuc: 'guessing aloud helped' },
    rating: '2',
    improve: 'the cache answer went back to the start twice',
    plan: 'say the answer in one sentence first',
  },
  {
    with: 'Ben',
    notes: { ramb: 'the queue answer had no end', prac: 'one sentence, then the reasons' },
    rating: '3',
    improve: 'the queue answer had no end',
    plan: 'stop after two minutes and ask',
  },
  {
    with: 'Chen',
    notes: { stuc: 'long silence before the first guess' },
    rating: '3',
    improve: 'long silence before the first guess',
    plan: 'say one guess aloud',
  },
];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const saved = (page: Page) =>
  expect(page.locator('[data-save-state=saved]').first()).toBeAttached();

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, button(page, name).first());
  await page.keyboard.press('Enter');
}

async function prepare(extension: ExtensionBrowser, page: Page, told: Told): Promise<void> {
  await page.goto(pageAddress(extension, 'popup'));
  await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  for (const letters of Object.keys(told.notes)) {
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
  }
  const boxes = page.getByRole('checkbox', { checked: true });
  await expect(boxes).toHaveCount(Object.keys(told.notes).length);
  await tabTo(page, button(page, /^(Next interview|Interview running)/), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Interviewer' }));
  await page.keyboard.type(told.with);
  await saved(page);
}

/** The question about the plan made last time, in the person's own words. */
async function carryOver(page: Page, before: Told): Promise<void> {
  const box = page.getByRole('checkbox', { name: new RegExp(`I will ${before.plan}`) });
  await tabTo(page, box.first());
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('checkbox', { name: new RegExp(`planned “${before.plan}`), checked: true }),
  ).toBeVisible();
  await saved(page);
}

async function ask(extension: ExtensionBrowser, page: Page, told: Told): Promise<void> {
  await page.goto(pageAddress(extension, 'panel'));
  for (const [letters, question] of Object.entries(ASKED)) {
    const words = Object.entries(told.notes).find(([name]) => name === letters)?.[1];
    if (words === undefined) continue;
    await tabTo(page, page.getByRole('textbox', { name: `Notes: ${question}` }));
    await page.keyboard.type(words);
  }
  const whole = page.getByRole('group', { name: 'Rating by the interviewer: the whole interview' });
  await tabTo(page, whole.getByRole('radio').first());
  await page.keyboard.press(told.rating);
  await expect(whole.getByRole('radio', { checked: true })).toHaveValue(told.rating);
}

async function goThrough(page: Page, told: Told): Promise<void> {
  await press(page, 'End the interview');
  const line = page.getByRole('group', { name: told.improve });
  await tabTo(page, line.getByRole('button', { name: 'Improve' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'I will' }));
  await page.keyboard.type(told.plan);
  await press(page, 'Done');
  await expect(page.getByText(`, I will ${told.plan}.`)).toBeVisible();
  await saved(page);
}

test('three interviews lead to plans, insights and a dossier, by keys alone', async ({
  extension,
  page,
}) => {
  for (const [at, told] of TOLD.entries()) {
    await test.step(`an interview with ${told.with}`, async () => {
      await prepare(extension, page, told);
      const before = TOLD[at - 1];
      if (before !== undefined) {
        await page.reload();
        await carryOver(page, before);
      }
      await ask(extension, page, told);
      await goThrough(page, told);
    });
  }

  await test.step('the plans stand together, and the first was seen since', async () => {
    await page.goto(`${pageAddress(extension, 'interviews')}#all`);
    await tabTo(page, page.getByRole('link', { name: 'Plans', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 open')).toBeVisible();
    const first = page.getByRole('article').filter({ hasText: 'Ana' });
    await tabTo(page, first.getByRole('button', { name: /Seen/ }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 open, 1 seen')).toBeVisible();
  });

  await test.step('the insights tell what two people said alike', async () => {
    await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
    await expect(page.getByText(/^From 3 interviews/)).toBeVisible();
    const heard = page.getByRole('region', { name: 'Heard from two or more people' });
    await expect(heard.getByText(TOLD[0]?.improve ?? '')).toBeVisible();
    await expect(heard.getByText(TOLD[1]?.improve ?? '')).toBeVisible();
    const rated = page.getByRole('region', { name: 'Ratings over time' });
    const points = rated.getByRole('link');
    await expect(points).toHaveCount(3);
    await tabTo(page, points.last());
    await page.keyboard.press('ArrowLeft');
    await expect(rated.getByText(/with Ben: 3 of 4/)).toBeVisible();
  });

  await test.step('the dossier holds all three, and a file is saved', async () => {
    await page.goto(`${pageAddress(extension, 'interviews')}#dossier`);
    const paper = page.getByRole('article');
    for (const told of TOLD) {
      await expect(paper).toContainText(told.with);
      await expect(paper).toContainText(told.improve);
      await expect(paper).toContainText(told.plan);
    }
    const leaving = page.waitForEvent('download');
    await press(page, 'HTML file');
    expect((await leaving).suggestedFilename()).toMatch(/\.html$/);
  });
  expect(extension.refused).toEqual([]);
});
