/** What is copied from the editors that people use, as lines and as a template. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOutline } from '@/domain/outline.ts';
import { outlineOfHtml } from '@/entrypoints/options/outline-of-html.ts';
import { HTML_SIZE, readPasted } from '@/entrypoints/options/read-pasted.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const GOLDEN = path.join(import.meta.dirname, '../../golden/paste');
const pages = readdirSync(GOLDEN).filter((name) => name.endsWith('.html'));

function aspectsOf(html: string, text = '') {
  const read = readPasted({ html, text }, OPTIONS);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.file.aspects.map(({ name, questions }) => [name, ...questions.map((q) => q.text)]);
}

describe('what was copied from an editor', () => {
  it.each(pages)('is read as its golden reading: %s', (name) => {
    const outline = outlineOfHtml(readFileSync(path.join(GOLDEN, name), 'utf8'));
    const read = { outline, template: readOutline(outline, OPTIONS) };
    const golden = path.join(GOLDEN, name.replace(/html$/, 'json'));
    if (process.env.GOLDEN === 'write') {
      writeFileSync(golden, `${JSON.stringify(read, null, 2)}\n`);
    }
    expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('is read from its text where its markup says nothing of structure', () => {
    const html = '<div style="color:#ccc"><span># Depth</span><br><span>- Why *that*?</span></div>';
    expect(aspectsOf(html, '# Depth\n- Why *that*?')).toEqual([['Depth', 'Why that?']]);
    expect(aspectsOf('<p>Why?</p>', 'Why?\nHow?')).toEqual([['Questions', 'Why?', 'How?']]);
    expect(aspectsOf('<p>Why?</p><p>How?</p>')).toEqual([['Questions', 'Why?', 'How?']]);
  });

  it('of one line alone is one question', () => {
    expect(aspectsOf('', 'What did I skip?')).toEqual([['Questions', 'What did I skip?']]);
  });

  it('changes nothing in the page, and runs nothing', () => {
    const before = document.documentElement.innerHTML;
    outlineOfHtml(
      '<img src=x onerror="document.title=1"><script>document.title = 2</script><p>Why?',
    );
    expect(document.documentElement.innerHTML).toBe(before);
  });
});

describe('a hostile paste', () => {
  it('of more than two million characters is told so', () => {
    const html = ' '.repeat(HTML_SIZE + 1);
    const fault = { kind: 'too-long', place: [], limit: HTML_SIZE };
    expect(readPasted({ html, text: '' }, OPTIONS)).toEqual({ kind: 'fault', fault });
  });

  it('without a question is told so', () => {
    const fault = { kind: 'no-questions' };
    for (const html of [
      '',
      '<p>',
      '<h1>Depth</h1>',
      '<ul><li></li></ul>',
      '<p>Nice to meet you</p>',
    ]) {
      expect(readPasted({ html, text: '' }, OPTIONS), html).toEqual({ kind: 'fault', fault });
    }
  });

  it('of more lines than any document is told so', () => {
    const fault = { kind: 'too-many', place: ['lines'], limit: 20_000 };
    const html = '<br>a'.repeat(30_000);
    expect(readPasted({ html, text: '' }, OPTIONS)).toEqual({ kind: 'fault', fault });
  });

  it('is walked however deep it is', () => {
    const deep = `${'<div>'.repeat(900)}<li>Why?</li>`;
    expect(aspectsOf(deep)).toEqual([['Questions', 'Why?']]);
  });

  it('that opens without end is read from its text instead', () => {
    const endless = `<li>Why not?</li>${'<div>'.repeat(300_000)}`;
    expect(aspectsOf(endless, 'Why?')).toEqual([['Questions', 'Why?']]);
  });
});
