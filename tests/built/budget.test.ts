/** The weight of what people load, and that nothing in it comes from elsewhere. */
import { describe, expect, it } from 'vitest';
import {
  builtFiles,
  callScripts,
  gzippedBytes,
  injectedScripts,
  readBuilt,
  scriptsOfPage,
} from './build-files.ts';

const KB = 1024;

/** Loaded when the panel has been drawn: the search, and the time after the call. */
const LATER = ['search', 'debrief'] as const;
const isPart = (part: string, file: string): boolean =>
  new RegExp(`/${part}-[\\w-]+\\.js$`).test(file);
const isLater = (file: string): boolean => LATER.some((part) => isPart(part, file));

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  // A page matches one of them: the manifest test sees to that.
  it.each(callScripts(browser))('injects at most 5 KB into a call page: %s', (script) => {
    expect(gzippedBytes(browser, [script])).toBeLessThanOrEqual(5 * KB);
  });

  it('injects nothing that is not measured here', () => {
    const scripts = injectedScripts(browser);
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((script) => !callScripts(browser).includes(script))).toEqual([]);
  });

  it('loads at most 45 KB of script for the panel', () => {
    const scripts = scriptsOfPage(browser, 'panel.html', isLater);
    expect(scripts).not.toEqual([]);
    expect(gzippedBytes(browser, scripts)).toBeLessThanOrEqual(45 * KB);
  });

  it.each(LATER)('loads at most 8 KB of script after the panel stands for the %s', (part) => {
    const later = scriptsOfPage(browser, 'panel.html').filter((file) => isPart(part, file));
    expect(later).toHaveLength(1);
    expect(gzippedBytes(browser, later)).toBeLessThanOrEqual(8 * KB);
  });

  it('loads nothing else after the panel stands', () => {
    const all = scriptsOfPage(browser, 'panel.html');
    const first = scriptsOfPage(browser, 'panel.html', isLater);
    expect(all.filter((file) => !first.includes(file))).toHaveLength(LATER.length);
  });

  it.each(['panel', 'popup', 'options', 'interviews', 'practice'])('has the page %s', (page) => {
    expect(builtFiles(browser)).toContain(`${page}.html`);
  });

  it('loads no page’s script, style or picture from elsewhere', () => {
    const pages = builtFiles(browser).filter((file) => /\.(?:html|css)$/.test(file));
    const foreign = pages.filter((file) =>
      /(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//.test(readBuilt(browser, file)),
    );
    expect(foreign).toEqual([]);
  });

  it('has no way from text to markup in any script', () => {
    const scripts = builtFiles(browser).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => /innerHTML/i.test(readBuilt(browser, file)))).toEqual([]);
  });

  it('leaves no development tool and no source map in the build', () => {
    const files = builtFiles(browser);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => readBuilt(browser, file).includes('preact/debug'))).toEqual([]);
  });
});
