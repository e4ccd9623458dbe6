/**
 * The whole template with the chosen questions highlighted: what the exercise has a student submit.
 *
 * Owns: its two forms, Markdown and rich text. Must not know: the clipboard.
 */
import { markdownWords } from './markdown-escape.ts';
import type { Question, Template } from './template.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

type Chosen = (question: Question) => boolean;

/** Questions that are off are left out unless they were chosen. */
function shown(template: Template, isChosen: Chosen) {
  return template.aspects
    .map((aspect) => ({
      name: aspect.name,
      questions: aspect.questions.filter((question) => question.on || isChosen(question)),
    }))
    .filter((aspect) => aspect.questions.length > 0);
}

export function handInMarkdown(template: Template, isChosen: Chosen): string {
  const aspects = shown(template, isChosen).map((aspect) => {
    const lines = aspect.questions.map((question) => {
      const text = markdownWords(question.text);
      return isChosen(question) ? `- ==**${text}**==` : `- ${text}`;
    });
    return `## ${markdownWords(aspect.name)}\n\n${lines.join('\n')}`;
  });
  return `# ${markdownWords(template.name)}\n\n${aspects.join('\n\n')}\n`;
}

export function handInHtml(template: Template, isChosen: Chosen): string {
  const aspects = shown(template, isChosen).map((aspect) => {
    const lines = aspect.questions.map((question) => {
      const text = escapeHtml(question.text);
      // Document editors keep an inline background on a span and drop `mark`.
      return isChosen(question)
        ? `<li dir="auto"><b><span style="background-color:#fff2a8">${text}</span></b></li>`
        : `<li dir="auto">${text}</li>`;
    });
    return `<h2 dir="auto">${escapeHtml(aspect.name)}</h2><ul>${lines.join('')}</ul>`;
  });
  return `<h1 dir="auto">${escapeHtml(template.name)}</h1>${aspects.join('')}`;
}
