/**
 * Performs the practice interview: runs the steps, keeps a picture of each, prints the sheet.
 *
 * Owns: order, pictures, what is printed. Must not know: any control of any page (steps.mjs does).
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../run.mjs';
import { openDemoBrowser } from './demo-browser.mjs';
import { STEPS } from './steps.mjs';

const PICTURES = path.join(PROJECT, '.cache', 'practice');

/** Looks for the first page of the extension: how often, and how many milliseconds apart. */
const TRIES = 100;
const EVERY_MS = 100;

export async function performPractice(executable) {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const { context, pageAddress } = await openDemoBrowser(executable);
  const interview = { context, pageAddress, page: await firstRun(context), sheet: '' };
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

/** The page that the extension opens after its install; it has its address a moment after its tab. */
async function firstRun(context) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const page = context.pages().find((open) => open.url().endsWith('/practice.html'));
    if (page !== undefined) {
      await page.bringToFront();
      return page;
    }
    await setTimeout(EVERY_MS);
  }
  await context.close();
  throw new Error('The practice call did not open after the install.');
}

async function takePicture(page, number, name) {
  const file = path.join(PICTURES, `${String(number).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return path.relative(PROJECT, file);
}
