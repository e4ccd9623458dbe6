/**
 * Makes builds that speak in longer words, from right to left, and both, beside the ordinary one.
 *
 * `node scripts/pseudo-locale.mjs` turns .output/chrome-mv3 into .output/chrome-mv3-long,
 * .output/chrome-mv3-rtl and .output/chrome-mv3-both. Only the words differ, so what is looked at is what ships.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asCommand } from './as-command.mjs';
import { pseudoMessages, VARIANTS } from './pseudo-messages.mjs';
import { PROJECT } from './run.mjs';

const BUILD = path.join(PROJECT, '.output', 'chrome-mv3');

await asCommand(async () => {
  const manifest = readFileSync(path.join(BUILD, 'manifest.json'), 'utf8');
  const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
  for (const variant of VARIANTS) {
    const target = `${BUILD}-${variant}`;
    rmSync(target, { recursive: true, force: true });
    cpSync(BUILD, target, { recursive: true });
    const words = path.join(target, '_locales', 'en', 'messages.json');
    const messages = JSON.parse(readFileSync(words, 'utf8'));
    writeFileSync(words, JSON.stringify(pseudoMessages(messages, variant, inManifest), null, 2));
    console.log(path.relative(PROJECT, target));
  }
});
