/** The panel in Firefox's sidebar: there when asked for, and one interview with every other panel. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

const WHOLE = 'Notes on the whole interview';
const NOTE = 'said beside every tab';

const SIDEBAR = `
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const [id] = [...SidebarController.sidebars.keys()].filter((key) => key.includes('debrief'));`;

/** The sidebar's page is in a process of its own: a script is sent there, and its word comes back. */
const IN_SIDEBAR = `${SIDEBAR}
  const outer = SidebarController.browser.contentDocument;
  const inner = outer?.getElementById('webext-panels-browser');
  if (!inner?.messageManager) return null;
  const [body] = arguments;
  return new Promise((resolve) => {
    inner.messageManager.addMessageListener('told', function told({ data }) {
      inner.messageManager.removeMessageListener('told', told);
      resolve(data);
    });
    const script = 'sendAsyncMessage("told", (() => {' + body + '})());';
    inner.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });`;

describe('Firefox’s sidebar', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
  });

  after(() => firefox.close());

  it('does not open by itself', async () => {
    const { runInBrowser } = firefox;
    await waitFor('the sidebar to be known', () =>
      runInBrowser(`${SIDEBAR} return id ?? null`).then(Boolean),
    );
    assert.equal(await runInBrowser(`${SIDEBAR} return SidebarController.isOpen`), false);
  });

  it('holds the panel, and what is noted there stands in every other panel', async () => {
    const { runInBrowser, tab } = firefox;
    await runInBrowser(`${SIDEBAR} return SidebarController.show(id).then(() => true)`);
    const inSidebar = (body: string) => runInBrowser(IN_SIDEBAR, body);
    await waitFor('the panel in the sidebar', () =>
      inSidebar('return content.document.querySelector("textarea") !== null').then(Boolean),
    );
    assert.equal(await inSidebar('return content.location.href'), firefox.pageAddress('panel'));
    await inSidebar(`content.document.querySelector("textarea").setUserInput("${NOTE}")`);
    await tab.open(firefox.pageAddress('panel'));
    await byRole(tab, 'textbox', WHOLE);
    await waitFor('the note', async () => {
      const words = await tab.run('return document.querySelector("textarea").value');
      return words === NOTE;
    });
    await byRole(tab, 'button', 'End the interview');
  });
});
