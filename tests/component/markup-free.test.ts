/** Preact as it is built into the extension: without its way from text to markup. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '@/entrypoints/shared/markup-free-build.ts';

const preact = readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');

describe('the cut in Preact', () => {
  it('leaves no word of markup, and takes little', () => {
    expect(preact).toContain('.innerHTML=');
    const cut = withoutMarkup(preact);
    expect(cut).not.toMatch(/innerHTML|__html/i);
    expect(preact.length - cut.length).toBeLessThan(250);
  });

  it('leaves a Preact that draws, and draws anew, elements, properties and texts', async () => {
    const address = `data:text/javascript,${encodeURIComponent(withoutMarkup(preact))}`;
    const { h, render }: typeof import('preact') = await import(address);
    const root = document.createElement('div');
    render(h('p', { 'data-a': 'a' }, 'b', h('input', { value: 'c' })), root);
    expect(root.innerHTML).toBe('<p data-a="a">b<input></p>');
    render(h('p', { lang: 'en' }, h('input', { value: 'd' }), '<i>'), root);
    expect(root.innerHTML).toBe('<p lang="en"><input>&lt;i&gt;</p>');
    expect(root.querySelector('input')?.value).toBe('d');
  });

  it.each([
    ['renamed', preact.replaceAll('__html', '_html')],
    ['written in another order', preact.replaceAll('"value"==', '"checked"==')],
    ['there twice', preact + preact],
    ['gone', preact.replaceAll('dangerouslySetInnerHTML', 'markup')],
  ])('ends the build when the branch is %s', (_, changed) => {
    expect(() => withoutMarkup(changed)).toThrow(/Preact has changed/);
  });
});
