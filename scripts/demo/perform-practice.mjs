/**
 * Performs the practice interview: runs the steps, keeps a picture of each, prints the sheet.
 *
 * Owns: order, pictures, what is printed. Must not know: any control of any page (steps.mjs does).
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../run.mjs';
import { openDemoBrowser } from './demo-browser.mjs';
import { STEPS } from './steps.mjs';

const PICTURES = path.join(PROJECT, '.cache', 'practice');

export async function performPractice(executable) {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const { context, pageAddress } = await openDemoBrowser(executable);
  const interview = { context, pageAddress, page: await context.newPage(), sheet: '' };
  const pictures = [];
  try {
    for (const [index, step] of STEPS.entries()) {
      console.log(`${index + 1}. ${step.says}`);
      await step.perform(interview);
      pictures.push(await takePicture(interview.page, index + 1, step.picture));
    }
  } finally {
    await context.close();
  }
  console.log(`\n${interview.sheet}\n`);
  console.log(['Pictures of every step:', ...pictures].join('\n'));
}

async function takePicture(page, number, name) {
  const file = path.join(PICTURES, `${String(number).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path: file });
  return path.relative(PROJECT, file);
}
