/**
 * Makes a fixture call page as lively as a large meeting.
 *
 * Owns: the changes and their pace. Must not know: who observes them. Each change comes by itself, so
 * that an observer is told of each: in one batch they would cost it next to nothing.
 */
import type { Page } from '@playwright/test';

/** Changes a second. */
const CHANGES = 200;

/** It goes on until the page is left; the function returned says how many changes there were. */
export async function enliven(page: Page): Promise<() => Promise<number>> {
  const made = await page.evaluateHandle((perSecond) => {
    const count = { changes: 0 };
    const captions = document.createElement('div');
    captions.className = 'captions';
    document.body.append(captions);
    const tiles = [...document.querySelectorAll('.tile')];
    const began = performance.now();
    const change = () => {
      const turn = count.changes;
      count.changes += 1;
      const tile = tiles[turn % Math.max(1, tiles.length)];
      if (turn % 4 === 0)
        captions.append(Object.assign(document.createElement('p'), { title: '.' }));
      else if (turn % 4 === 1) tile?.classList.toggle('speaking');
      else if (turn % 4 === 2) tile?.setAttribute('data-is-muted', String(turn % 8 === 2));
      else if (captions.childElementCount > 8) captions.firstElementChild?.remove();
      else captions.lastElementChild?.append('and so on ');
    };
    // One timer, at the same pace even where it is called late; each change in a task of its own.
    let begun = 0;
    setInterval(() => {
      const due = Math.floor(((performance.now() - began) * perSecond) / 1000);
      for (; begun < due; begun += 1) setTimeout(change);
    }, 1000 / perSecond);
    return count;
  }, CHANGES);
  return () => made.evaluate(({ changes }) => changes);
}
