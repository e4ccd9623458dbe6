/**
 * Files made to do harm, chosen in the options page: a clear word, nothing written, and a page that one
 * can go on working in meanwhile.
 */
import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/test.ts';

/** As large as a file may be that is read at all. */
const SIZE = 5_000_000;
/** Milliseconds. */
const LONG = 200;
const TRIES = 3;

const filled = (begin: string, piece: string): string =>
  begin + piece.repeat(Math.floor((SIZE - begin.length) / piece.length));

function items(): string {
  const question = { text: 'Which of my answers rambled?' };
  const file = {
    format: 'debrief-template',
    version: 2,
    name: 'Huge',
    language: 'en',
    aspects: [{ name: 'Depth', questions: Array.from({ length: 100_000 }, () => question) }],
  };
  return JSON.stringify(file).padEnd(SIZE, ' ');
}

const HOSTILE: readonly (readonly [name: string, content: () => string, words: RegExp])[] = [
  ['items.json', items, /more than 2,000 in “questions”/],
  ['rows.csv', () => filled('question\n', 'Which of my answers rambled?\n'), /more than 2,000/],
  ['marks.csv', () => filled('question\n', '"a'), /In row 2, the table does not hold together/],
  [
    'list.md',
    () => filled('', '- Which of my answers rambled?\n'),
    /In the file itself, the text is/,
  ],
  ['brackets.json', () => '['.repeat(SIZE), /In line 1, far more brackets/],
  ['brackets.txt', () => '['.repeat(SIZE), /In line 1, far more brackets/],
];

test('five megabytes made to do harm are refused in words, and the page stays free', async ({
  extension,
  page,
}, info) => {
  const before = await openOptions(extension, page);
  await watchTasks(page);
  await test.step('a task of the page’s own that is long is seen', async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 300;
        while (performance.now() < end);
      });
    });
    await expect.poll(() => longestTask(page)).toBeGreaterThan(LONG);
  });

  for (const [name, content, words] of HOSTILE) {
    await test.step(name, async () => {
      const file = await fileNamed(info, name, content());
      // The machine does other things beside: what is long by our doing is long each time.
      let longest = Number.POSITIVE_INFINITY;
      for (let tried = 0; tried < TRIES && longest > LONG; tried += 1) {
        await longestTask(page);
        await chooseFile(page, file);
        await expect(page.getByRole('alert')).toContainText(words);
        await expect(page.getByRole('alert')).toContainText('Your questions are as they were.');
        longest = Math.min(longest, await longestTask(page));
        await page.getByRole('button', { name: 'Close' }).click();
        await expect(page.getByRole('alert')).toBeHidden();
      }
      expect.soft(longest, name).toBeLessThanOrEqual(LONG);
      expect(await stored(extension), name).toEqual(before);
      expect(extension.refused, name).toEqual([]);
    });
  }
});

test('a table is read beside the page and shown before anything is written; in an old alphabet it is told its line', async ({
  extension,
  page,
}, info) => {
  const before = await openOptions(extension, page);
  const old = await fileNamed(info, 'old.csv', Buffer.from('question\nSchön?\n', 'latin1'));
  await chooseFile(page, old);
  await expect(page.getByRole('alert')).toContainText('In line 2, there are characters');
  await page.getByRole('button', { name: 'Close' }).click();

  const table = 'aspect;question\r\nOpening;Schön für dich – wirklich?\r\n';
  await chooseFile(page, await fileNamed(info, 'mine.csv', table));
  await expect(page.getByText('Schön für dich – wirklich?')).toBeVisible();
  expect(await stored(extension)).toEqual(before);
});

async function openOptions(extension: ExtensionBrowser, page: Page): Promise<unknown> {
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
  return stored(extension);
}

/** All but what the mailbox remembers, which it may write at any time. */
async function stored(extension: ExtensionBrowser): Promise<unknown> {
  const all = await extension.worker.evaluate(() => chrome.storage.local.get(null));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith('mailbox/')));
}

/** On the disk, as a person has it: handed over by the test it would be unpacked in the page. */
async function fileNamed(info: TestInfo, name: string, content: string | Buffer): Promise<string> {
  const path = info.outputPath(name);
  await writeFile(path, content);
  return path;
}

async function chooseFile(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await choosing).setFiles(file);
}

function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const tasks: number[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    watch.observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
}

/** In milliseconds, since it was asked the last time. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What has just ended is told a moment later.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const { tasks } = window as unknown as { tasks: number[] };
    return Math.max(0, ...tasks.splice(0));
  });
}
