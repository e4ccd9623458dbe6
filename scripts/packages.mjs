/**
 * The packages for the stores, made from the finished builds and from the sources.
 *
 * Owns: which packages there are, their names, what is in each, and that the same files give the same
 * bytes: names in one order, no dates, no owners (docs/decisions/0044-packages.md). Must not know: how the
 * builds are made, and whether a store will take them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createZip } from '@aklinker1/zero-zip';
import { PROJECT } from './run.mjs';

/** Edge takes Chromium's build as it is (docs/release.md says what was looked at). */
const BUILDS = [
  { store: 'chrome', build: 'chrome-mv3' },
  { store: 'edge', build: 'chrome-mv3' },
  { store: 'firefox', build: 'firefox-mv3' },
];

/** All that the build reads, with its instructions; no tests, no scripts of this project. */
const SOURCES = [
  'BUILDING.md',
  'LICENSE',
  'assets',
  'calls',
  'components',
  'domain',
  'entrypoints',
  'locales',
  'package-lock.json',
  'package.json',
  'public',
  'state',
  'storage',
  'tsconfig.json',
  'wxt.config.ts',
];

const OUTPUT = path.join(PROJECT, '.output');

/** Writes them into a folder, from the builds in another, and says what was written. */
export async function writePackages(into = OUTPUT, builds = OUTPUT) {
  mkdirSync(into, { recursive: true });
  const { name, version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
  const wanted = [
    ...BUILDS.map(({ store, build }) => {
      const folder = path.join(builds, build);
      return { store, file: `${name}-${version}-${store}.zip`, folder, files: filesBelow(folder) };
    }),
    {
      store: 'firefox-sources',
      file: `${name}-${version}-firefox-sources.zip`,
      folder: PROJECT,
      files: SOURCES.flatMap((place) => filesBelow(PROJECT, place)),
    },
  ];
  const written = [];
  for (const { store, file, folder, files } of wanted) {
    const bytes = await zipped(folder, files);
    const place = path.join(into, file);
    writeFileSync(place, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    written.push({ store, file: place, files: files.length, bytes: bytes.length, sha256 });
  }
  return written;
}

async function zipped(folder, files) {
  const archive = createZip({ level: 9 });
  // By code units and with `/`, on every system.
  for (const file of [...files].sort())
    archive.addFile(file, readFileSync(path.join(folder, file)));
  return archive.toBuffer();
}

/** The files of a folder, or the one file, by their paths from the root; hidden ones are left out. */
function filesBelow(root, place = '') {
  if (statSync(path.join(root, place)).isFile()) return [place];
  return readdirSync(path.join(root, place))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesBelow(root, place === '' ? name : `${place}/${name}`));
}
