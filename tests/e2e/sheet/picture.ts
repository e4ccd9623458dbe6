/**
 * One picture of the contact sheet and the assertions beside it.
 *
 * Owns: what every picture must keep to. Must not know: what is in it.
 */
import { expect, type Frame, type Page } from '@playwright/test';
import { CONTRAST, faultsOf, movesToEnd, type Rules } from '../support/accessibility.ts';
import { type Box, panelBox } from '../support/panel-frame.ts';
import { keepNote, pictureFile } from './contact-sheet.ts';
import { layoutFaults } from './layout-faults.ts';

export type Theme = 'dark' | 'light';
export const THEMES = ['dark', 'light'] as const;

export type Picture = {
  readonly surface: string;
  readonly caption: string;
  /** What is looked at: the page, or the panel's frame in it. */
  readonly target: Page | Frame;
  readonly page: Page;
  /** Elements of the call that must stay free, where there is a call around. */
  readonly bar?: { readonly at: Page | Frame; readonly controls: string } | undefined;
  /** A state that has a picture in the usual words and size: its names and colours are looked at there. */
  readonly isLayoutAlone?: boolean;
  /** A selector of what is new in this state, where the rest of a long page has pictures of its own. */
  readonly part?: string;
};

/** `npm run sheet` draws every picture; `npm test` looks at what is hardest on a layout, by what is nowhere
 * else looked for, and draws what has faults (docs/decisions/0050-pictures-in-npm-test.md). */
export const IS_WHOLE = process.env.DEBRIEF_SHEET === 'whole';

const seen = new Set<string>();

function isSeen(what: string): boolean {
  if (seen.has(what)) return true;
  seen.add(what);
  return false;
}

/** The themes of a state differ in colours alone, and its sizes in its layout. */
function rulesFor(isSecondTheme: boolean, areColoursSeen: boolean): Rules | null {
  if (areColoursSeen && !IS_WHOLE) return null;
  return isSecondTheme ? [CONTRAST] : 'all';
}

/** In milliseconds. */
const SETTLED_WITHIN = 2000;

const THEME = /, (?:dark|light)$/;
const SIZE = / \d+ (?:x \d+|wide|px)/g;

/** Looks whatever is wrong, and goes on: the sheet shows all faults of a run at once. */
export async function take(picture: Picture): Promise<void> {
  const { surface, caption, target, page, bar, isLayoutAlone = false, part } = picture;
  const where = `${surface}, ${caption}`;
  await target.evaluate(movesToEnd);
  const isSecond = isSeen(where.replace(THEME, ''));
  const faults: string[] = [];
  const areColoursSeen = isSeen(`colours of ${where.replaceAll(SIZE, '')}`) || isLayoutAlone;
  const rules = rulesFor(isSecond, areColoursSeen);
  if (rules !== null) faults.push(...(await faultsOf(target, rules, IS_WHOLE ? undefined : part)));
  if (!isSecond || IS_WHOLE) {
    faults.push(...(await lastingFaults(target)));
    if (bar !== undefined) faults.push(...(await coveredControls(page, bar)));
  }
  // A picture takes the browser as long as all that is looked for in it: only where somebody will look.
  if (IS_WHOLE || faults.length > 0) {
    await page.screenshot({ path: pictureFile(surface, caption), animations: 'disabled' });
    keepNote({ surface, caption, faults });
  }
  expect.soft(faults, where).toEqual([]);
}

/** What is only being laid out anew, in a frame or by a script, is no fault of the layout. */
async function lastingFaults(target: Picture['target']): Promise<readonly string[]> {
  const deadline = performance.now() + SETTLED_WITHIN;
  for (;;) {
    const faults = await target.evaluate(layoutFaults);
    if (faults.length === 0 || performance.now() > deadline) return faults;
    await target.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function coveredControls(
  page: Page,
  { at, controls }: NonNullable<Picture['bar']>,
): Promise<readonly string[]> {
  const panel = await panelBox(page);
  if (panel === null) return ['there is no panel'];
  const visible = await boxesOf(at, controls);
  if (visible.length === 0) return ['the call has no controls'];
  return visible.flatMap((box) => (meet(box, panel) ? [`covers ${JSON.stringify(box)}`] : []));
}

/** In the window's own measure: a frame's are moved by where the frame stands. All in one question. */
async function boxesOf(at: Page | Frame, controls: string): Promise<readonly Box[]> {
  const frame = 'frameElement' in at && at.parentFrame() !== null ? await at.frameElement() : null;
  const around = frame === null ? { x: 0, y: 0 } : await frame.boundingBox();
  if (around === null) return [];
  const boxes = await at.locator(controls).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  return boxes
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({ ...box, x: box.x + around.x, y: box.y + around.y }));
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
