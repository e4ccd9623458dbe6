/** The packages for the stores: what is in them, what is not, and that they can be made again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WrittenPackage, writePackages } from '../../scripts/packages.mjs';
import { PROJECT, ROOMS } from '../architecture/project-files.ts';
import { buildFolder, builtFiles, readBuilt } from './build-files.ts';
import { namedFiles } from './named-files.ts';
import { readZip } from './read-zip.ts';

const HOME = os.homedir();
/** Packing takes a second, on a machine with other work many. */
const PATIENCE = 60_000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'debrief-packages-'));
let written: readonly WrittenPackage[] = [];

beforeAll(async () => {
  written = await writePackages(path.join(folder, 'first'));
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function packageOf(store: WrittenPackage['store']): ReadonlyMap<string, Buffer> {
  const found = written.find((each) => each.store === store);
  if (found === undefined) throw new Error(`There is no package for ${store}.`);
  return readZip(found.file);
}

const BUILDS = [
  ['chrome', 'chrome'],
  ['edge', 'chrome'],
  ['firefox', 'firefox'],
] as const;

describe.each(BUILDS)('the package for %s', (store, build) => {
  it('is the build, file for file, with the manifest at its root', () => {
    const files = packageOf(store);
    const built = builtFiles(build)
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => path.extname(file) !== '');
    expect([...files.keys()]).toEqual(built.toSorted());
    expect(files.get('manifest.json')?.toString()).toBe(readBuilt(build, 'manifest.json'));
    for (const [name, bytes] of files) {
      const same = bytes.equals(readFileSync(path.join(buildFolder(build), name)));
      expect(same, name).toBe(true);
    }
  });

  it('has every file that its manifest and its pages name', () => {
    const files = packageOf(store);
    const named = namedFiles(files);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  it('has nothing of the workshop in it', () => {
    const files = packageOf(store);
    const strange = [...files.keys()].filter((file) =>
      /\.(?:map|ts|tsx|mjs|md|log|svg)$|(?:^|\/)(?:\.|tests?\/|node_modules\/)|\.test\./.test(file),
    );
    expect(strange).toEqual([]);
    const places = [PROJECT, HOME, 'node_modules/', 'sourceMappingURL'];
    for (const [name, bytes] of files) {
      const text = bytes.toString('utf8');
      expect(
        places.filter((place) => place.length > 1 && text.includes(place)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the package for Edge', () => {
  it('is Chrome’s, byte for byte', () => {
    const [chrome, edge] = ['chrome', 'edge'].map((store) =>
      written.find((each) => each.store === store),
    );
    expect(edge?.sha256).toBe(chrome?.sha256);
  });

  it('keeps to what Edge’s store asks: no update address, no other browser in name or description', () => {
    const files = packageOf('edge');
    const manifest = JSON.parse(String(files.get('manifest.json')));
    const words = JSON.parse(String(files.get('_locales/en/messages.json')));
    expect(manifest).not.toHaveProperty('update_url');
    for (const name of ['extName', 'extDescription']) {
      expect(words[name].message).not.toMatch(/chrom|google|firefox/i);
    }
    expect(words.extDescription.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the sources for Firefox’s reviewers', () => {
  it('have the instructions, the lock file and all that the build is told to read', () => {
    const files = [...packageOf('firefox-sources').keys()];
    expect(files).toEqual(expect.arrayContaining(['BUILDING.md', 'LICENSE', 'package-lock.json']));
    const config = readFileSync(path.join(PROJECT, 'wxt.config.ts'), 'utf8');
    const read = [...config.matchAll(/from '\.\/([^']+)'/g)].map(([, file]) => file);
    expect(read.length).toBeGreaterThan(5);
    expect(files).toEqual(expect.arrayContaining(read));
    const folders = files.map((file) => file.split('/')[0]);
    expect(folders).toEqual(expect.arrayContaining([...ROOMS]));
    const instructions = String(packageOf('firefox-sources').get('BUILDING.md'));
    const named = [...instructions.matchAll(/`((?:entrypoints|assets|locales)\/[\w/.-]+)`/g)];
    expect(files).toEqual(expect.arrayContaining(named.map(([, file]) => file)));
  });

  it('have no test, nothing hidden, nothing that a tool made', () => {
    const files = [...packageOf('firefox-sources').keys()];
    expect(
      files.filter((file) => /(?:^|\/)(?:\.|tests\/|scripts\/|node_modules\/)|\.test\./.test(file)),
    ).toEqual([]);
  });
});

it('packages are the same bytes from the same files, whatever their dates and wherever they lie', {
  timeout: PATIENCE,
}, async () => {
  const elsewhere = path.join(folder, 'a copy, elsewhere');
  for (const build of ['chrome', 'firefox'] as const) {
    const copy = path.join(elsewhere, `${build}-mv3`);
    cpSync(buildFolder(build), copy, { recursive: true });
    utimesSync(path.join(copy, 'manifest.json'), new Date(0), new Date('2001-02-03'));
  }
  const again = await writePackages(path.join(folder, 'second'), elsewhere);
  expect(again.map(({ store, sha256 }) => [store, sha256])).toEqual(
    written.map(({ store, sha256 }) => [store, sha256]),
  );
});
