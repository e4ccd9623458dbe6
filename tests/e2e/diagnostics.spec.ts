/** The diagnostics: which signs of a call were found, and nothing else of any page. */
import { expect } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { MEET_CALL, ZOOM_SHELL_CALL } from './support/call-fixture.ts';
import { pageAddress } from './support/choose.ts';
import { openStuckCall } from './support/stuck-call.ts';
import { test } from './support/test.ts';

test('they count the signs in every open call, and say no word, address or note of it', async ({
  extension,
  page,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const zoom = await extension.context.newPage();
  await zoom.goto(`${ZOOM_SHELL_CALL}#in-call`);
  const options = await extension.context.newPage();
  await options.goto(pageAddress(extension, 'options'));
  const part = options.getByRole('region', { name: 'Diagnostics' });
  const report = part.getByRole('textbox', { name: 'Report' });
  // A phase is believed only after a moment.
  await expect(async () => {
    await part.getByRole('button', { name: 'Look at the open calls' }).click();
    await expect(report).toHaveValue(/meet: phase=inCall.*zoom: phase=inCall/s, { timeout: 1000 });
  }).toPass();
  const text = await report.inputValue();
  expect(text).toContain('1 x inCall strong [data-call-ended=false]');
  expect(text).toMatch(/[1-9]\d* x inCall weak/);
  expect(text).toMatch(/^Debrief \d+\.\d+\.\d+\n.*Chrome/);
  for (const secret of ['abc-defg-hij', '12345678901', 'https:', 'Practice']) {
    expect(text).not.toContain(secret);
  }
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await part.getByRole('button', { name: 'Copy the report' }).click();
  await expect(part.getByText('Copied. Paste it into your report.')).toBeVisible();
  expect(await options.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await faultsOf(options, ['color-contrast', 'label', 'region'])).toEqual([]);

  await test.step('a page that never comes to its end is told of as one that did not answer', async () => {
    await openStuckCall(extension.context);
    await options.bringToFront();
    await part.getByRole('button', { name: 'Look at the open calls' }).click();
    await expect(report).toHaveValue(/meet: phase=no-answer\n {2}no-access/);
    expect(await report.inputValue()).toMatch(/zoom: phase=inCall/);
  });
});
