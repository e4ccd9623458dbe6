/**
 * A picture for a store: the product as it is, on a quiet board with one sentence.
 *
 * Owns: sizes, colours and places on the board, and the file. Must not know: what the product shows.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { panelBox } from '../e2e/support/panel-frame.ts';

const FOLDER = fileURLToPath(new URL('../../.output/store/', import.meta.url));
const ICON = readFileSync(new URL('../../assets/icon.svg', import.meta.url), 'utf8');

/** What Chrome's and Edge's stores take, and Firefox's shows at most. */
export const BOARD = { width: 1280, height: 800 };
/** Of the product on it, in the board's own pixels. */
export const WIDE = { width: 1200, height: 656 };
export const POPUP = { width: 460, height: 690 };

export type Shot = { readonly png: Buffer; readonly width: number; readonly height: number };
export type Size = { readonly width: number; readonly height: number };

/** A whole page; drawn larger than it is in CSS pixels where its words would be small in a store. */
export async function shoot(page: Page, drawn: Size, scale = 1): Promise<Shot> {
  const session = await page.context().newCDPSession(page);
  const view = viewOf(drawn, scale);
  const metrics = { ...view, deviceScaleFactor: scale, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  return { png: Buffer.from(data, 'base64'), ...drawn };
}

/** The panel alone, out of the call that it stands in. */
export async function shootPanel(page: Page): Promise<Shot> {
  const box = await panelBox(page);
  if (box === null) throw new Error('There is no panel to draw.');
  const { width, height } = box;
  return { png: await page.screenshot({ clip: box, animations: 'disabled' }), width, height };
}

/** The window in which a page is to be arranged before it is drawn. */
export function viewOf({ width, height }: Size, scale = 1): Size {
  return { width: Math.round(width / scale), height: Math.round(height / scale) };
}

const LOOK = `
  * { box-sizing: border-box; margin: 0; }
  body { font: 20px/30px system-ui, sans-serif; color: #1a1d20; background: #e9f0ef; }
  h1 { font-size: 36px; line-height: 44px; font-weight: 600; letter-spacing: -.4px; }
  p, li { color: #47525b; }
  .name { display: flex; align-items: center; gap: 10px; font-weight: 600; color: #0b6b61; }
  .name svg { width: 32px; height: 32px; }
  img { display: block; border-radius: 12px; box-shadow: 0 0 0 1px #c9d3d2, 0 12px 32px #1a1d2029; }
  .wide { padding: 0 40px; }
  .wide header { height: 112px; display: flex; align-items: center; justify-content: space-between; }
  .beside { display: grid; grid-template-columns: 1fr auto; gap: 72px; align-items: center;
    height: 100vh; padding: 0 96px; }
  .beside h1 { margin: 28px 0 24px; font-size: 44px; line-height: 54px; }
  .beside ul { padding: 0; list-style: none; display: grid; gap: 14px; }
  .beside li { padding-inline-start: 28px; position: relative; }
  .beside li::before { content: ''; position: absolute; inset: 8px auto auto 2px; width: 6px; height: 11px;
    border: solid #0b6b61; border-width: 0 2.5px 2.5px 0; transform: rotate(40deg); }
  .tile { height: 100vh; padding: 0 36px; display: grid; align-content: center; gap: 18px;
    color: #fff; background: #0b6b61; }
  .tile .name { color: #fff; font-size: 34px; gap: 14px; letter-spacing: -.4px; }
  .tile .name svg { width: 56px; height: 56px; border-radius: 14px; box-shadow: 0 0 0 1.5px #ffffff59; }
  .tile p { color: #e3f4f1; font-size: 23px; line-height: 31px; }`;

const NAME = `<div class="name">${ICON}<span>Debrief</span></div>`;

export function wide(sentence: string, shot: Shot): string {
  return `<div class="wide"><header><h1>${sentence}</h1>${NAME}</header>${image(shot)}</div>`;
}

export function beside(sentence: string, points: readonly string[], shot: Shot): string {
  const list = points.map((point) => `<li>${point}</li>`).join('');
  return `<div class="beside"><div>${NAME}<h1>${sentence}</h1><ul>${list}</ul></div>${image(shot)}</div>`;
}

export function tile(sentence: string): string {
  return `<div class="tile">${NAME}<p>${sentence}</p></div>`;
}

export async function keep(page: Page, file: string, content: string, size: Size = BOARD) {
  await page.goto('about:blank');
  await page.setViewportSize(size);
  await page.setContent(`<style>${LOOK}</style>${content}`);
  await page.locator('body').evaluate(async () => {
    await Promise.all([...document.images].map((each) => each.decode()));
  });
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}${file}.png` });
}

function image({ png, width, height }: Shot): string {
  const address = `data:image/png;base64,${png.toString('base64')}`;
  return `<img src="${address}" width="${width}" height="${height}" alt="">`;
}
