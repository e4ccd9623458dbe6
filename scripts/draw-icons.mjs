/**
 * Draws the icons of the toolbar and the stores from assets/icon.svg, in every size asked for.
 *
 * Run by hand after the drawing has changed: `node scripts/draw-icons.mjs`. The pictures are kept
 * in public/icon/, where the framework finds them by their names.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './find-browser.mjs';

const SIZES = [16, 32, 48, 96, 128];

const drawing = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
await mkdir(folder, { recursive: true });
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found to draw with.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
