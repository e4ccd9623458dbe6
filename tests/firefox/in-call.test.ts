/** An interview in a call in Firefox: asked, noted, swapped, marked, ended, and one plan made of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asksWith } from '../e2e/sheet/records.ts';
import { heldIn, planned, tell } from '../e2e/sheet/stories.ts';
import { PRACTISE, RAMBLED, STUCK } from '../e2e/support/choose.ts';
import { answer } from '../pages/serve.ts';
import { emptyClipboard, heldAs } from './clipboard.ts';
import { byRole } from './find-by-role.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeEdits } from './store.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const CALL = 'https://meet.google.com/abc-defg-hij#in-call';
const LATE_CALL = 'https://meet.google.com/lat-ecal-lnk#in-call';
const NOTES = { first: 'the cache one went back and forth', second: 'one sentence, then why' };
const PLAN = 'say the answer first';

describe('an interview in a call in Firefox', () => {
  let firefox: Firefox;
  let hands: Hands;
  let swapped = '';

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
    hands = handsOn(firefox.tab);
    await storeEdits(firefox, planned());
  });

  after(() => firefox.close());

  const openCall = async (address: string): Promise<void> => {
    const { tab } = firefox;
    await tab.open('about:blank');
    await tab.open(address);
    await tab.enterFrame('/panel.html');
    await byRole(tab, 'checkbox');
  };

  const boxes = () =>
    firefox.tab.run(
      'return [...document.querySelectorAll(".row label")].map((label) => label.textContent)',
    );

  it('is begun by the first character, which ticks; Ctrl+Enter goes to the next note', async () => {
    const { tab } = firefox;
    await openCall(CALL);
    await hands.sees('45 min planned');
    await tab.click(await byRole(tab, 'textbox', `Notes: ${RAMBLED}`));
    await tab.type(NOTES.first);
    await waitFor('the tick', async () => (await hands.ticked()).includes(RAMBLED));
    await hands.sees('45 min left');
    await tab.chord(KEY.control, KEY.enter);
    await tab.type(NOTES.second);
    await hands.reads(`Notes: ${PRACTISE}`, NOTES.second);
    await hands.sees('2 of 3');
    await hands.saved();
  });

  it('has every word, tick and minute after the page was loaded anew', async () => {
    await openCall(CALL);
    await hands.reads(`Notes: ${RAMBLED}`, NOTES.first);
    await hands.reads(`Notes: ${PRACTISE}`, NOTES.second);
    await hands.sees('2 of 3');
    await hands.sees('min left');
  });

  it('swaps the open question for one that is found, and adds one of one’s own', async () => {
    const { tab } = firefox;
    await tab.click(await byRole(tab, 'textbox', `Notes: ${STUCK}`));
    await hands.press('Find another question');
    await hands.counts('option', /./, 3);
    await tab.type('hint');
    await waitFor('what was found', async () => {
      swapped = String(
        await tab.run('return document.querySelector("[role=option]")?.textContent'),
      );
      return /hint/i.test(swapped);
    });
    await tab.type(KEY.enter);
    await byRole(tab, 'checkbox', swapped);
    await hands.counts('checkbox', STUCK, 0);
    await hands.press('Find another question');
    await tab.type('Would you hire me tomorrow?');
    await tab.chord(KEY.shift, KEY.enter);
    await byRole(tab, 'checkbox', 'Would you hire me tomorrow?');
    await hands.counts('checkbox', /./, 4);
  });

  it('marks a moment, and its kind is named afterwards', async () => {
    await hands.press('Mark');
    await byRole(firefox.tab, 'button', /Undo$/);
    await hands.press('More');
    await hands.press(/was: Rambled$/);
    await hands.saved();
  });

  it('asks for a rating of the whole with one key', async () => {
    const { tab } = firefox;
    const [whole] = await tab.find('.whole .rating input');
    assert.ok(whole);
    await tab.ask(whole, 'element.focus()');
    await tab.type('3');
    await hands.until(
      'the rating',
      'document.querySelector(".whole .rating :checked")?.value === "3"',
    );
  });

  it('is ended by hand, and a message asks what was not asked', async () => {
    await hands.press('More');
    await hands.press('End the interview');
    await hands.sees('A minute for what you heard');
    await emptyClipboard(firefox);
    await hands.press('Copy the message');
    await hands.sees('Asked later');
    assert.match(await heldAs(firefox, 'text/plain'), /^Thank you for the interview\./);
  });

  it('becomes one plan, which stands on the interviews page', async () => {
    const { tab } = firefox;
    await hands.press('Improve', 'button', await byRole(tab, 'group', NOTES.first));
    await hands.press('Went well', 'button', await byRole(tab, 'group', NOTES.second));
    await hands.write('I will', PLAN);
    await hands.press('Done');
    await hands.sees('Your plan for next time');
    await hands.sees(`, I will ${PLAN}.`);
    await hands.saved();
    await tab.open(`${firefox.pageAddress('interviews')}#plans`);
    await hands.reads('I will', PLAN);
  });

  it('says late that it is late, moving no row and no cursor, and the pill says what to ask', async () => {
    const { tab } = firefox;
    const entries = [RAMBLED, PRACTISE].map((text) => ({ asks: asksWith(text) }));
    const late = tell({ id: 'late', started: 41, entries });
    await storeEdits(firefox, heldIn('meet:lat-ecal-lnk', late));
    await openCall(LATE_CALL);
    await hands.sees('Ask now');
    assert.deepEqual(await boxes(), [RAMBLED, PRACTISE]);
    await hands.press('Collapse');
    await hands.until('a pill', 'innerHeight < 100');
    await hands.sees('0/2');
    // In the place of the minutes: what to ask.
    await hands.sees(RAMBLED);
    await hands.press(/^Open the panel/);
    await hands.until('the panel', 'innerHeight > 300');
    await byRole(tab, 'textbox', `Notes: ${RAMBLED}`);
  });
});
