/** The options page in Firefox: questions, files, settings in an open panel, backup, deleting everything. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { planned } from '../e2e/sheet/stories.ts';
import { RAMBLED } from '../e2e/support/choose.ts';
import { answer } from '../pages/serve.ts';
import { type SavedFile, savedBy } from './downloads.ts';
import { byRole } from './find-by-role.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeEdits } from './store.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const CALL = 'https://meet.google.com/abc-defg-hij#in-call';
const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';
const WORDED = 'Did the quokka question land?';
const NOTED = 'the zebra cache, twice';
const NOTE = `Notes: ${RAMBLED}`;

describe('the options page in Firefox', () => {
  let firefox: Firefox;
  let hands: Hands;
  let exported: SavedFile;
  let backup: SavedFile;

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
    hands = handsOn(firefox.tab);
    await storeEdits(firefox, planned());
  });

  after(() => firefox.close());

  const open = async (place = ''): Promise<void> => {
    await firefox.tab.open('about:blank');
    await firefox.tab.open(`${firefox.pageAddress('options')}#${place}`);
    await hands.until('the questions', 'document.querySelector("textarea")?.value');
  };

  it('rewords a question by keys, takes it back, and makes it again', async () => {
    const { tab } = firefox;
    await open();
    await hands.write('Question 1', WORDED);
    await hands.saved();
    await hands.press('Undo');
    await hands.reads('Question 1', FIRST);
    await hands.press('Redo');
    await hands.reads('Question 1', WORDED);
    await tab.click(await byRole(tab, 'textbox', 'Question 1'));
    await tab.chord(KEY.alt, KEY.down);
    await hands.reads('Question 2', WORDED);
    await tab.chord(KEY.alt, KEY.up);
    await hands.reads('Question 1', WORDED);
    await tab.type([KEY.end, KEY.enter, ...'One of my own?']);
    await hands.saved();
    await open();
    await hands.reads('Question 1', WORDED);
    await hands.reads('Question 2', 'One of my own?');
  });

  it('exports the template, and shows what a file would change before it does', async () => {
    const { tab } = firefox;
    exported = await savedBy(firefox, () => hands.press('Export'));
    assert.equal(JSON.parse(exported.text).format, 'debrief-template');
    await hands.write('Question 1', 'Something else?');
    const [field] = await tab.find('input[type=file][accept*=csv]');
    assert.ok(field);
    await tab.chooseFile(field, exported.path);
    await hands.sees('Import “');
    await hands.reads('Question 1', 'Something else?');
    await hands.press('Import these changes');
    await hands.reads('Question 1', WORDED);
  });

  it('changes the settings of a panel that is open in a call', async () => {
    const { tab } = firefox;
    const [options] = await tab.tabs();
    const call = await tab.openTab(CALL);
    await tab.enterFrame('/panel.html');
    await hands.write(NOTE, NOTED);
    await hands.saved();
    await tab.turnTo(options ?? '');
    await open('settings');
    await hands.press('Left', 'radio');
    await hands.press('Dark', 'radio');
    await hands.press('Largest', 'radio');
    await hands.until('its own look', 'document.documentElement.dataset.theme === "dark"');
    await tab.turnTo(call);
    await tab.leaveFrames();
    const atLeft = 'document.elementFromPoint(60, 300)?.matches("div[popover=manual]")';
    await hands.until('the panel at the left', atLeft);
    await tab.enterFrame('/panel.html');
    await hands.until('a dark panel', 'document.documentElement.dataset.theme === "dark"');
    await hands.until(
      'large text',
      'getComputedStyle(document.querySelector("button")).fontSize === "21px"',
    );
    await tab.closeTab();
    await tab.turnTo(options ?? '');
    await hands.press('Usual', 'radio');
  });

  it('says in Shortcuts and About what Firefox has, and leads to its own page for the keys', async () => {
    const { runInBrowser } = firefox;
    await open('keys');
    await hands.sees('Alt+Shift+D');
    await hands.press('Change the keys');
    // A page of the browser's own: only the browser sees it.
    const addresses = `const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join(' ')`;
    await waitFor('the browser’s page', async () =>
      String(await runInBrowser(addresses)).includes('about:addons'),
    );
    await open('about');
    const about = String(
      await firefox.tab.run(
        'return [...document.querySelectorAll("#about code")].map((e) => e.textContent).join()',
      ),
    );
    assert.match(about, /storage.*alarms/);
    assert.doesNotMatch(about, /sidePanel/);
  });

  it('hands everything to storage.sync, where nobody is signed in, and says so', async () => {
    await open('data');
    await hands.press('Sync now');
    await hands.sees('The browser has it.');
    const items = await firefox.tab.run('return browser.storage.sync.get(null).then(Object.keys)');
    assert.ok(Array.isArray(items) && items.length > 0);
  });

  it('backs up to a file', async () => {
    backup = await savedBy(firefox, () => hands.press('Back up to a file'));
    await hands.sees('The file is on its way to your downloads.');
    assert.ok(backup.text.includes(NOTED));
  });

  it('deletes everything, and brings it back', async () => {
    await hands.press('Delete everything…');
    const asking = await byRole(firefox.tab, 'dialog', 'Delete everything?');
    await hands.press('Delete everything', 'button', asking);
    await hands.sees('Everything is deleted.');
    await hands.reads('Question 1', FIRST);
    const local = 'browser.storage.local.get(null).then((all) => JSON.stringify(all))';
    assert.doesNotMatch(String(await firefox.tab.run(`return ${local}`)), /zebra|quokka/);
    await hands.press('Bring it back');
    await hands.sees('Everything is back.');
    await hands.reads('Question 1', WORDED);
  });

  it('restores from the file into a browser from which all was erased', async () => {
    const { tab } = firefox;
    await hands.press('Delete everything…');
    const asking = await byRole(tab, 'dialog', 'Delete everything?');
    await hands.press('Delete everything', 'button', asking);
    await hands.sees('Everything is deleted.');
    await hands.press('Erase it now…');
    await hands.press('Erase it for good');
    await hands.sees('The copy is erased.');
    await hands.press('Restore…');
    await byRole(tab, 'button', 'Choose a file…');
    const [field] = await tab.find('#data input[type=file]');
    assert.ok(field);
    await tab.chooseFile(field, backup.path);
    await hands.sees('Restore from “');
    await hands.press('Add what is missing');
    await hands.sees('Restored.');
    await hands.reads('Question 1', WORDED);
    await tab.open(firefox.pageAddress('panel'));
    await hands.reads(NOTE, NOTED);
  });
});
