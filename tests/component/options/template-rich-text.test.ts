/** A template copied as rich text: what an editor gets, and that it can come back from there. */
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate, type Template } from '@/domain/template.ts';
import { richTextOf } from '@/domain/template-rich-text.ts';
import { readPasted } from '@/entrypoints/options/read-pasted.ts';

const shipped = resolveTemplate(parseShippedTemplate(english), {
  get: () => undefined,
  list: () => [],
});

const withFirst = (text: string, hint: string): Template => ({
  ...shipped,
  aspects: shipped.aspects.slice(0, 1).map((aspect) => ({
    ...aspect,
    questions: aspect.questions.slice(0, 1).map((question) => ({ ...question, text, hint })),
  })),
});

const said = (template: Template) =>
  template.aspects.map(({ name, questions }) => ({
    name,
    questions: questions.map(({ text, hint, questionKind, on }) => ({
      text,
      hint,
      ...(questionKind === 'open' ? {} : { kind: questionKind }),
      ...(on ? {} : { on }),
    })),
  }));

describe('a template as rich text', () => {
  it('is headings and lists, each turned by its own words', () => {
    const { html, text } = richTextOf(withFirst('Why me?', 'One reason'));
    expect(html).toBe(
      '<h1 dir="auto">Interview feedback</h1><h2 dir="auto">Opening</h2>' +
        '<ul><li dir="auto">Why me?<ul><li dir="auto">Hint: One reason</li></ul></li></ul>',
    );
    expect(text).toBe('Interview feedback\n\nOpening\n• Why me?\n    ◦ Hint: One reason\n');
  });

  it('holds no markup of its words', () => {
    const { html } = richTextOf(withFirst('<img src=x onerror=y> & "you"?', ''));
    expect(html).toContain(
      '<li dir="auto">&lt;img src=x onerror=y&gt; &amp; &quot;you&quot;?</li>',
    );
  });

  it('comes back from where it was pasted, as rich text and as plain', () => {
    const options = { unnamed: 'Questions', language: 'en' };
    const { html, text } = richTextOf(shipped);
    const rich = readPasted({ html, text }, options);
    expect(rich).toMatchObject({ file: { name: shipped.name, aspects: said(shipped) } });
    const plain = readPasted({ html: '', text }, options);
    expect(plain).toMatchObject({ file: { aspects: said(shipped) } });
  });
});
