/** What Firefox keeps the extension's own pages from: every connection; and nothing that they need. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { REACH_OUT, WAYS_OUT } from '../support/reach-out.ts';
import { byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

const PAGES = ['popup', 'options', 'interviews', 'panel', 'read', 'practice'];
const ELSEWHERE = 'elsewhere.example';

/** What the browser has written down of pages that wanted what their policy does not allow. */
const COMPLAINTS = `
  return Services.console.getMessageArray().map(String)
    .filter((line) => line.includes('Content-Security-Policy') && line.includes('moz-extension:'));`;

/** The policy of the background's own document, which no driver can enter. */
const POLICY_OF_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID('debrief@debrief.example');
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  const { messageManager } = view.xulBrowser;
  return new Promise((resolve) => {
    messageManager.addMessageListener('policy', ({ data }) => resolve(data));
    messageManager.loadFrameScript(
      'data:,sendAsyncMessage("policy", content.document.cspJSON);', false);
  });`;

describe('the pages’ policy in Firefox', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
  });

  after(() => firefox.close());

  const complaints = async (): Promise<readonly unknown[]> => {
    const lines = await firefox.runInBrowser(COMPLAINTS);
    return Array.isArray(lines) ? lines : [];
  };
  const asked = () => firefox.requests.filter((address) => address.includes(ELSEWHERE));

  it('keeps nothing from a page that it needs', async () => {
    const { tab, pageAddress } = firefox;
    for (const page of PAGES) {
      await tab.open(pageAddress(page));
      await waitFor(`${page} to be drawn`, () =>
        tab.run('return document.body.innerText.length > 20').then(Boolean),
      );
    }
    await tab.click(await byRole(tab, 'button', /^Getting stuck/));
    await tab.enterFrame('/panel.html');
    await byRole(tab, 'checkbox');
    assert.deepEqual(await complaints(), []);
  });

  it('lets the questions of another language be read', async () => {
    const { tab, pageAddress } = firefox;
    await tab.open(pageAddress('read'));
    const read = `return import('/assets/whole-template-fr.json', { with: { type: 'json' } })
      .then((file) => file.default.language)`;
    assert.equal(await tab.run(read), 'fr');
  });

  for (const page of PAGES) {
    it(`keeps ${page}.html from speaking to anybody`, async () => {
      const { tab, pageAddress } = firefox;
      await tab.open(pageAddress(page));
      const before = (await complaints()).length;
      await tab.run(REACH_OUT, ELSEWHERE);
      await waitFor('every way to be closed', async () => {
        const lines = (await complaints()).slice(before).map(String);
        return Object.keys(WAYS_OUT).every((way) => lines.some((line) => line.includes(`/${way}`)));
      });
      assert.deepEqual(asked(), []);
    });
  }

  it('holds for the background as well', async () => {
    const policy = String(await firefox.runInBrowser(POLICY_OF_BACKGROUND));
    assert.match(policy, /"default-src":\s*\["'none'"\]/);
    assert.doesNotMatch(policy, /connect-src/);
  });

  it('is what keeps them: the same ways are seen from a page without it', async () => {
    const { tab } = firefox;
    await tab.open('about:blank');
    await tab.run(REACH_OUT, ELSEWHERE);
    await waitFor('the requests to be seen', async () => asked().length > 3);
  });
});
