/** The options page as a screen reader has it, part by part, and the way of the Tab key through it. */
import { expect, type Page } from '@playwright/test';
import { planned } from '../sheet/stories.ts';
import { pageAddress, RAMBLED } from '../support/choose.ts';
import { expectTree } from '../support/golden-tree.ts';
import { test } from '../support/test.ts';
import { storeAlone } from './store-alone.ts';
import { fewQuestions } from './told.ts';

const LIST = '# From my coach\n\n## Explaining and listening\n\n- Where did I lose you?\n';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('the options page says what it said, and Tab goes through it as it is read', async ({
  extension,
  page,
}) => {
  await storeAlone(extension.worker, [...fewQuestions(), ...planned()]);
  await page.goto(pageAddress(extension, 'options'));
  await button(page, 'Sync now').click();
  await expect(page.getByText('The browser has it.')).toBeVisible();
  const looked = (parts: Readonly<Record<string, string | RegExp>>) =>
    expectTree({ name: 'options', page, parts });
  await looked({
    tools: 'Editing',
    navigation: 'On this page',
    questions: 'Your questions',
    settings: 'Settings',
    shortcuts: 'Shortcuts',
    'your-data': 'Your data',
    about: 'About',
    diagnostics: 'Diagnostics',
  });
  await button(page, `More: ${RAMBLED}`).click();
  await button(page, 'Answer, interviews, follow-ups').click();
  await looked({ 'question-details': /^Details of/ });
  await page.getByRole('searchbox', { name: 'Search your questions' }).fill('zebra');
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Import').click();
  const file = { name: 'coach.md', mimeType: 'text/plain', buffer: Buffer.from(LIST) };
  await (await choosing).setFiles(file);
  await expect(page.getByRole('heading', { name: /^Import “/ })).toBeVisible();
  await looked({ 'nothing-found': 'Your questions', 'import-preview': /^Import “/ });
  await button(page, 'Delete everything…').click();
  await looked({ 'delete-asked': /^Delete everything\?/ });
});
