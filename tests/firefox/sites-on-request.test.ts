/**
 * A call site on request, in Firefox: allowed by a real click, served, and taken back.
 *
 * Firefox can be told to give what is asked for without its own window (the preference below); all the
 * rest is as a person finds it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { byRole } from './find-by-role.ts';
import { hostCount } from './host-count.ts';
import { EXTENSION_ID } from './profile.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const CALL = 'https://meet.jit.si/MockRoom#in-call';
const MEET = 'https://meet.google.com/abc-defg-hij#in-call';
const HOSTS = ['meet.jit.si', 'meet.google.com'];
const UNASKED = { 'extensions.webextOptionalPermissionPrompts': false };

/** As its page for add-ons does it; a page of the extension may not. */
const TAKE_BACK = `
  const [id, origin] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const taken = { permissions: [], origins: [origin], data_collection: [] };
  return ExtensionPermissions.remove(id, taken, WebExtensionPolicy.getByID(id).extension).then(() => true);`;

describe('Firefox, with a call site on request', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: HOSTS, answer, preferences: UNASKED });
  });

  after(() => firefox.close());

  const openCall = async (address = CALL): Promise<void> => {
    await firefox.tab.open(address);
    await waitFor('the call', () =>
      firefox.tab.run('return window.fixture?.state === "in-call"').then(Boolean),
    );
  };

  const pressSwitch = async (wanted: boolean): Promise<void> => {
    const { tab } = firefox;
    await tab.open(`${firefox.pageAddress('options')}#sites`);
    const press = await byRole(tab, 'switch', 'Jitsi Meet');
    await tab.run(
      'document.querySelector(".call-sites").scrollIntoView({ block: "center", behavior: "instant" })',
    );
    await tab.click(press);
    await waitFor(`the switch to be ${wanted ? 'on' : 'off'}`, async () => {
      const checked = await tab.run(
        'return [...document.querySelectorAll(".call-sites [role=switch]")].map((e) => [e.labels[0].textContent, e.checked])',
      );
      return JSON.stringify(checked).includes(`["Jitsi Meet",${wanted}]`);
    });
  };

  it('stays out of it while it is not allowed', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('panel'));
    await tab.click(await byRole(tab, 'button', 'Find another question'));
    await byRole(tab, 'combobox', /^Search/);
    await tab.type('stuck');
    await tab.chord(KEY.shift, KEY.enter);
    await byRole(tab, 'checkbox');
    await openCall();
    assert.equal(await hostCount(firefox.tab), 0);
  });

  it('stands in it once a click has allowed it', async () => {
    await pressSwitch(true);
    await openCall();
    await firefox.tab.enterFrame('/panel.html');
    await byRole(firefox.tab, 'checkbox');
  });

  it('stays out of it again once that is taken back', async () => {
    await pressSwitch(false);
    await openCall();
    assert.equal(await hostCount(firefox.tab), 0);
  });

  it('stays out of Meet once that is taken back in Firefox’s own settings, until a click allows it', async () => {
    const taken = await firefox.runInBrowser(TAKE_BACK, EXTENSION_ID, 'https://meet.google.com/*');
    assert.equal(taken, true);
    await openCall(MEET);
    assert.equal(await hostCount(firefox.tab), 0);
    await firefox.tab.open(`${firefox.pageAddress('options')}#sites`);
    await firefox.tab.click(await byRole(firefox.tab, 'switch', 'Google Meet'));
    await waitFor('Meet to be on always', async () => {
      const words = await firefox.tab.run(
        'return document.querySelector(".site-list li").innerText',
      );
      return String(words).includes('Always on');
    });
    await openCall(MEET);
    await firefox.tab.enterFrame('/panel.html');
    await byRole(firefox.tab, 'checkbox');
  });

  it('asked nothing of any address but the pages themselves', () => {
    const beside = firefox.requests.filter(
      (url) => answer(url) === undefined && !url.endsWith('/favicon.ico'),
    );
    assert.deepEqual(beside, []);
  });
});
