/**
 * Sees to it that the packages of the lock file are there, with the Node they bring.
 *
 * Compares versions rather than dates: `npm install` writes the lock file last, and a fresh copy
 * of the project has fresh dates, so dates would call for work that is not needed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT, run, withOwnTools, withoutOwnTools } from './run.mjs';

const LEAST_NODE = 22;

export async function ensurePackages() {
  if (!packagesAreCurrent()) {
    console.log('Installing the packages of package-lock.json ...');
    const { code } = await run('npm', ['ci', '--include=dev'], { env: withoutOwnTools() });
    if (code !== 0) throw new Error('`npm ci` failed; its message above says why.');
  }
  if (ownNodeVersion() < LEAST_NODE) {
    // Some set-ups of npm do not run a package's own install step, which fetches the binary.
    await run('npm', ['rebuild', 'node', '--foreground-scripts'], { env: withoutOwnTools() });
  }
  if (ownNodeVersion() < LEAST_NODE) {
    throw new Error(`Node ${LEAST_NODE} or newer is needed and could not be fetched: install it.`);
  }
  // Types of the interface's words and of the manifest are made from the sources.
  const { code } = await run('wxt', ['prepare']);
  if (code !== 0) throw new Error('`wxt prepare` failed; its message above says why.');
}

function packagesAreCurrent() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([place, { version, link, optional, devOptional }]) =>
      place === '' || link || optional || devOptional || present[place]?.version === version,
  );
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(PROJECT, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function ownNodeVersion() {
  const { stdout } = spawnSync('node', ['--version'], {
    env: withOwnTools(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
