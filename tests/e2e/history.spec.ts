/** Past interviews found, mended and merged in a browser, by keys alone. */
import { expect, type Page } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { interviewId, planId } from '../../domain/ids.ts';
import { keys } from '../../domain/keys.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { asksWith, store } from './sheet/records.ts';
import { tell } from './sheet/stories.ts';
import { faultsOf } from './support/accessibility.ts';
import { pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { test } from './support/test.ts';

const stuck = asksWith(STUCK);
const rambled = asksWith(RAMBLED);

/** Two of them are of one interview, begun on two devices. */
function three(): readonly Edit[] {
  const noor = { interviewer: 'Noor', role: 'Backend engineer' };
  const plan = { moment: 'a test fails', action: 'breathe like a walrus' };
  const source = { told: 'went silent', entry: null, aspectName: '' };
  return [
    ...tell({
      ...noor,
      id: 'here',
      started: 300,
      ended: 255,
      entries: [{ asks: stuck, asked: true, note: 'Froze at the red test.' }],
    }),
    ...tell({
      id: 'there',
      started: 303,
      ended: 250,
      entries: [
        { asks: stuck, asked: true, note: 'Say one guess aloud.' },
        { asks: rambled, asked: true, note: 'The second one, about caching.' },
      ],
      whole: 'Kind.',
    }),
    ...tell({ id: 'older', started: 9000, ended: 8960, interviewer: 'Jonas', entries: [] }),
    { kind: 'set', key: keys.interview(interviewId('older')), fields: { type: 'design' } },
    newPlanEdit(interviewId('there'), planId('p'), { ...plan, ...source }, Date.now()),
  ];
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Interviews' }).getByRole('link');

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const words = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (name.test(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by Tab to ${name}`);
}

test('by keys alone one kind is shown, a word found, details mended, two records merged, and all taken back', async ({
  extension,
  page,
}) => {
  await store(extension.worker, three());
  await page.goto(pageAddress(extension, 'interviews'));
  await test.step('one kind alone is shown, and all again', async () => {
    await page.getByRole('combobox', { name: 'Kind of interview' }).focus();
    await page.keyboard.type('Sys');
    await expect(list(page)).toHaveCount(1);
    await expect(page.getByText('1 of 3 shown.')).toBeVisible();
    await tabTo(page, /^Show all$/);
    await page.keyboard.press('Enter');
    await expect(list(page)).toHaveCount(3);
  });

  await test.step('the place of a word in an interview is where the keys then are', async () => {
    await expect(page.getByRole('heading', { name: 'Asked' })).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('cachng');
    const found = page.getByRole('navigation', { name: 'Interviews found' });
    await expect(found.locator('mark')).toHaveText('caching');
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, /about caching/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#there\//);
    await expect(page.locator('.entry:focus')).toContainText(RAMBLED);
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('searchbox').fill('walrus');
    await expect(found.locator('mark')).toHaveText('walrus');
    await page.getByRole('searchbox').press('Escape');
    await expect(found).toHaveCount(0);
  });

  await test.step('details are mended, two records merged, and all of it taken back', async () => {
    await page.goto(`${pageAddress(extension, 'interviews')}#here`);
    await expect(list(page)).toHaveCount(3);
    await tabTo(page, /^Edit details$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Interviewer' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' A.');
    await expect(list(page).filter({ hasText: 'Noor A.' })).toHaveCount(1);

    await tabTo(page, /^More$/);
    await page.keyboard.press('Enter');
    for (const _ of ['save a form', 'bring one in', 'merge'])
      await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: 'Merge with another…' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge two records of one interview' });
    await expect(dialog.getByRole('radio').first()).toBeFocused();
    await expect(dialog.getByText(/One question is in both/)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, /^Merge$/);
    await page.keyboard.press('Enter');
    const note = page.getByRole('textbox', { name: `Notes: ${STUCK}` });
    await expect(note).toHaveValue('Froze at the red test.\nSay one guess aloud.');
    await expect(page.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(/caching/);
    await expect(list(page)).toHaveCount(2);

    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect(note).toHaveValue('Froze at the red test.');
    await expect(list(page)).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(list(page).filter({ hasText: 'Noor A.' })).toHaveCount(0);
  });
});
