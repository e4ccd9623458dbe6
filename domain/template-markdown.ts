/**
 * A template as a Markdown document that a person can read, change and import again.
 *
 * Owns: the written form. Must not know: how it is read (domain/template-markdown-reading.ts).
 *
 * Ids stand behind the words as Pandoc writes attributes. What is as usual is left out.
 */
import { frontMatter } from './front-matter.ts';
import { markdownExactly, markdownWords } from './markdown-escape.ts';
import { FIELD_NAMES } from './outline-fields.ts';
import type { Question, Template } from './template.ts';

export function markdownOf(template: Template): string {
  const aspects = template.aspects.map(({ name, id, questions }) => {
    const heading = `## ${named(name, id)}`;
    return questions.length === 0
      ? heading
      : `${heading}\n\n${questions.map(questionLines).join('\n')}`;
  });
  return `${[frontMatter(template), ...aspects].join('\n\n')}\n`;
}

function named(words: string, id: string): string {
  const escaped = markdownWords(words);
  return /^[\w~-]{1,64}$/.test(id) ? `${escaped} {#${id}}` : escaped;
}

function questionLines(question: Question): string {
  const { hint, questionKind, types, probes, on } = question;
  const { hint: hintName, kind, types: typesName, probes: probesName, off } = FIELD_NAMES;
  const isAny = types.length === 1 && types[0] === 'any';
  const more = [
    hint === '' ? [] : [`${hintName}: ${markdownExactly(hint)}`],
    questionKind === 'open' ? [] : [`${kind}: ${questionKind}`],
    isAny ? [] : [`${typesName}: ${types.join(', ')}`],
    probes.length === 0 ? [] : [`${probesName}: ${probes.join(', ')}`],
    on ? [] : [off],
  ].flat();
  const lines = [named(question.text, question.id), ...more.map((line) => `  - ${line}`)];
  return `- ${lines.join('\n')}`;
}
