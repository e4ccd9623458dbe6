/** Firefox refuses to say what is set where nothing is: that is no fault, and nothing is said of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

/** Resolves to the browser's own words once it has answered. */
const ASK = `
  browser.storage.managed.get('templates').then(
    () => { document.body.dataset.managed = 'answered'; },
    (error) => { document.body.dataset.managed = String(error); },
  );`;

describe('templates by policy in Firefox', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
  });

  after(() => firefox.close());

  it('are none where no policy is set, and About is silent', async () => {
    const { tab } = firefox;
    await tab.open(firefox.pageAddress('options'));
    const about = () => tab.run(`return document.getElementById('about')?.innerText ?? ''`);
    await waitFor('the part to be drawn', async () => String(await about()).includes('version'));
    await tab.run(ASK);
    // The page asked before this: its own answer has come, too.
    await waitFor('the browser’s answer', async () =>
      Boolean(await tab.run(`return document.body.dataset.managed ?? ''`)),
    );
    const words = String(await tab.run(`return document.body.dataset.managed`));
    assert.match(words, /managed storage manifest not found/i);
    assert.doesNotMatch(String(await about()), /school or company\n/);
    assert.equal(await tab.run(`return document.querySelectorAll('.about-faults').length`), 0);
  });
});
