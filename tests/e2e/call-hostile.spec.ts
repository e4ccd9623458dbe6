/** A call page that is out for the notes, or wants to be rid of the panel. */
import type { Frame, Page } from '@playwright/test';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED, THREE } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { seenBy, spyOnAll } from './support/page-spy.ts';
import { hostCount, isUsable, openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const SECRET = 'secretword';

/** The events by which the framework's own scripts tell each other to stop. */
function forgeLifetime(page: Page, extensionId: string): Promise<void> {
  return page.evaluate((id) => {
    for (const name of ['meet', 'zoom', 'call']) {
      for (const type of [
        'wxt:content-script-started',
        `${id}:${name}:wxt:content-script-started`,
      ]) {
        const detail = { contentScriptName: name, messageId: 'forged' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
    }
    window.dispatchEvent(new Event('wxt:locationchange'));
    document.dispatchEvent(new ToggleEvent('beforetoggle', { newState: 'closed' }));
  }, extensionId);
}

test('with every door of its own watched, the page reads nothing and the panel works', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.addInitScript(spyOnAll);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await forgeLifetime(page, extension.extensionId);
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.click();
  await page.keyboard.type(SECRET);
  // A frame that is torn out with keys on their way loses these; here it is about the page.
  const stored = () =>
    extension.worker.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ]),
    );
  await expect.poll(stored).toContain(SECRET);
  await expect.poll(stored).toContain(`"start":${SECRET.length}`);
  await page.evaluate(() => document.querySelector(':root > div')?.remove());
  await expect.poll(() => hostCount(page), { timeout: 1000 }).toBe(1);
  await expect.poll(() => panel.isDetached()).toBe(true);
  const again = await openPanelFrame(page);
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(SECRET);
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toBeFocused();
  await expect.poll(() => isUsable(page)).toBe(true);
  expect(panelFrames(page)).toHaveLength(1);
  expect(await seenBy(page)).toBe('[]');
  const known = await page.evaluate(() => {
    const host = document.querySelector(':root > div');
    return JSON.stringify([document.documentElement.outerHTML, host?.shadowRoot, window.length]);
  });
  for (const word of [SECRET, ...THREE]) expect(known).not.toContain(word);
  expect(JSON.parse(known).slice(1)).toEqual([null, 0]);
});

test('a nonce that was used once opens no frame of the page', async ({ extension, page }) => {
  await choose(extension);
  // As though the page had overheard it, which it cannot.
  await extension.worker.evaluate(() => {
    chrome.runtime.onMessage.addListener((message) => {
      if (message.kind === 'script/nonce') Object.assign(globalThis, { overheard: message.nonce });
    });
  });
  await page.goto(`${MEET_CALL}#in-call`);
  const ours = await openPanelFrame(page);
  await expect(ours.getByRole('checkbox')).toHaveCount(3);
  const nonce = await extension.worker.evaluate(() => String(Reflect.get(globalThis, 'overheard')));
  expect(nonce).toMatch(/^[0-9a-f-]{36}$/);
  await page.evaluate(
    ([src = '', overheard]) => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      window.addEventListener('message', (event) => said.push(event.data));
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.addEventListener('load', () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => said.push(event.data);
        const handshake = { kind: 'script/handshake', nonce: overheard, again: true };
        frame.contentWindow?.postMessage(handshake, '*', [port2]);
        frame.contentWindow?.postMessage({ kind: 'script/call', call: 'meet:abc' }, '*');
      });
      document.body.append(frame);
    },
    [pageAddress(extension, 'panel'), nonce],
  );
  await expect.poll(() => panelFrames(page).length).toBe(2);
  const forged = panelFrames(page).find((frame) => frame !== ours);
  await forged?.waitForLoadState();
  // The background has answered by the time that ours has saved and told it all.
  await ours.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill(SECRET);
  await expect(ours.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  await expect(ours.locator('[data-save-state=saved]')).toBeAttached();
  expect((await forged?.locator('body').textContent())?.trim()).toBe('');
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([]);
});

test('a page that got hold of our frame and leads it elsewhere, or to the panel again, gains nothing', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  await page.evaluate(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    window.addEventListener('message', (event) => {
      said.push(event.data);
      Object.assign(window, { stolen: event.source });
    });
  });
  for (const address of [`${MEET_CALL}?stolen`, pageAddress(extension, 'panel')]) {
    const panel = await openPanelFrame(page);
    await expect(panel.getByRole('checkbox')).toHaveCount(3);
    await page.evaluate(() => {
      Reflect.get(window, 'said').length = 0;
      Object.assign(window, { stolen: undefined });
    });
    // The panel never does this; a reference is all that the page lacks.
    await panel.evaluate(() => parent.postMessage('leaked', '*'));
    await page.waitForFunction(() => Reflect.get(window, 'stolen') !== undefined);
    // Until it is another document, nothing has come of it.
    await panel.evaluate(() => document.documentElement.setAttribute('data-led-away', ''));
    await page.evaluate((url) => Reflect.get(window, 'stolen').location.replace(url), address);
    const isBack = async () => {
      const [frame] = panelFrames(page);
      const anew = frame?.locator('html:not([data-led-away])').getByRole('checkbox');
      return (await anew?.count()) === 3;
    };
    await expect.poll(isBack, { timeout: 5000, message: address }).toBe(true);
    await expect.poll(() => isUsable(page), address).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'said')), address).toEqual(['leaked']);
  }
});

test('a page that wipes out its root, or puts another in its place, has its panel back within a second', async ({
  extension,
  page,
}) => {
  await choose(extension);
  const note = (frame: Frame) => frame.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  for (const [what, wreck] of [
    ['wiped-out', () => document.documentElement.replaceChildren()],
    ['another', () => document.documentElement.replaceWith(document.createElement('html'))],
  ] as const) {
    // A page of its own for each: at the same address nothing would be loaded.
    await page.goto(`${MEET_CALL}?root=${what}#in-call`);
    const before = await openPanelFrame(page);
    await note(before).fill(`the cache one, ${what}`);
    // Not before it is kept: what is typed in the very moment of a wreck is a matter of milliseconds.
    await expect(before.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await page.evaluate(wreck);
    await expect.poll(() => hostCount(page), { timeout: 1000, message: what }).toBe(1);
    // A page that is wrecked in two steps has its panel put back twice: a frame can go while it is asked.
    await expect(async () => {
      const [frame] = panelFrames(page);
      const kept = frame && (await note(frame).inputValue({ timeout: 1000 }));
      expect(kept).toBe(`the cache one, ${what}`);
    }).toPass();
    await expect.poll(() => isUsable(page), what).toBe(true);
  }
});
