/** Beyond the call page in Firefox: a small window, on top of the others, the icon, the practice call. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { interviewId, planId } from '../../domain/ids.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { past, planned } from '../e2e/sheet/stories.ts';
import { PRACTISE, RAMBLED, STUCK } from '../e2e/support/choose.ts';
import { answer } from '../pages/serve.ts';
import { byRole } from './find-by-role.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeEdits } from './store.ts';
import { waitFor } from './wait.ts';

const DAY = 86_400_000;
const NOTE = `Notes: ${RAMBLED}`;
const SENTENCE = 'When I get stuck, I will say one guess aloud';

describe('beyond the call page in Firefox', () => {
  let firefox: Firefox;
  let hands: Hands;
  let home = '';
  let small = '';

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
    hands = handsOn(firefox.tab);
    await storeEdits(firefox, planned());
    home = (await firefox.tab.tabs())[0] ?? '';
  });

  after(() => firefox.close());

  const newTab = (known: readonly string[]) =>
    waitFor('another window', async () =>
      (await firefox.tab.tabs()).find((name) => !known.includes(name)),
    );

  /** Every word of the panel in one of the windows. */
  const notesIn = () =>
    firefox.tab.run('return [...document.querySelectorAll("textarea")].map((e) => e.value).join()');

  it('opens the panel in a small window of its own', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('popup'));
    await hands.until('the foot', 'document.querySelector("footer button")');
    const [foot] = await tab.find('footer');
    await hands.press('More', 'button', foot);
    await hands.press('Panel in a small window');
    small = await newTab([home]);
    await tab.turnTo(small);
    await hands.until('the panel', 'document.querySelector("textarea")');
    assert.equal(await tab.run('return innerWidth < 420'), true);
    await hands.write(NOTE, 'said in another program');
    await waitFor('the tick', async () => (await hands.ticked()).includes(RAMBLED));
    await hands.saved();
  });

  it('keeps it on top of other windows, and brings it back with every word', async () => {
    const { tab } = firefox;
    await hands.press('Keep on top');
    await hands.press(/^Keep on top of other windows/);
    const above = await newTab([home, small]);
    await hands.sees('The panel is on top of your other windows');
    await tab.turnTo(above);
    await tab.enterFrame('/panel.html');
    await hands.reads(NOTE, 'said in another program');
    await hands.write(`Notes: ${PRACTISE}`, 'on top of all');
    await hands.saved();
    await tab.turnTo(small);
    await tab.leaveFrames();
    await hands.press('Bring it back here');
    await hands.reads(`Notes: ${PRACTISE}`, 'on top of all');
    assert.deepEqual(await tab.tabs(), [home, small]);
  });

  it('closes with the small window, and nothing is lost', async () => {
    const { tab } = firefox;
    await hands.press('Keep on top');
    await hands.press(/^Keep on top of other windows/);
    const above = await newTab([home, small]);
    await tab.turnTo(above);
    await tab.enterFrame('/panel.html');
    await hands.write(NOTE, 'the last words');
    await hands.saved();
    await tab.turnTo(small);
    await tab.closeTab();
    await waitFor('both to be gone', async () => (await tab.tabs()).length === 1);
    await tab.turnTo(home);
    await tab.open(firefox.pageAddress('panel'));
    await hands.reads(NOTE, 'the last words');
    assert.match(String(await notesIn()), /on top of all/);
  });

  it('has a plan of two days ago on the icon, until the popup was opened', async () => {
    const { tab } = firefox;
    const words = { moment: 'I get stuck', action: 'say one guess aloud', told: 'you froze' };
    const made = { ...words, entry: null, aspectName: '' };
    const plan = newPlanEdit(interviewId('past0'), planId('p1'), made, Date.now() - 2 * DAY);
    await storeEdits(firefox, [...past(1), plan]);
    const onIcon = (wanted: string) =>
      waitFor(
        `“${wanted}” on the icon`,
        async () => (await tab.run('return browser.action.getBadgeText({})')) === wanted,
      );
    await onIcon('1');
    await waitFor('the next look to be set', () =>
      tab.run('return browser.alarms.get("reminder").then(Boolean)').then(Boolean),
    );
    await tab.open(firefox.pageAddress('popup'));
    await hands.sees(SENTENCE);
    await onIcon('');
  });

  it('is tried out in the practice call, whose words stay out of the history', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('practice'));
    await hands.press(/^Getting stuck/);
    await hands.press('I asked it');
    await tab.enterFrame('/panel.html');
    await hands.write(`Notes: ${STUCK}`, 'Quiet');
    await waitFor('the tick', async () => (await hands.ticked()).includes(STUCK));
    await tab.leaveFrames();
    await hands.press('Ask: which moment?');
    await hands.sees('When the test failed');
    await hands.press('End');
    await hands.sees('Your feedback, in your own words');
    await hands.sees('Quiet');
    await tab.open(firefox.pageAddress('interviews'));
    await hands.sees('Past interviews');
    await hands.counts('link', /Practice call/, 0);
  });

  it('offers the questions in another language, from a file of its own', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('popup'));
    await hands.press(/^(?:Next interview|Interview running)/);
    await tab.ask(await byRole(tab, 'combobox', 'Questions from'), 'element.focus()');
    await tab.type('Esp');
    await hands.until('Spanish', 'document.querySelector("[lang=es]")');
  });
});
