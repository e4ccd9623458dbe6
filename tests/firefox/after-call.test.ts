/** After the call in Firefox: found, mended, reflected on, planned, pictured, handed in, deleted and back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fullHistory, LOST } from '../e2e/support/full-history.ts';
import { manyInterviews } from '../e2e/support/many-interviews.ts';
import { answer } from '../pages/serve.ts';
import { emptyClipboard, heldAs } from './clipboard.ts';
import { savedBy } from './downloads.ts';
import { allByRole, byRole } from './find-by-role.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeItems } from './store.ts';
import { KEY } from './tab.ts';

const THREAD = 'Notes: Where did you lose my thread?';
const SOONER = 'Notes: What would have convinced you sooner?';

describe('after the call in Firefox', () => {
  let firefox: Firefox;
  let hands: Hands;

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
    hands = handsOn(firefox.tab);
    await storeItems(firefox, { ...fullHistory(), ...manyInterviews(1, 3) });
  });

  after(() => firefox.close());

  const open = async (place: string): Promise<void> => {
    await firefox.tab.open('about:blank');
    await firefox.tab.open(`${firefox.pageAddress('interviews')}#${place}`);
    await hands.until('the page to be drawn', 'document.querySelector("h1, h2")');
  };

  it('lists the newest first, and finds a word of a note in spite of a slip', async () => {
    const { tab } = firefox;
    await open('');
    await hands.until('the newest to be open', 'location.hash === "#past-0"');
    await hands.counts('link', /of 3 asked/, 3);
    await tab.type('/');
    await tab.type('cachee');
    await hands.until('what was found', 'document.querySelector("mark")?.textContent === "cache"');
    await hands.press(/back to the start twice at the cache/, 'link');
    await hands.until('that interview', 'location.hash.startsWith("#past-a")');
    await hands.until('its place', 'document.activeElement?.innerText.includes("lose my thread")');
  });

  it('keeps what is mended in a note and in the details', async () => {
    await open('past-a');
    await hands.write(SOONER, 'The first reason, and no other.');
    await hands.press('Edit details', 'summary');
    await hands.write('Interviewer', 'Ana L.');
    await hands.saved();
    await open('past-a');
    await hands.reads(SOONER, 'The first reason, and no other.');
    await hands.sees('Ana L.');
  });

  it('is reflected on in steps, up to the thank-you message', async () => {
    await open('past-0');
    await hands.press('Begin the reflection');
    await hands.press('Improve: Note 0 of interview 0');
    for (const step of ['Fact or reading', 'Not yet', 'One small action', 'Say thank you']) {
      await hands.press('Next');
      await hands.until(step, `document.activeElement?.innerText === ${JSON.stringify(step)}`);
      if (step === 'Not yet') await hands.write('What I cannot do yet', 'End in time.');
    }
    await emptyClipboard(firefox);
    await hands.press('Copy the message');
    await hands.sees('Copied. Paste it where you write to them.');
    assert.match(await heldAs(firefox, 'text/plain'), /What I take away most/);
    await hands.press('Finish');
    await hands.sees('That was honest work');
    await hands.saved();
    await open('past-0');
    await hands.sees('Reflected on');
    await hands.sees('End in time.');
  });

  it('has plans that are seen, with a way back', async () => {
    await open('plans');
    await hands.sees('2 open, 1 seen, 0 dropped');
    await hands.press('Seen', 'button', await byRole(firefox.tab, 'group', 'Plan 1'));
    await hands.sees('1 open, 2 seen, 0 dropped');
    await hands.press('Undo');
    await hands.sees('2 open, 1 seen, 0 dropped');
  });

  it('is told in pictures that are walked through by keys, with a table beside each', async () => {
    const { tab } = firefox;
    await open('insights');
    await hands.sees('From 4 interviews');
    const compared = await byRole(tab, 'region', 'Your guess and their rating');
    const points = await allByRole(tab, 'link', /your guess/, compared);
    assert.equal(points.length, 3);
    const last = points.at(-1);
    assert.ok(last);
    await tab.ask(last, 'element.focus()');
    await tab.type(KEY.left);
    await hands.until(
      'the point before',
      'document.activeElement?.getAttribute("aria-label")?.includes("3 of 4, your guess 2")',
    );
    const shown = 'document.activeElement.getBoundingClientRect().width > 4';
    assert.equal(await tab.run(`return ${shown}`), true);
    await tab.type(KEY.tab);
    await tab.type(KEY.enter);
    const table = 'document.activeElement.closest("details").innerText.replaceAll(/\\s+/g, " ")';
    await hands.until('the table', `${table}.includes("Ana L. 3 2 The whole interview")`);
    await tab.chord(KEY.shift, KEY.tab);
    await tab.type(KEY.enter);
    await hands.until('that interview', 'location.hash === "#past-b"');
  });

  it('is copied for a document, saved as files, and names are masked on request', async () => {
    await open('past-a');
    await hands.press('Hand in or share');
    await emptyClipboard(firefox);
    await hands.press('Copy for a document');
    await hands.sees('Copied. Paste it into your document.');
    const html = await heldAs(firefox, 'text/html');
    assert.match(html, /<h1[^>]*>Feedback, /);
    assert.ok(html.includes(LOST));
    const markdown = await savedBy(firefox, () => hands.press('Markdown file'));
    assert.match(markdown.name, /^debrief-interview-[\d-]{10}\.md$/);
    assert.ok(markdown.text.includes('- **With:** Ana L.'));
    await hands.press('Mask names', 'checkbox');
    const page = await savedBy(firefox, () => hands.press('HTML file'));
    assert.match(page.text, /Interviewer 1/);
    assert.doesNotMatch(page.text, /Ana L\./);
  });

  it('goes to the printer', async () => {
    const { tab } = firefox;
    await tab.run('window.print = () => undefined');
    await hands.press('Save as PDF');
    await hands.sees('Your browser prints the document.');
    await tab.run('window.dispatchEvent(new Event("afterprint"))');
  });

  it('is asked about in a form, which is filled in as a file and brought in', async () => {
    const { tab } = firefox;
    await open('past-a');
    await hands.press('More');
    const form = await savedBy(firefox, () => hands.press(/^Save a form for the interviewer/));
    const [page] = await tab.tabs();
    await tab.openTab(pathToFileURL(form.path).href);
    await hands.sees('Hello Ana L.,');
    await hands.write(/Where did you lose my thread/, 'You jumped to the <end>.');
    const answers = await savedBy(firefox, () => hands.press('Save my answers'));
    await hands.sees(`Saved as ${answers.name}`);
    await tab.closeTab();
    await tab.turnTo(page ?? '');

    await hands.press('More');
    await hands.press(/^Bring in a filled form/);
    const dialog = await byRole(tab, 'dialog', 'Bring in a filled form');
    const [field] = await tab.find('input[type=file]', dialog);
    assert.ok(field);
    await tab.chooseFile(field, answers.path);
    await hands.sees('Your words stay.');
    await hands.press('Put into my notes');
    await hands.press('Close');
    const note = await hands.valueOf(THREAD);
    assert.ok(note.startsWith(LOST));
    assert.match(note, /From Ana L\.:\nYou jumped to the <end>\.$/);
  });

  it('is deleted with a way back', async () => {
    await open('past-b');
    await hands.press('Delete interview');
    await hands.counts('link', /of 3 asked/, 2);
    await hands.press('Undo');
    await hands.counts('link', /of 3 asked/, 3);
    await hands.reads(SOONER, 'The first reason alone.');
  });

  it('asked nothing of any address', () => {
    assert.deepEqual(firefox.requests, []);
  });
});
