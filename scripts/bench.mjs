/**
 * `npm run bench`: the figures of docs/performance.md, measured on this machine.
 *
 * Owns: the table and .cache/bench.json. A row over its limit is shown, and fails nothing: a
 * shared machine is no judge.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asCommand } from './as-command.mjs';
import { ensureChromium } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { PROJECT, run, withOwnTools } from './run.mjs';

const CACHE = path.join(PROJECT, '.cache');
const ROWS = path.join(CACHE, 'bench', 'rows');

await asCommand(async () => {
  await ensurePackages();
  const { code } = await run('wxt', ['build']);
  if (code !== 0) throw new Error('The build failed; its message above says why.');
  const chromium = await ensureChromium();
  // An older run's figures must never stand among this one's.
  rmSync(ROWS, { recursive: true, force: true });
  mkdirSync(ROWS, { recursive: true });
  const loadBefore = os.loadavg()[0];
  const { code: failed } = await run(
    'playwright',
    ['test', '--config', 'tests/bench/playwright.config.ts', ...process.argv.slice(2)],
    { env: { ...withOwnTools(), DEBRIEF_CHROMIUM: chromium } },
  );
  const rows = readdirSync(ROWS)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(ROWS, name), 'utf8')));
  const machine = {
    processor: os.cpus()[0]?.model.trim(),
    cores: os.cpus().length,
    loadBefore,
    loadAfter: os.loadavg()[0],
    node: process.version,
    system: `${os.type()} ${os.release()}`,
  };
  const file = path.join(CACHE, 'bench.json');
  writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.table(
    Object.fromEntries(
      rows.map(({ what, measured, limit, holds }) => [
        what,
        { measured, 'at most': limit, holds: holds ? 'yes' : 'NO' },
      ]),
    ),
  );
  const { processor, cores } = machine;
  console.log(`${processor}, ${cores} cores, load ${loadBefore.toFixed(1)} before the run`);
  console.log(path.relative(PROJECT, file));
  if (failed !== 0) throw new Error('A benchmark did not finish; its message above says why.');
});
