/** The panel in a call, in Firefox: it comes when wanted, keeps its words, and keeps them to itself. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { allByRole, byRole } from './find-by-role.ts';
import { hostCount } from './host-count.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const MEET = 'https://meet.google.com/abc-defg-hij#in-call';
const ZOOM = 'https://app.zoom.us/wc/12345678901/join?fromPWA=1#in-call';
const HOSTS = ['meet.google.com', 'app.zoom.us'];
const NOTE = 'decided too early; the cache';

describe('Firefox', () => {
  let firefox: Firefox;
  let noteName = '';

  before(async () => {
    firefox = await startFirefox({ hosts: HOSTS, answer });
  });

  after(() => firefox.close());

  /** Every question in the list of the panel in the current frame. */
  const questions = async (): Promise<readonly string[]> => {
    const { tab } = firefox;
    const boxes = await allByRole(tab, 'checkbox');
    return Promise.all(boxes.map((box) => tab.nameOf(box)));
  };

  const wordsIn = (name: string) =>
    firefox.tab.run(
      'return [...document.querySelectorAll("textarea")].find((e) => e.getAttribute("aria-label") === arguments[0])?.value',
      name,
    );

  const hasTheNote = () =>
    waitFor('the words of the note', async () => (await wordsIn(noteName)) === NOTE);

  it('shows nothing in an ordinary meeting, whose own shortcuts work', async () => {
    const { tab } = firefox;
    await tab.open(MEET);
    await waitFor('the call', () =>
      tab.run('return window.fixture?.state === "in-call"').then(Boolean),
    );
    assert.equal(await hostCount(tab), 0);
    await tab.type('c');
    assert.notDeepEqual(await tab.run('return window.fixture.actions'), []);
  });

  it('takes questions beside any tab, with no call around', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('panel'));
    for (const [index, word] of ['stuck', 'next'].entries()) {
      await tab.click(await byRole(tab, 'button', 'Find another question'));
      await byRole(tab, 'combobox', /^Search/);
      await tab.type(word);
      await tab.chord(KEY.shift, KEY.enter);
      await waitFor(
        `a question about ${word}`,
        async () => (await questions()).length === index + 1,
      );
    }
  });

  it('stands beside Zoom’s frame, on a page that isolates itself, when questions wait', async () => {
    const { tab } = firefox;
    await tab.open(ZOOM);
    await tab.enterFrame('/panel.html');
    await waitFor('both questions', async () => (await questions()).length === 2);
  });

  it('stands in Meet as well, and what is typed into it reaches nothing else', async () => {
    const { tab } = firefox;
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
    await byRole(tab, 'checkbox');
    const [first] = await questions();
    noteName = `Notes: ${first}`;
    await tab.click(await byRole(tab, 'textbox', noteName));
    // From the top, as a keyboard does it: the browser finds what has the focus.
    await tab.leaveFrames();
    await tab.type(NOTE);
    await tab.chord(KEY.control, 'd');
    assert.deepEqual(await tab.run('return window.fixture.keylog'), []);
    assert.deepEqual(await tab.run('return window.fixture.actions'), []);
    await tab.enterFrame('/panel.html');
    await hasTheNote();
    await waitFor('saved', () =>
      tab.run('return document.querySelector("[data-save-state=saved]") !== null').then(Boolean),
    );
  });

  it('has every word again after the page was loaded anew, and in a page of its own', async () => {
    const { tab } = firefox;
    for (const address of [MEET, firefox.pageAddress('panel')]) {
      // From the same address with the same `#`, nothing would be loaded.
      await tab.open('about:blank');
      await tab.open(address);
      await tab.enterFrame('/panel.html');
      await hasTheNote();
    }
  });

  it('obeys the browser’s own keys, from the call', async () => {
    const { tab } = firefox;
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
    await byRole(tab, 'textbox', noteName);
    await tab.leaveFrames();
    await firefox.pressShortcut('Q');
    await tab.enterFrame('/panel.html');
    const focused = () =>
      tab.run('return document.hasFocus() && document.activeElement?.getAttribute("aria-label")');
    await waitFor('the cursor in a note', async () =>
      String(await focused()).startsWith('Notes: '),
    );
    await firefox.pressShortcut('K');
    await byRole(tab, 'button', /^Marked, /);
    await firefox.pressShortcut('E');
    await waitFor('the cursor in the search', () =>
      tab.run('return document.activeElement?.getAttribute("role") === "combobox"').then(Boolean),
    );
  });

  /** What was asked for and is no page of a call. */
  const beside = () =>
    firefox.requests.filter((url) => answer(url) === undefined && !url.endsWith('/favicon.ico'));

  it('asked nothing of any address but the pages themselves', () => {
    assert.deepEqual(beside(), []);
  });

  it('would have been seen asking, had it done so', async () => {
    const { tab } = firefox;
    // The pages of Debrief are kept from asking (pages-policy.test.ts).
    await tab.open('about:blank');
    await tab.run('fetch("https://elsewhere.example/words").catch(() => undefined)');
    await tab.run('new WebSocket("wss://socket.example/")');
    for (const address of ['https://elsewhere.example/', 'https://socket.example/']) {
      await waitFor(`the request for ${address}`, () => beside().includes(address));
    }
  });
});
