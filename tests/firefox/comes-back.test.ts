/** In Firefox every move of the host loads its frame anew: nothing that was in hand may be gone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { allByRole, byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const MEET = 'https://meet.google.com/abc-defg-hij#in-call';

/** Whether the panel is what is seen, and can be clicked, where it stands. */
const USABLE = `return [0.1, 0.5, 0.9].every((part) =>
  document.elementFromPoint(innerWidth - 180, innerHeight * part)?.matches('div[popover=manual]'))`;

describe('a panel in Firefox whose frame is loaded anew', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('panel'));
    await tab.click(await byRole(tab, 'button', 'Find another question'));
    await byRole(tab, 'combobox', /^Search/);
    await tab.type('stuck');
    await tab.chord(KEY.shift, KEY.enter);
    await byRole(tab, 'checkbox');
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
  });

  after(() => firefox.close());

  /** From the top, as a keyboard does it. */
  const type = async (keys: string) => {
    await firefox.tab.leaveFrames();
    await firefox.tab.type(keys);
  };

  /** Does this to the page, and goes into the frame that is there after it. */
  const anew = async (script: string) => {
    const { tab } = firefox;
    await tab.enterFrame('/panel.html');
    await tab.run('window.isOld = true');
    await tab.leaveFrames();
    await tab.run(script);
    await waitFor('another frame', async () => {
      try {
        await tab.enterFrame('/panel.html');
        return (
          (await tab.run('return window.isOld !== true && document.body.children.length')) ?? 0
        );
      } catch (error) {
        // The frame went between being entered and being asked.
        if (error instanceof Error && /no such window|stale/.test(error.message)) return false;
        throw error;
      }
    });
  };

  const usable = () =>
    waitFor('a panel that can be used', async () => {
      await firefox.tab.leaveFrames();
      return firefox.tab.run(USABLE).then(Boolean);
    });

  const inField = () =>
    firefox.tab.run('return [document.hasFocus(), document.activeElement?.value].join()');

  it('goes on in the middle of a word', async () => {
    const { tab } = firefox;
    const note = await waitFor('a note', async () => {
      const [first] = await allByRole(tab, 'textbox', /^Notes: /);
      return first;
    });
    await tab.click(note);
    await type('graphs and he');
    await anew('document.querySelector(":root > div").remove()');
    await waitFor('the cursor', async () => (await inField()) === 'true,graphs and he');
    await type('aps');
    await tab.enterFrame('/panel.html');
    assert.equal(await inField(), 'true,graphs and heaps');
    await tab.leaveFrames();
    assert.deepEqual(await tab.run('return window.fixture.keylog'), []);
  });

  it('goes on with its search', async () => {
    const { tab } = firefox;
    await tab.enterFrame('/panel.html');
    await tab.click(await byRole(tab, 'button', 'Find another question'));
    await byRole(tab, 'combobox', /^Search/);
    await type('hin');
    await anew('document.querySelector(":root > div").remove()');
    await waitFor('the cursor', async () => (await inField()) === 'true,hin');
    await type('t');
    await tab.enterFrame('/panel.html');
    assert.equal(await inField(), 'true,hint');
  });

  it('is covered by nothing of the page, and then is not loaded anew', async () => {
    const { tab } = firefox;
    await tab.enterFrame('/panel.html');
    await tab.run('window.isOld = true');
    await tab.leaveFrames();
    await tab.run(`const cover = document.createElement('section');
      cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;z-index:2147483647';
      document.documentElement.append(cover);
      cover.popover = 'manual';
      cover.showPopover();`);
    await usable();
    await tab.enterFrame('/panel.html');
    assert.equal(await tab.run('return window.isOld'), true);
  });

  const searchIsBack = async () => {
    await firefox.tab.enterFrame('/panel.html');
    await waitFor('the search as it was', async () => {
      const words = await firefox.tab.run(
        'return document.querySelector("[role=combobox]")?.value',
      );
      return words === 'hint';
    });
  };

  it('can be used while the page has a dialog open, and after it', async () => {
    await anew('window.fixture.modal()');
    await usable();
    await searchIsBack();
    await anew('document.querySelector("dialog").close()');
    await usable();
    await searchIsBack();
  });

  it('goes on where it was when the frame goes a moment after it lost the keyboard', async () => {
    const { tab } = firefox;
    // Anew, because a page that takes the frame away often in a minute wins.
    await tab.open('about:blank');
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
    await tab.click(await byRole(tab, 'button', 'Find another question'));
    await byRole(tab, 'combobox', /^Search/);
    await type('hi');
    await anew(`document.documentElement.tabIndex = -1;
      document.documentElement.focus();
      setTimeout(() => document.querySelector(':root > div').remove(), 150);`);
    await waitFor('the cursor', async () => (await inField()) === 'true,hi');
  });
});
