/** What stands in a document and is taken for no question: counted, and there to be read. */
import { describe, expect, it } from 'vitest';
import { readOutline } from '@/domain/outline.ts';
import { MOST_LEFT_SHOWN } from '@/domain/outline-left.ts';
import { outlineOfText } from '@/domain/outline-of-text.ts';
import type { ReadFile } from '@/domain/template-file.ts';
import { readMarkdown } from '@/domain/template-markdown-reading.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const plain = (text: string) => leftOf(readOutline(outlineOfText(text), OPTIONS));
const markdown = (text: string) => leftOf(readMarkdown(text, OPTIONS));

function leftOf(read: ReadFile) {
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.left;
}

describe('a line that is no question', () => {
  it('is said in plain text', () => {
    expect(plain('We meet at ten. Bring a pen.\n\nWhat did I skip?')).toEqual({
      count: 1,
      lines: ['We meet at ten. Bring a pen.'],
    });
  });

  it('is said in the order of the document, with headings, tables and code among it', () => {
    const text = [
      '# My topics',
      'Choose from these. Take your time.',
      '## Nothing here',
      '## Depth',
      '- What did I skip?',
      '',
      '  It is no matter when.',
      '',
      '| Question | Rating |',
      '|---|---|',
      '| Where was I slow? | 3 |',
      '',
      '```',
      'const a = 1;',
      '```',
    ];
    expect(markdown(text.join('\n'))).toEqual({
      count: 6,
      lines: [
        'Choose from these. Take your time.',
        'Nothing here',
        'It is no matter when.',
        '| Question | Rating |',
        '| Where was I slow? | 3 |',
        'const a = 1;',
      ],
    });
  });

  it('is none of a rule, a name, a title or what is said of a question', () => {
    expect(
      markdown('# Mine\n\n---\n\n## Depth\n\n- Why?\n  - Hint: the cause\n\n***\n'),
    ).toBeUndefined();
  });

  it('is counted beyond what is shown, and cut where it is long', () => {
    const left = plain(`${`Not. This. ${'x'.repeat(900)}\n\n`.repeat(1000)}What did I skip?`);
    expect(left?.count).toBe(1000);
    expect(left?.lines.length).toBe(MOST_LEFT_SHOWN);
    expect(left?.lines[0]?.length).toBeLessThan(250);
  });
});

it('a line right under a table is no row of it', () => {
  const text =
    '# أسئلتي\n- أول شيء\n\n<b>كلمة</b>\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\nما الذي نسيته؟';
  const read = readMarkdown(text, OPTIONS);
  const asked =
    read.kind === 'template' ? read.file.aspects.flatMap(({ questions }) => questions) : [];
  expect(asked.map((question) => question.text)).toEqual(['أول شيء', 'ما الذي نسيته؟']);
  expect(leftOf(read)).toEqual({ count: 3, lines: ['كلمة', '| أ | ب |', '| 1 | 2 |'] });
});
