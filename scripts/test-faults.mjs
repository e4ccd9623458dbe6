/**
 * `npm run test:faults`: the device model at full length, on every core, then ten thousand damaged template
 * files, then the faults in a real browser at full length, and the table of each. `-- model`,
 * `-- imports` or `-- browser` runs one of them.
 *
 * Owns: the shares, the tables and .cache/reports/faults.md. FAULT_RUNS, FAULT_FILES and FAULT_SEED repeat
 * a run. Must not know: what a run does (tests/faults/model, tests/faults/files), or the browser's faults
 * (tests/faults/browser).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asCommand } from './as-command.mjs';
import { ensureChromium } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { PROJECT, run, withOwnTools } from './run.mjs';

const CACHE = path.join(PROJECT, '.cache');
const FOLDER = path.join(CACHE, 'faults');
const REPORT = path.join(CACHE, 'reports', 'faults.md');
/** Far enough apart that no two shares draw the same runs. */
const SHARE_SEEDS = 1_000_000;
const tables = [];

await asCommand(async () => {
  await ensurePackages();
  const part = process.argv[2];
  const isAsked = (name) => part === undefined || part === name;
  // An older run's counts must never stand among this one's.
  rmSync(FOLDER, { recursive: true, force: true });
  if (isAsked('model')) await playModel();
  if (isAsked('imports')) await damageFiles();
  if (isAsked('browser')) await breakBrowsers();
});

async function playModel() {
  const runs = wholeNumber('FAULT_RUNS', 100_000);
  const seed = wholeNumber('FAULT_SEED', Math.floor(Math.random() * SHARE_SEEDS));
  const shares = Math.min(os.availableParallelism(), Math.ceil(runs / 100));
  console.log(`${runs} runs in ${shares} shares; FAULT_SEED=${seed} repeats them.`);
  const began = Date.now();
  const each = Math.ceil(runs / shares);
  const codes = await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      play('tests/faults/devices.test.ts', {
        FAULT_SHARE: String(share),
        FAULT_RUNS: String(Math.min(each, runs - share * each)),
        FAULT_SEED: String(seed + share * SHARE_SEEDS),
      }),
    ),
  );
  const twin = await play('tests/faults/last-writer.test.ts', {
    FAULT_RUNS: String(runs),
    FAULT_SEED: String(seed),
  });
  report(modelTable(runs, shares, seed, (Date.now() - began) / 1000));
  if (codes.some((code) => code !== 0)) throw new Error('Some runs lost something; see above.');
  if (twin !== 0) throw new Error('The runs are too tame: the last writer loses too little.');
}

async function damageFiles() {
  const files = wholeNumber('FAULT_FILES', 10_000);
  const seed = wholeNumber('FAULT_SEED', Math.floor(Math.random() * SHARE_SEEDS));
  console.log(`${files} damaged files; FAULT_SEED=${seed} repeats them.`);
  const code = await play('tests/faults/imports.test.ts', {
    FAULT_FILES: String(files),
    FAULT_SEED: String(seed),
  });
  report(filesTable(files));
  if (code !== 0) throw new Error('A damaged file did more than to be refused; see above.');
}

/** The table is .cache/reports/lost.md. */
async function breakBrowsers() {
  const chromium = await ensureChromium();
  await run('wxt', ['build']);
  const env = { ...withOwnTools(), DEBRIEF_CHROMIUM: chromium };
  const config = 'tests/faults/browser/playwright.config.ts';
  const { code } = await run('playwright', ['test', '--config', config], { env });
  if (code !== 0) throw new Error('A fault in the browser cost more than it may; see above.');
}

async function play(file, settings) {
  const config = 'tests/faults/vitest.config.ts';
  const env = { ...withOwnTools(), ...settings, FAULT_FOLDER: FOLDER };
  const { code } = await run('vitest', ['run', '--config', config, file], { env });
  return code;
}

function wholeNumber(name, otherwise) {
  const asked = process.env[name];
  if (asked === undefined || asked === '') return otherwise;
  const number = Number(asked);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${name} must be a whole number.`);
  return number;
}

function modelTable(runs, shares, seed, seconds) {
  const all = Array.from({ length: shares }, (_, share) => countsIn(`share-${share}.json`));
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  const twin = countsIn('last-writer.json');
  const rows = [
    ['seed', seed],
    ['runs', `${sum('runs')} of ${runs}`],
    ['words written', sum('words')],
    ['runs that lost a word', sum('lost')],
    ['runs in which devices disagree', sum('disagreed')],
    ['runs that do not settle', sum('unsettled')],
    ['runs that lose words with last-writer-wins', shareOf(twin.lost, twin.runs)],
    ['milliseconds a run, one core', ((seconds * 1000 * shares) / runs).toFixed(1)],
  ];
  return tableOf(
    rows,
    all.flatMap((counts) => counts.broken),
  );
}

function filesTable(files) {
  const counts = countsIn('imports.json');
  return tableOf(
    [
      ['seed', counts.seed],
      ['damaged template files', `${counts.files} of ${files}`],
      ['read all the same', counts.read],
      ['refused with a reason', counts.refused],
      ['files that threw, took a second, or harmed an object', counts.broken.length],
      ['slowest, milliseconds of the processor', counts.slowest],
    ],
    counts.broken,
  );
}

function tableOf(rows, broken) {
  const lines = rows.map(([what, figure]) => `| ${what} | ${figure} |`);
  const shown = broken.map((one) => JSON.stringify(one));
  return ['| what | figure |', '|---|---|', ...lines, '', ...shown, ''].join('\n');
}

function report(table) {
  tables.push(table);
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, tables.join('\n'));
  console.log(`\n${table}\n${path.relative(PROJECT, REPORT)}`);
}

function countsIn(name) {
  try {
    return JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
  } catch {
    // A share that broke down wrote nothing; its own message is above.
    return { runs: 0, words: 0, lost: 0, disagreed: 0, unsettled: 0, broken: [], files: 0 };
  }
}

function shareOf(part, whole) {
  return whole === 0 ? 'none played' : `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
}
