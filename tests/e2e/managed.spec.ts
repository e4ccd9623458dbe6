/** Templates that an administrator sets by policy, in a real browser with a real policy. */
import { expect } from '@playwright/test';
import { guideExamples } from '../support/schools-guide.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/own-browser-test.ts';
import { setPolicy } from './support/set-policy.ts';

const TITLE = 'Set by your school or company';
const { chromium, template } = guideExamples();

test('a policy reaches an open page at once, and leaves it at once', async ({
  extension,
  page,
}) => {
  const admin = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'options'));
  const about = page.getByRole('region', { name: 'About' });
  await expect(about.getByRole('heading', { name: 'Licence' })).toBeVisible();
  await expect(about.getByText(TITLE)).toHaveCount(0);

  await setPolicy(admin, extension.extensionId, chromium.templates);
  await expect(about.getByText(TITLE)).toBeVisible();
  await expect(about.getByText('Mock interviews at our school')).toBeVisible();
  await expect(about.getByRole('alert')).toHaveCount(0);

  await page.reload();
  await expect(about.getByText('Mock interviews at our school')).toBeVisible();

  await setPolicy(admin, extension.extensionId, undefined);
  await expect(about.getByText(TITLE)).toHaveCount(0);
});

test('a broken template is named, and the others stay', async ({ extension, page }) => {
  const admin = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'options'));
  await setPolicy(admin, extension.extensionId, ['{', JSON.stringify(template)]);
  const about = page.getByRole('region', { name: 'About' });
  await expect(about.getByText('Template 1 could not be read')).toBeVisible();
  await expect(about.getByText('Mock interviews at our school')).toBeVisible();
});
