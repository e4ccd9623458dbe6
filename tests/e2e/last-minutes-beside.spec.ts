/**
 * The last minutes where there is no call page around the panel: in the browser's own side panel and in the
 * companion window, by keys alone. Ratings, a follow-up, the words of the clock, the message at the end.
 *
 * The clock of the panel is moved on; what the background knows of time is real.
 */

import { asksWith, storeOnly } from './sheet/records.ts';
import { chosen, past, settings } from './sheet/stories.ts';
import { openedBeyond } from './support/beyond-page.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/test.ts';

test.setTimeout(300_000);

const ALOUD = 'How well did I think aloud, from 1 to 4? Too little, too much or about right?';

/** A panel that is driven by its keys, whatever it stands in. */
type ByKeys = {
  readonly run: (expression: string) => Promise<unknown>;
  readonly key: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
};

const FOCUSED = `(() => {
  const element = document.activeElement;
  const label = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
  const group = element?.closest('fieldset')?.querySelector('legend')?.textContent;
  const words = element === document.body ? 'nothing' : element?.textContent;
  const name = element?.ariaLabel ?? label?.textContent ?? words ?? '';
  return [group, name].filter(Boolean).join(' > ');
})()`;

/** More controls than any of these panels has. */
const MOST_TABS = 30;

async function tabTo(panel: ByKeys, name: string, tab = 'Tab'): Promise<void> {
  const passed: unknown[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await panel.key(tab);
    const focused = await panel.run(FOCUSED);
    if (String(focused).startsWith(name)) return;
    passed.push(focused);
  }
  throw new Error(`No way by keys to "${name}", only to: ${passed.join(' | ')}`);
}

async function says(panel: ByKeys, selector: string, words: string): Promise<void> {
  const text = `document.querySelector(${JSON.stringify(selector)})?.textContent`;
  await expect.poll(() => panel.run(text), { message: selector, timeout: 15_000 }).toContain(words);
}

const later = (panel: ByKeys, minutes: number) =>
  panel.run(`(() => { const now = Date.now; Date.now = () => now() + ${minutes * 60_000}; })()`);

/** Rows with their places, and what has the keyboard: what the clock may not change. */
const stand = (panel: ByKeys) =>
  panel.run(`JSON.stringify([document.activeElement?.outerHTML.slice(0, 80),
    ...[...document.querySelectorAll('.row')].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return [row.querySelector('label')?.textContent, top, height];
    })])`);

/** With one interview behind, so that a guess is offered; the rating question last. */
const story = () => [...past(1), ...chosen([RAMBLED, PRACTISE, ALOUD].map(asksWith))];

async function lastMinutes(panel: ByKeys): Promise<void> {
  await test.step('an interview is begun', async () => {
    await tabTo(panel, 'Start now');
    await panel.key('Enter');
    await says(panel, 'header', '45 min left');
  });

  await test.step('a question is guessed before its answer, the guess hidden, then rated', async () => {
    await tabTo(panel, `Notes: ${ALOUD}`);
    // The scale stands above the note, in the row that is open.
    await tabTo(panel, `Rating by the interviewer: ${ALOUD} > Guess first`, 'Shift+Tab');
    await panel.key('Enter');
    await tabTo(panel, `Your own guess: ${ALOUD}`, 'Shift+Tab');
    await panel.key('2');
    await says(panel, '.row-rating', 'Guess kept');
    await panel.key('3');
    await says(panel, '.row-rating', 'I guessed 2');
    await expect
      .poll(() => panel.run(`document.querySelector('.row-rating :checked')?.value`))
      .toBe('3');
    await says(panel, 'header', '1 of 3');
  });

  await test.step('at ten minutes words change, and nothing else', async () => {
    await tabTo(panel, `Notes: ${RAMBLED}`);
    const before = await stand(panel);
    await later(panel, 36);
    await says(panel, 'header', 'Ask soon · 9 min');
    expect(await stand(panel)).toEqual(before);
  });

  await test.step('a vague note is followed up, and the keyboard is back in the note', async () => {
    await panel.type('be clearer');
    await says(panel, '.probe', 'Ask: ');
    await tabTo(panel, 'Ask: ');
    await panel.key('Enter');
    await says(panel, 'p.probe-words', 'You asked: ');
    await expect.poll(() => panel.run(FOCUSED)).toBe(`Notes: ${RAMBLED}`);
    await panel.type(', in the cache one');
    await expect
      .poll(() => panel.run('document.activeElement?.value'))
      .toBe('be clearer, in the cache one');
  });

  await test.step('late, one question is pinned where it stands', async () => {
    const before = await stand(panel);
    await later(panel, 7.5);
    await says(panel, 'header', 'Ask one');
    expect(await stand(panel)).toEqual(before);
    await says(panel, '.row[data-late=pinned] label', PRACTISE);
  });

  await test.step('the whole is rated with one key', async () => {
    await tabTo(panel, 'Rating by the interviewer: the whole interview');
    await panel.key('4');
    await expect
      .poll(() => panel.run(`document.querySelector('.whole .rating :checked')?.value`))
      .toBe('4');
  });

  await test.step('at the end a message asks what was not asked', async () => {
    await tabTo(panel, 'End the interview');
    await panel.key('Enter');
    await says(panel, '.ended', 'What you did not get to can still be asked');
    await says(panel, '.left-over-words', PRACTISE);
    await tabTo(panel, 'Copy the message');
    await panel.key('Enter');
    await says(panel, '.row-status', 'Asked later');
  });
}

/** What was done beside is there in a panel opened afterwards. */
async function expectKept(extension: ExtensionBrowser): Promise<void> {
  const again = await extension.context.newPage();
  await again.goto(pageAddress(extension, 'interviews'));
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'be clearer, in the cache one',
  );
  const rated = again.getByRole('group', { name: `Rating by the interviewer: ${ALOUD}` });
  await expect(rated.getByRole('radio', { name: '3' })).toBeChecked();
  const whole = again.getByRole('group', { name: /the whole interview$/ });
  await expect(whole.getByRole('radio', { name: /^4/ })).toBeChecked();
  await expect(again.getByText('Asked later')).toHaveCount(1);
}

test('in the companion window, by keys alone', async ({ extension }) => {
  await storeOnly(extension.worker, story());
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'panel'));
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await lastMinutes({
    run: (expression) => page.evaluate(expression),
    key: (key) => page.keyboard.press(key),
    type: (words) => page.keyboard.type(words),
  });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${await page.locator('.left-over-words').textContent()}`);
  await expectKept(extension);
});

test('a moment is named by the person’s own word for its kind', async ({ extension }) => {
  await storeOnly(extension.worker, [...story(), settings({ stuckName: 'Lost the thread' })]);
  const page = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'panel'));
  await page.getByRole('button', { name: 'Mark' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('button', { name: /was: Rambled$/ })).toBeVisible();
  await page.getByRole('button', { name: /was: Lost the thread$/ }).click();
  await page.goto(pageAddress(extension, 'interviews'));
  const kind = page.getByRole('combobox', { name: /^What the moment at/ });
  await expect(kind).toHaveValue('stuck');
  await expect(kind.getByRole('option', { name: 'Lost the thread' })).toHaveCount(1);
});

test('in the browser’s own side panel, by keys alone', async ({ extension }) => {
  await storeOnly(extension.worker, story());
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await popup.getByRole('contentinfo').getByRole('button', { name: 'More' }).click();
  const panel = await openedBeyond(extension.context, '/panel.html', () =>
    popup.getByRole('button', { name: 'Keep it beside every tab' }).click(),
  );
  await expect.poll(() => panel.run(`document.querySelectorAll('textarea').length`)).toBe(4);
  await lastMinutes(panel);
  await expectKept(extension);
});
