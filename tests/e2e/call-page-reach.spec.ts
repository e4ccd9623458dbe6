/** What a call page can reach of the extension by its own addresses: an empty panel, and nothing else. */

import { builtFiles } from '../built/build-files.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const SECRET = 'secretword';

test('of all files of the extension a call page reads and frames the panel’s empty page alone', async ({
  extension,
  page,
}) => {
  await page.goto(MEET_CALL);
  const root = `chrome-extension://${extension.extensionId}/`;
  const read = await page.evaluate(
    ([from = '', ...files]) =>
      Promise.all(
        files.map((file) =>
          fetch(from + file).then(
            () => [file],
            () => [],
          ),
        ),
      ),
    [root, ...builtFiles('chrome')],
  );
  expect(read.flat()).toEqual(['panel.html']);

  const names = ['options', 'interviews', 'popup', 'practice', 'read', 'panel'];
  const addresses = names.map((name) => pageAddress(extension, name));
  await page.evaluate((all) => {
    for (const src of all)
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, addresses);
  await expect.poll(() => panelFrames(page).length).toBe(1);
  const framed = page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => addresses.includes(url));
  expect(framed).toEqual([pageAddress(extension, 'panel')]);
});

test('a panel that the page opens in a window of its own tells the page nothing', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const ours = await openPanelFrame(page);
  await ours.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill(SECRET);
  await expect(ours.locator('[data-save-state=saved]')).toBeAttached();
  const opening = extension.context.waitForEvent('page');
  await page.evaluate(
    (address) => {
      const said: unknown[] = [];
      addEventListener('message', (event) => said.push(event.data));
      Object.assign(window, { said, opened: window.open(address) });
    },
    pageAddress(extension, 'panel'),
  );
  const opened = await opening;
  // It is the person's panel as in any tab of their own: it stands there for them to read.
  await expect(opened.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(SECRET);
  const known = await page.evaluate(() => {
    const stolen: Window = Reflect.get(window, 'opened');
    const handshake = { kind: 'script/handshake', nonce: 'guessed', again: false };
    stolen.postMessage(handshake, '*', [new MessageChannel().port2]);
    const attempt = (read: () => unknown) => {
      try {
        return String(read());
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return {
      said: Reflect.get(window, 'said'),
      document: attempt(() => stolen.document.body.textContent),
      address: attempt(() => stolen.location.href),
      frames: stolen.length,
    };
  });
  expect(known).toEqual({
    said: [],
    document: 'SecurityError',
    address: 'SecurityError',
    frames: 0,
  });
});
