/** axe and the Tab key on every surface in Firefox: it has controls, colours and an order of focus of its own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { halfFilled, heldIn, past, settings } from '../e2e/sheet/stories.ts';
import { RATED_HISTORY } from '../e2e/support/rated-history.ts';
import { answer } from '../pages/serve.ts';
import { faultsIn, type Look, lookLike } from './faults.ts';
import { walkByTab } from './focus-walk.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { storeEdits } from './store.ts';
import { waitFor } from './wait.ts';

const MEET = 'https://meet.google.com/abc-defg-hij#in-call';
const LOOKS: readonly Look[] = ['light', 'dark'];

/** By the name in the address, and words that stand there once it is drawn in full. */
const PAGES = [
  ['popup', 'Choose'],
  ['read', 'rambled'],
  ['options', 'Diagnostics'],
  ['interviews', 'Noor'],
  ['interviews#past1', 'Asked'],
  ['interviews#plans', 'Plan'],
  ['interviews#insights', 'Insights'],
  ['interviews#dossier', 'Dossier'],
  ['practice', 'Practice'],
  ['panel', 'rambled'],
] as const;

describe('accessibility in Firefox', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: ['meet.google.com'], answer });
    await storeEdits(firefox, [
      ...heldIn('meet:abc-defg-hij', halfFilled()),
      ...past(6),
      ...RATED_HISTORY,
      settings({ appear: 'always' }),
    ]);
  });

  after(() => firefox.close());

  const stands = (words: string) =>
    waitFor(`“${words}”`, () =>
      firefox.tab.run('return document.body.innerText.includes(arguments[0])', words).then(Boolean),
    );

  const soundInBothThemes = async () => {
    for (const look of LOOKS) {
      await lookLike(firefox, look);
      assert.deepEqual(await faultsIn(firefox.tab, look), [], look);
    }
    await lookLike(firefox, 'light');
  };

  for (const [place, words] of PAGES) {
    it(`${place} breaks no rule, and Tab goes through it in order`, async () => {
      const { tab } = firefox;
      const [page = '', part] = place.split('#');
      await tab.open('about:blank');
      await tab.open(firefox.pageAddress(page) + (part === undefined ? '' : `#${part}`));
      await stands(words);
      await soundInBothThemes();
      const stops = await walkByTab(tab);
      assert.notEqual(stops.length, 0);
      assert.deepEqual(
        stops.filter(({ fault }) => fault !== ''),
        [],
      );
    });
  }

  it('would be seen to be broken', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('practice'));
    await stands('Practice');
    await tab.run(`const button = document.createElement('button');
      button.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:40px;height:40px;z-index:9999;outline:none';
      document.body.append(button);`);
    const faults = await faultsIn(tab, 'light');
    assert.deepEqual(
      faults.map((fault) => fault.split(':')[0]),
      ['button-name'],
    );
    const stops = await walkByTab(tab);
    assert.deepEqual(
      stops.map(({ fault }) => fault).filter((fault) => fault !== ''),
      ['without a ring'],
    );
  });

  it('the panel in a call breaks no rule', async () => {
    const { tab } = firefox;
    await tab.open(MEET);
    await tab.enterFrame('/panel.html');
    await stands('rambled');
    await soundInBothThemes();
  });
});
