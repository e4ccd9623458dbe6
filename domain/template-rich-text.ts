/**
 * A template as rich text, for a document that several people read and write in.
 *
 * Owns: its two forms side by side: simple HTML, which document editors take over whole, and plain
 * text. Must not know: the clipboard. What only Debrief uses (ids, follow-ups, kinds of interviews)
 * is left out; pasted back, the lines under a question say what they said.
 */
import { escapeHtml } from './hand-in.ts';
import { FIELD_NAMES } from './outline-fields.ts';
import type { Question, Template } from './template.ts';

export type RichText = { readonly html: string; readonly text: string };

export function richTextOf(template: Template): RichText {
  const aspects = template.aspects.filter(({ questions }) => questions.length > 0);
  const html = aspects.map(
    ({ name, questions }) => `${block('h2', name)}<ul>${questions.map(item).join('')}</ul>`,
  );
  const text = aspects.map(({ name, questions }) =>
    [name, ...questions.flatMap(plainLines)].join('\n'),
  );
  return {
    html: [block('h1', template.name), ...html].join(''),
    text: `${[template.name, ...text].join('\n\n')}\n`,
  };
}

function moreOf({ hint, questionKind, on }: Question): readonly string[] {
  return [
    hint.trim() === '' ? [] : [`${FIELD_NAMES.hint}: ${hint}`],
    questionKind === 'open' ? [] : [`${FIELD_NAMES.kind}: ${questionKind}`],
    on ? [] : [FIELD_NAMES.off],
  ].flat();
}

/** Each block turns by its own words: a template may hold questions in several writings. */
function block(tag: 'h1' | 'h2', words: string): string {
  return `<${tag} dir="auto">${escapeHtml(words)}</${tag}>`;
}

function item(question: Question): string {
  const more = moreOf(question).map((line) => `<li dir="auto">${escapeHtml(line)}</li>`);
  const nested = more.length === 0 ? '' : `<ul>${more.join('')}</ul>`;
  return `<li dir="auto">${escapeHtml(question.text)}${nested}</li>`;
}

function plainLines(question: Question): readonly string[] {
  return [`• ${question.text}`, ...moreOf(question).map((line) => `    ◦ ${oneLine(line)}`)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
