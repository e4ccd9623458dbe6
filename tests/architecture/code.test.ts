/** Rules for the shipped code that the linter does not hold. */
import { describe, expect, it } from 'vitest';
import {
  callSiteHosts,
  consoleOutput,
  markupFromText,
  networkRequests,
  untranslatedWords,
} from './code-rules.ts';
import { filesBelow, shippedCode } from './project-files.ts';
import { hasDefaultExport } from './syntax.ts';

const code = shippedCode();

describe('the shipped code', () => {
  it('exports by name, except where the framework wants a default', () => {
    const broken = code.filter(
      (file) => !file.path.startsWith('entrypoints/') && hasDefaultExport(file),
    );
    expect(broken.map((file) => file.path)).toEqual([]);
  });

  it('makes no network request', () => {
    expect(code.flatMap(networkRequests)).toEqual([]);
  });

  it('never makes markup or code out of text', () => {
    expect(code.flatMap(markupFromText)).toEqual([]);
  });

  it('writes nothing to the console', () => {
    expect(code.flatMap(consoleOutput)).toEqual([]);
  });

  it('shows people only words from locales', () => {
    expect(code.flatMap(untranslatedWords)).toEqual([]);
  });

  it('names the hosts of call sites only where their pages are read', () => {
    const kinds = ['.ts', '.tsx', '.mjs', '.html', '.css', '.yml', '.json'];
    expect(filesBelow('.', kinds).flatMap(callSiteHosts)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const view = (text: string) => ({ path: 'components/panel/row.tsx', text });

  it.each([
    [networkRequests, 'void fetch(address);'],
    [networkRequests, 'const send = globalThis.fetch;'],
    [networkRequests, "navigator.sendBeacon('/x');"],
    [networkRequests, "const socket = new WebSocket('wss://x');"],
    [markupFromText, "element.innerHTML = '';"],
    [markupFromText, 'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;'],
    [markupFromText, "const run = new Function('return 1');"],
    [consoleOutput, "console.error('lost');"],
    [untranslatedWords, 'const view = <p>Saved</p>;'],
    [untranslatedWords, 'const view = <button aria-label="Hide" />;'],
    [callSiteHosts, `const host = '${['meet', 'google', 'com'].join('.')}';`],
  ])('see a breach: %o in %s', (rule, text) => {
    expect(rule(view(text))).toHaveLength(1);
  });

  it('see a default export, by either spelling', () => {
    expect(hasDefaultExport(view('export default 1;'))).toBe(true);
    expect(hasDefaultExport(view('const a = 1; export { a as default };'))).toBe(true);
    expect(hasDefaultExport(view('export const a = 1;'))).toBe(false);
  });

  it('let words from locales, signs and addresses of styles pass', () => {
    const text = `const view = <p title={t('panel.hide')} class="row wide">{t('panel.saved')} ·</p>;`;
    expect(untranslatedWords(view(text))).toEqual([]);
  });
});
