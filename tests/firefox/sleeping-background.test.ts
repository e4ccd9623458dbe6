/** Firefox puts the background to sleep within half a minute: what happens meanwhile wakes it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { allByRole, byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { KEY } from './tab.ts';
import { waitFor } from './wait.ts';

const HOSTS = ['meet.google.com', 'app.zoom.us'];
const NOTE = 'decided too early; the cache';
/** Milliseconds; the usual half minute only makes the test long. */
const ASLEEP_AFTER = 1500;

const WORDS_IN_BACKUP = `
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('debrief');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('records').objectStore('records').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(reading.result));
      };
    };
  })`;

describe('a background that sleeps in Firefox', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({
      hosts: HOSTS,
      answer,
      preferences: { 'extensions.background.idle.timeout': ASLEEP_AFTER },
    });
    await firefox.tab.open(firefox.pageAddress('panel'));
    await firefox.tab.click(await byRole(firefox.tab, 'button', 'Find another question'));
    await byRole(firefox.tab, 'combobox', /^Search/);
    await firefox.tab.type('stuck');
    await firefox.tab.chord(KEY.shift, KEY.enter);
    await byRole(firefox.tab, 'checkbox');
  });

  after(() => firefox.close());

  const isAwake = () => firefox.isBackgroundAwake();
  const asleep = () => waitFor('the background to sleep', async () => !(await isAwake()));

  it('is woken by a note, and has it in the backup', async () => {
    const { tab } = firefox;
    await asleep();
    const [note] = await allByRole(tab, 'textbox', /^Notes: /);
    assert.ok(note);
    await tab.click(note);
    await tab.type(NOTE);
    await waitFor('the background to wake', isAwake);
    await waitFor('the words in the backup', async () =>
      String(await tab.run(WORDS_IN_BACKUP)).includes(NOTE),
    );
  });

  it('is woken by its alarms', async () => {
    const { tab } = firefox;
    await asleep();
    await tab.run('browser.alarms.create("daily", { when: Date.now() + 500 })');
    await waitFor('the background to wake', isAwake);
  });
});
