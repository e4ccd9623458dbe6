/** Preparing in Firefox: the popup from the toolbar and in a tab, all questions read, and the call. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { past } from '../e2e/sheet/stories.ts';
import { PRACTISE, RAMBLED, STUCK } from '../e2e/support/choose.ts';
import { RATED_HISTORY } from '../e2e/support/rated-history.ts';
import { answer } from '../pages/serve.ts';
import { toolbarPopup } from './beyond-tab.ts';
import { emptyClipboard, heldAs } from './clipboard.ts';
import { byRole } from './find-by-role.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeEdits } from './store.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const MEET = 'https://meet.google.com/abc-defg-hij#in-call';
const IN_SEARCH = 'content.document.activeElement?.getAttribute("type") === "search"';
const STANDS = `const { documentElement, body } = content.document;
  return [content.innerWidth, content.innerHeight,
    documentElement.scrollWidth, documentElement.scrollHeight, body.offsetWidth, body.offsetHeight]`;

describe('preparing in Firefox', () => {
  let firefox: Firefox;
  let hands: Hands;
  let suggested = '';

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
    hands = handsOn(firefox.tab);
    await storeEdits(firefox, [...past(3), ...RATED_HISTORY]);
  });

  after(() => firefox.close());

  const openPopup = async (): Promise<void> => {
    await firefox.tab.open(firefox.pageAddress('popup'));
    await hands.until('the keyboard in the search', IN_SEARCH.replaceAll('content.', ''));
  };

  const find = async (letters: string, question: string): Promise<void> => {
    await firefox.tab.type(letters);
    await hands.reads('Search questions', letters, 'searchbox');
    await firefox.tab.type(KEY.enter);
    await hands.until(
      `“${question}” to be chosen`,
      `[...document.querySelectorAll('input:checked')].some((e) => e.closest('label')?.textContent.includes(${JSON.stringify(question)}))`,
    );
  };

  it('opens under the toolbar in one piece, ready to type, and what is chosen outlives it', async () => {
    const popup = toolbarPopup(firefox);
    await popup.open(IN_SEARCH);
    assert.deepEqual(await popup.run(STANDS), [400, 600, 400, 600, 400, 600]);
    // A person's clicks cannot be sent there; the box is pressed as by the space bar.
    await popup.run(`
      const boxes = [...content.document.querySelectorAll('input[type=checkbox]')];
      const labelOf = (box) => box.closest('label')?.textContent ?? '';
      boxes.find((box) => labelOf(box).includes(${JSON.stringify(RAMBLED)})).click();`);
    // The page behind it has heard of it: it is stored.
    await hands.sees('1 chosen.');
    await popup.close();
    await openPopup();
    assert.deepEqual(await hands.ticked(), [RAMBLED]);
  });

  it('finds by a few letters and with a slip, and takes what is suggested, by keys alone', async () => {
    const { tab } = firefox;
    await find('stukc', STUCK);
    await tab.chord(KEY.control, 'a');
    await tab.type(KEY.escape);
    await tab.type(KEY.up);
    const first = await waitFor('the suggestion', () =>
      tab.run(
        'return document.activeElement?.tagName === "BUTTON" && document.activeElement.innerText',
      ),
    );
    suggested = String(first);
    await tab.type(KEY.enter);
    await waitFor('three', async () => (await hands.ticked()).length === 3);
    assert.deepEqual(await hands.ticked(), [RAMBLED, STUCK, suggested]);
    await hands.sees('3 chosen, a good number.');
    await hands.saved();
  });

  it('plans another interview beside it, from a ready choice', async () => {
    await hands.press(/^Next interview/);
    await hands.write('Role or company', 'Acme');
    await hands.press('Plan another interview');
    await hands.reads('Role or company', '');
    await hands.write('Role or company', 'Bolt');
    await hands.press('Coding');
    await waitFor('the three of Coding', async () => (await hands.ticked()).length === 3);
    await hands.saved();
    await openPopup();
    await hands.press(/^Next interview/);
    await hands.reads('Role or company', 'Bolt');
  });

  it('turns back to the first one by keys, as it was', async () => {
    const { tab } = firefox;
    const which = await byRole(tab, 'combobox', 'Interview to prepare');
    await tab.ask(which, 'element.focus()');
    await tab.type(KEY.down);
    await hands.reads('Role or company', 'Acme');
    assert.deepEqual(await hands.ticked(), [RAMBLED, STUCK, suggested]);
  });

  it('copies the hand-in as rich text and as Markdown', async () => {
    await emptyClipboard(firefox);
    const [foot] = await firefox.tab.find('footer');
    await hands.press('More', 'button', foot);
    await hands.press(/^Copy for hand-in/);
    await hands.sees('Copied. Paste it into your document.');
    assert.match(await heldAs(firefox, 'text/html'), /background-color/);
    assert.ok((await heldAs(firefox, 'text/plain')).includes(`==**${STUCK}**==`));
  });

  it('reads all questions and chooses one more there, in step with the popup', async () => {
    const { tab } = firefox;
    const [popup] = await tab.tabs();
    const reading = await tab.openTab(firefox.pageAddress('read'));
    await tab.click(await byRole(tab, 'searchbox', 'Search questions'));
    await tab.type('practise one');
    await tab.type(KEY.enter);
    await hands.sees('4 chosen.');
    await tab.type([KEY.escape, KEY.down]);
    await hands.until('a box with the keyboard', 'document.activeElement?.type === "checkbox"');
    await tab.turnTo(popup ?? '');
    await waitFor('four in the popup', async () => (await hands.ticked()).length === 4);
    await tab.turnTo(reading);
    await tab.closeTab();
    await tab.turnTo(popup ?? '');
  });

  it('has them all in the panel of the call, which asks which interview it is', async () => {
    const { tab } = firefox;
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
    await byRole(tab, 'region', 'Which interview is this?');
    await byRole(tab, 'checkbox', STUCK);
    await hands.press(/Bolt/);
    await hands.counts('checkbox', /./, 3);
    await hands.counts('checkbox', RAMBLED, 0);
    await hands.press('More');
    await hands.press('Another interview');
    await hands.press(/Acme/);
    for (const question of [RAMBLED, STUCK, suggested, PRACTISE]) {
      await byRole(tab, 'checkbox', question);
    }
    await hands.counts('checkbox', /./, 4);
  });
});
