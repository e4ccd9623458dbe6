/** The panel in Firefox's sidebar: there when asked for, and one interview with every other panel. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { type BeyondTab, sidebar } from './beyond-tab.ts';
import { byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

const WHOLE = 'Notes on the whole interview';
const NOTE = 'said beside every tab';
const FIELD = 'content.document.querySelector("textarea")';

describe('Firefox’s sidebar', () => {
  let firefox: Firefox;
  let beside: BeyondTab & { isOpen(): Promise<boolean> };

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
    beside = sidebar(firefox);
  });

  after(() => firefox.close());

  it('does not open by itself', async () => {
    assert.equal(await beside.isOpen(), false);
  });

  it('holds the panel, and what is noted there stands in every other panel', async () => {
    const { tab } = firefox;
    await beside.open(`${FIELD} !== null`);
    assert.equal(await beside.run('return content.location.href'), firefox.pageAddress('panel'));
    await beside.run(`${FIELD}.setUserInput("${NOTE}")`);
    await tab.open(firefox.pageAddress('panel'));
    await byRole(tab, 'textbox', WHOLE);
    await waitFor('the note', async () => {
      const words = await tab.run('return document.querySelector("textarea").value');
      return words === NOTE;
    });
    await byRole(tab, 'button', 'End the interview');
  });
});
