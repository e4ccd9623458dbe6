/** A template file chosen in Firefox: read by a worker of the extension's own, beside the page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answer } from '../pages/serve.ts';
import { byRole } from './find-by-role.ts';
import { type Firefox, startFirefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

/** A file as a person chooses one: the browser's own window for it cannot be reached. */
const CHOOSE = `
  const [name, words] = arguments;
  const chosen = new DataTransfer();
  chosen.items.add(new File([words], name));
  const chooser = document.querySelector('input[type=file][accept*=csv]');
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));`;

describe('a template file in Firefox', () => {
  let firefox: Firefox;

  before(async () => {
    firefox = await startFirefox({ hosts: [], answer });
    await firefox.tab.open(firefox.pageAddress('options'));
    await byRole(firefox.tab, 'button', 'Import');
  });

  after(() => firefox.close());

  const pageSays = (words: string) =>
    waitFor(`the page to say “${words}”`, () =>
      firefox.tab.run('return document.body.innerText.includes(arguments[0])', words).then(Boolean),
    );

  it('is read and shown', async () => {
    await firefox.tab.run(CHOOSE, 'mine.csv', 'aspect;question\r\nOpening;Schön für dich?\r\n');
    await pageSays('Schön für dich?');
  });

  it('that is broken is told its row', async () => {
    await firefox.tab.run(CHOOSE, 'broken.csv', 'question\nOne?\n"Two?\n');
    await pageSays('In row 3, the table does not hold together');
  });

  it('leaves no request behind', () => {
    assert.deepEqual(firefox.requests, []);
  });
});
