/** Reports of words that would be markup, in every form; and the message of thanks. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Report } from '@/domain/report.ts';
import { reportDocument } from '@/domain/report-document.ts';
import { reportHtml } from '@/domain/report-html.ts';
import { reportMarkdown } from '@/domain/report-markdown.ts';
import { reportRichText } from '@/domain/report-rich-text.ts';
import { type ThankYouWords, thankYouMessage } from '@/domain/thank-you.ts';
import { anEntry, anInterview, aPlan, FULL, WORDS } from './report-examples.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '</title></main>" onload="x',
  '# No heading',
  '- no list\n1. nor this',
  '---\n===\n```\n~~~',
  '[a](javascript:alert(1)) ![b](x) <https://x.example>',
  '| a | b |\n|---|---|',
  '> quoted\n    code',
  '\ud800 alone \udc00',
  '\0\u0007\u001b[31m',
  '\u202eturned\u202c \u2066',
  '&lt; &amp;amp; &#x41;',
  '__proto__',
];

function about(words: string): Report {
  const sorted = { wentWell: [words], improve: [words] };
  const interview = anInterview({
    interviewer: words,
    role: words,
    whole: words,
    sorted,
    entries: [anEntry({ question: words, note: words, sorted }), anEntry({ question: 'Second?' })],
    plans: [aPlan({ moment: words, action: words, told: words })],
    reflection: { said: words, factOrReading: 'fact', reading: words, notYet: words },
  });
  return { kind: 'dossier', title: words, interviews: [interview] };
}

const tagsOf = (html: string) =>
  new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]?.toLowerCase()));

describe('a report of hostile words', () => {
  const plain = reportDocument(about('Plain words'), WORDS);

  it.each(HOSTILE)('as HTML has no element but its own: %j', (words) => {
    const document = reportDocument(about(words), WORDS);
    const known = tagsOf(reportHtml(plain));
    for (const tag of ['li', 'ul', 'p']) known.add(tag);
    expect([...tagsOf(reportHtml(document))].filter((tag) => !known.has(tag))).toEqual([]);
    expect([...tagsOf(reportRichText(document).html)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(reportHtml(document).isWellFormed()).toBe(true);
  });

  it.each(HOSTILE)('as Markdown has the headings and lists of the report alone: %j', (words) => {
    const shape = (text: string) =>
      new MarkdownIt()
        .parse(text, {})
        .filter(({ type }) => /heading_open|fence|code_block|hr|table|bullet|ordered/.test(type))
        .map(({ type, tag }) => `${type} ${tag}`);
    expect(shape(reportMarkdown(reportDocument(about(words), WORDS)))).toEqual(
      shape(reportMarkdown(plain)),
    );
  });

  it('is written in every form, drawn at random', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const document = reportDocument(about(words), WORDS);
        expect(reportMarkdown(document).isWellFormed()).toBe(true);
        expect(reportHtml(document)).not.toMatch(/<script|javascript:[^<]*"/i);
      }),
      { numRuns: 300 },
    );
  });

  it('asks the network for nothing and runs nothing', () => {
    const html = reportHtml(reportDocument({ kind: 'interview', interview: FULL }, WORDS));
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)|\burl\(|@import|https?:/i);
    expect(html).toContain("default-src 'none'");
  });
});

const THANKS: ThankYouWords = {
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  opening: 'Thank you.',
  wentWell: (line) => `Good: “${line}”.`,
  takenAway: (line) => `Away: “${line}”.`,
  plan: (moment, action) => `Plan: ${moment}, ${action}.`,
  closing: 'All the best',
};

describe('the message of thanks', () => {
  it('names one thing that went well, what is taken away, and the plan', () => {
    expect(thankYouMessage(FULL, THANKS)).toBe(
      'Hello Ana Lima,\n\nThank you. Good: “The first answer was clear”. ' +
        'Away: “around the cache, said Ana”. ' +
        'Plan: I go back to the start, say where I stand in one sentence.\n\nAll the best',
    );
  });

  it('is warm all the same where nothing was sorted or planned', () => {
    expect(thankYouMessage(anInterview(), THANKS)).toBe('Hello,\n\nThank you.\n\nAll the best');
  });

  it('leaves out what was dropped, and what is too long for a message', () => {
    const plans = [aPlan({ state: 'dropped' }), aPlan({ action: 'so '.repeat(200) })];
    const message = thankYouMessage(anInterview({ plans }), THANKS);
    expect(message).not.toContain('Plan:');
  });
});
