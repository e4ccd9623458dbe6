/**
 * The short debrief in the panel of a call: three notes, one plan, in at most twenty keys and clicks beside the
 * person's own words; put off; and kept through a reload.
 */
import type { Frame } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { PRACTISE, RAMBLED, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { button, card, NOTES, notedCall } from './support/noted-call.ts';
import { panelBox } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';
import { test } from './support/test.ts';

test.setTimeout(120_000);

/** Faster than the document: README.md has the whole table. */
const MOST = 20;
const PLAN = 'say the answer in one sentence, then why';
const will = (panel: Frame) => panel.getByRole('textbox', { name: 'I will' });
const when = (panel: Frame) => panel.getByRole('textbox', { name: 'When', exact: true });
const toggle = (panel: Frame, line: string, name: string) =>
  panel.getByRole('group', { name: line }).getByRole('button', { name });

async function endByHand(panel: Frame): Promise<void> {
  await button(panel, 'More').click();
  await button(panel, 'End the interview').click();
  await expect(card(panel)).toBeVisible();
}

const focused = (panel: Frame) =>
  panel.evaluate(() => {
    const element = document.activeElement;
    const group = element?.closest('fieldset')?.querySelector('legend')?.textContent;
    return [group, element?.ariaLabel ?? element?.textContent].filter(Boolean).join(': ');
  });

async function expectDone(panel: Frame): Promise<void> {
  await expect(panel.getByText('Your plan for next time')).toBeVisible();
  await expect(panel.getByText(`, I will ${PLAN}.`)).toBeVisible();
  await expect(panel.locator('[data-save-state=saved]')).toBeVisible();
}

test('one plan takes at most twenty clicks beside the words', async ({ extension, page }) => {
  const panel = await notedCall(extension, page);
  await endByHand(panel);
  let steps = 0;
  const click = async (target: ReturnType<typeof will>) => {
    steps += 1;
    await target.click();
  };
  await click(toggle(panel, NOTES[RAMBLED], 'Improve'));
  await click(toggle(panel, NOTES[STUCK], 'Went well'));
  await click(toggle(panel, NOTES[PRACTISE], 'Improve'));
  await expect(when(panel)).toHaveValue('it comes to “Verdict and next step”');
  expect(await faultsOf(panel)).toEqual([]);
  await click(will(panel));
  await page.keyboard.type(PLAN);
  await click(button(panel, 'Done'));
  await expectDone(panel);
  console.log(`debrief with one plan, by pointer: ${steps} clicks`);
  expect(steps).toBeLessThanOrEqual(MOST);
});

test('by keys alone it takes as few', async ({ extension, page }) => {
  const panel = await notedCall(extension, page);
  await endByHand(panel);
  await expect.poll(() => focused(panel), { message: 'where the menu was' }).toBe('More');
  let steps = 0;
  const key = async (name: string) => {
    steps += 1;
    await page.keyboard.press(name);
  };
  const tabTo = async (name: string) => {
    const passed: string[] = [];
    while (passed.length < MOST) {
      await key('Tab');
      const at = await focused(panel);
      if (at === name) return;
      passed.push(at);
    }
    throw new Error(`No way by keys to "${name}", only to: ${passed.join(' | ')}`);
  };
  for (const [line, sort] of [
    [NOTES[RAMBLED], 'Improve'],
    [NOTES[PRACTISE], 'Improve'],
    [NOTES[STUCK], 'Went well'],
  ] as const) {
    await tabTo(`${line}: ${sort}`);
    await key('Space');
    await expect(toggle(panel, line, sort)).toHaveAttribute('aria-pressed', 'true');
  }
  await tabTo('I will');
  await page.keyboard.type(PLAN);
  await key('Enter');
  await key('Enter');
  await expectDone(panel);
  expect(await focused(panel)).toBe('The interview has ended');
  console.log(`debrief with one plan, by keys: ${steps} keys`);
  expect(steps).toBeLessThanOrEqual(MOST);
});

test('loaded anew in the middle, or put off until tomorrow, it keeps all, even the cursor', async ({
  extension,
  page,
}) => {
  const panel = await notedCall(extension, page);
  await endByHand(panel);
  const isStill = async () => {
    await expect(toggle(panel, NOTES[STUCK], 'Improve')).toHaveAttribute('aria-pressed', 'true');
    await expect(will(panel)).toHaveValue('say the answer first');
  };
  await toggle(panel, NOTES[STUCK], 'Improve').click();
  await will(panel).click();
  await page.keyboard.type('say the ans');
  await expect
    .poll(() => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))))
    .toContain('"start":11');
  await panel.evaluate(() => location.reload());
  await expect(will(panel)).toBeFocused();
  await page.keyboard.type('wer first');
  await isStill();

  await button(panel, 'Tomorrow').click();
  await expect(card(panel)).toBeHidden();
  await expect(panel.getByText('Put off until tomorrow.')).toBeVisible();
  await pressCommand(extension.worker, page, 'toggle-panel');
  await expect.poll(() => panelBox(page)).toBeNull();
  await pressCommand(extension.worker, page, 'toggle-panel');
  await expect.poll(() => panelBox(page)).not.toBeNull();
  await expect(button(panel, 'Go through it now')).toBeInViewport();
  await button(panel, 'Go through it now').click();
  await isStill();
  await button(panel, 'Done').click();
  await expect(panel.getByText(/, I will say the answer first\.$/)).toBeVisible();
});
