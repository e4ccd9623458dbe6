/** Whatever the page puts over the panel, it can be seen and used within a second. */
import type { Page } from '@playwright/test';
import { MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { hostCount, isUsable, openPanelFrame, panelBox } from './support/panel-frame.ts';

const NOTES = 'Notes on the whole interview';
const WITHIN = { timeout: 1000, intervals: [50] };

/** Puts something over everything; what it is called by is for the test to take it away by. */
function cover(page: Page, how: 'last' | 'popover' | 'switched on'): Promise<void> {
  return page.evaluate(async (way) => {
    const cover = document.createElement('section');
    cover.className = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;width:auto;height:auto;z-index:2147483647;background:#a00';
    cover.hidden = way === 'switched on';
    cover.style.display = cover.hidden ? 'none' : 'block';
    document.documentElement.append(cover);
    if (way === 'popover') {
      cover.popover = 'manual';
      cover.showPopover();
    }
    if (way !== 'switched on') return;
    // Long after it was put in, so that no look at the page falls together with it by chance.
    await new Promise((resolve) => setTimeout(resolve, 700));
    cover.style.display = 'block';
  }, how);
}

test('an element of the page laid over it does not keep it covered', async ({ page }) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const notes = panel.getByRole('textbox', { name: NOTES });
  await notes.click();
  let typed = '';
  for (const how of ['last', 'switched on', 'popover'] as const) {
    await page.keyboard.type('the cache');
    await cover(page, how);
    await expect.poll(() => isUsable(page), { ...WITHIN, message: how }).toBe(true);
    // Neither text nor cursor have gone.
    await page.keyboard.type(' one, ');
    typed += 'the cache one, ';
    await expect(notes, how).toHaveValue(typed);
    await page.evaluate(() => document.querySelector('.cover')?.remove());
  }
});

test('a rule of the page leaves it as it is', async ({ page }) => {
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  const before = await panelBox(page);
  for (const css of [
    'html { transform: translateX(-3000px) }',
    'html { filter: blur(20px); overflow: hidden; height: 10px }',
    'html { visibility: hidden; pointer-events: none }',
    ':root > div, [popover] { opacity: 0 !important; clip-path: inset(50%) !important }',
    '::backdrop { background: #a00 !important; display: block !important }',
  ]) {
    await page.evaluate((text) => {
      const style = document.createElement('style');
      style.className = 'rule';
      style.textContent = text;
      document.head.append(style);
    }, css);
    await expect.poll(() => isUsable(page), { ...WITHIN, message: css }).toBe(true);
    expect(await panelBox(page), css).toEqual(before);
    const looks = await page.evaluate(() => {
      const host = document.querySelector(':root > div');
      if (host === null) return null;
      const { opacity, clipPath } = getComputedStyle(host);
      return [opacity, clipPath, getComputedStyle(host, '::backdrop').display];
    });
    expect(looks, css).toEqual(['1', 'none', 'none']);
    await page.evaluate(() => document.querySelector('.rule')?.remove());
  }
});

test('in Meet and in Zoom a dialog of the page does not lock it out', async ({ page }) => {
  for (const [name, url] of [
    ['Meet', MEET_CALL],
    ['Zoom', ZOOM_TAB_CALL],
  ] as const) {
    await page.goto(`${url}#in-call`);
    const panel = await openPanelFrame(page);
    const notes = panel.getByRole('textbox', { name: NOTES });
    await notes.fill(`the cache of ${name}`);
    const before = await panelBox(page);
    await page.evaluate(() => window.fixture.modal());
    await expect.poll(() => isUsable(page), { ...WITHIN, message: name }).toBe(true);
    expect(await panelBox(page), name).toEqual(before);
    await notes.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' one');
    await expect(notes, name).toHaveValue(`the cache of ${name} one`);
    // The fixture takes its dialog out of the page, and what stands in it.
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => hostCount(page), { ...WITHIN, message: name }).toBe(1);
    const back = await openPanelFrame(page);
    await expect.poll(() => isUsable(page), name).toBe(true);
    await expect(back.getByRole('textbox', { name: NOTES }), name).toHaveValue(
      `the cache of ${name} one`,
    );
  }
});

test('a dialog that closes under someone who types leaves the cursor in its field; of several it stands in the uppermost', async ({
  page,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const notes = panel.getByRole('textbox', { name: NOTES });
  await test.step('a dialog that closes under someone who types', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      // What is fixed would be placed in it, and cut off.
      dialog.style.cssText = 'transform:rotate(2deg);overflow:hidden;contain:strict;width:200px';
      dialog.append('Somebody asks to come in.');
      document.body.append(dialog);
      dialog.showModal();
    });
    await expect.poll(() => isUsable(page), WITHIN).toBe(true);
    await notes.click();
    await page.keyboard.type('the e');
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(() => isUsable(page), WITHIN).toBe(true);
    await expect.poll(() => hostCount(page)).toBe(1);
    // The keyboard is the page's now, by its own dialog; the cursor waits where it was.
    const waits = await notes.evaluate((field) => document.activeElement === field);
    expect(waits).toBe(true);
    await expect(notes).toHaveValue('the e');
  });

  await test.step('dialogs upon dialogs', async () => {
    // In whatever order they are written.
    await page.evaluate(() => {
      for (const id of ['upper', 'lower']) {
        const dialog = document.createElement('dialog');
        dialog.id = id;
        dialog.append(id);
        document.body.append(dialog);
      }
    });
    const show = (id: string) =>
      page.evaluate(
        (name) => document.querySelector<HTMLDialogElement>(`#${name}`)?.showModal(),
        id,
      );
    const close = (id: string) =>
      page.evaluate((name) => document.querySelector<HTMLDialogElement>(`#${name}`)?.close(), id);
    for (const step of [() => show('lower'), () => show('upper'), () => close('upper')]) {
      await step();
      await expect.poll(() => isUsable(page), WITHIN).toBe(true);
    }
    await close('lower');
    await expect.poll(() => isUsable(page), WITHIN).toBe(true);
    await expect.poll(() => hostCount(page)).toBe(1);
    await expect(notes).toHaveValue('the e');
  });
});

test('a page that covers it again and again wins, and the icon says so until it is shown', async ({
  page,
  extension,
}) => {
  const icon = () =>
    extension.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
      if (tab === undefined) return null;
      return [
        await chrome.action.getBadgeText({ tabId: tab.id }),
        await chrome.action.getTitle({ tabId: tab.id }),
      ];
    });
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  await cover(page, 'popover');
  await expect.poll(() => isUsable(page), WITHIN).toBe(true);
  expect(await icon()).toEqual(['', 'Debrief']);
  await page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>('.cover');
    const timer = setInterval(() => {
      cover?.hidePopover();
      cover?.showPopover();
    }, 300);
    const stop = () => {
      clearInterval(timer);
      cover?.remove();
    };
    Object.assign(window, { stop });
  });
  await expect.poll(icon, { timeout: 15_000 }).toEqual(['?', expect.stringContaining('covers')]);
  expect(await isUsable(page)).toBe(false);
  await page.evaluate(() => Reflect.get(window, 'stop')());
  await expect.poll(icon, { timeout: 5000 }).toEqual(['', 'Debrief']);
  expect(await isUsable(page)).toBe(true);
});
