/**
 * Draws the icons of the toolbar and the stores from assets/, in every size asked for.
 *
 * Run by hand after a drawing has changed: `node scripts/draw-icons.mjs`. Those of the package are kept in
 * public/icon/, where the framework finds them by their names; the stores' own in docs/store/pictures/.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './find-browser.mjs';

const whole = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
/** At 16 pixels three lines are a grey field: fewer strokes, each on whole pixels. */
const small = await readFile(new URL('../assets/icon-small.svg', import.meta.url), 'utf8');

const ICONS = [
  { file: 'public/icon/16.png', size: 16, drawing: small },
  { file: 'public/icon/32.png', size: 32, drawing: whole },
  { file: 'public/icon/48.png', size: 48, drawing: whole },
  { file: 'public/icon/96.png', size: 96, drawing: whole },
  // The Chrome Web Store wants 96 pixels of drawing in it, and nothing around them.
  { file: 'public/icon/128.png', size: 128, margin: 16, drawing: whole },
  // Edge's store takes its logo apart from the package.
  { file: 'docs/store/pictures/logo-300.png', size: 300, drawing: whole },
];

await mkdir(fileURLToPath(new URL('../docs/store/pictures/', import.meta.url)), {
  recursive: true,
});
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found to draw with.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const { file, size, margin = 0, drawing } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const style = `body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px}`;
    await page.setContent(`<style>${style}</style>${drawing}`);
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
