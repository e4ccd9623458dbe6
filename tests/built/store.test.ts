/** What the stores are told and shown: true to the build, in the sizes that they ask for. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder, manifestOf, readBuilt } from './build-files.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs/store');
const PICTURES = path.join(DOCS, 'pictures');
const listing = readFileSync(path.join(DOCS, 'listing.md'), 'utf8');
const answers = readFileSync(path.join(DOCS, 'answers.md'), 'utf8');

/** Width, height, and whether it can be seen through, as the file itself says. */
function lookAt(file: string) {
  const bytes = readFileSync(file);
  return {
    size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
    isClear: bytes.readUInt8(25) === 6,
  };
}

function summaryIn(language: string): string {
  const words = JSON.parse(readBuilt('chrome', `_locales/${language}/messages.json`));
  return String(words.extDescription.message);
}

describe('the listing', () => {
  it('has the summary of the package, which Chrome cuts off at 132 characters', () => {
    expect(listing).toContain(`> ${summaryIn('en')}\n`);
    const languages = readdirSync(path.join(buildFolder('chrome'), '_locales'));
    expect(languages).toContain('en');
    expect(languages.filter((language) => summaryIn(language).length > 132)).toEqual([]);
  });

  it('has a description of a length that Edge takes', () => {
    const [, description = ''] = /## Description\n\n((?:>.*\n)+)/.exec(listing) ?? [];
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
  });

  it('has search words within Edge’s limits', () => {
    const [, row = ''] = /\| Edge Add-ons \| [^|]+\| ([^|]+) \|/.exec(listing) ?? [];
    const terms = row.split(', ');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 30)).toEqual([]);
    expect(row.split(/[ ,]+/).length).toBeLessThanOrEqual(21);
  });

  it('names every picture that there is, and no other', () => {
    const named = [...listing.matchAll(/`pictures\/([^`]+)`/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(readdirSync(PICTURES).toSorted());
  });
});

describe('the pictures', () => {
  const five = readdirSync(PICTURES).filter((name) => /^\d/.test(name));

  it('are five of 1280 x 800, which nothing shines through', () => {
    expect(five).toHaveLength(5);
    for (const name of five) {
      expect(lookAt(path.join(PICTURES, name)), name).toEqual({
        size: [1280, 800],
        isClear: false,
      });
    }
  });

  it('come with a tile and Edge’s logo, and are no burden to the repository', () => {
    expect(lookAt(path.join(PICTURES, 'tile-440x280.png')).size).toEqual([440, 280]);
    expect(lookAt(path.join(PICTURES, 'logo-300.png')).size).toEqual([300, 300]);
    const bytes = readdirSync(PICTURES).map((name) => statSync(path.join(PICTURES, name)).size);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_500_000);
  });
});

describe.each(['chrome', 'firefox'] as const)('for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('every permission has its reason in the answers', () => {
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    const [, table = ''] = /## Permissions\n\n((?:\|.*\n)+)/.exec(answers) ?? [];
    expect(asked.filter((permission) => !table.includes(`\`${permission}\``))).toEqual([]);
  });

  it.each([16, 32, 48, 96, 128])('the icon of %s pixels has that size', (size) => {
    const { icons } = JSON.parse(readBuilt(browser, 'manifest.json'));
    const file = path.join(buildFolder(browser), icons[size]);
    expect(lookAt(file)).toEqual({ size: [size, size], isClear: true });
  });
});
