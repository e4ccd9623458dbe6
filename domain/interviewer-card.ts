/**
 * The message to the interviewer before the call: which questions will come at the end.
 *
 * Owns: its two forms, plain for a chat and rich for where lists are kept. Must not know: the words of its
 * opening, which say that questions and notes are kept in a side panel; the clipboard.
 */
import { chatText } from './chat-text.ts';
import { escapeHtml } from './hand-in.ts';

export type InterviewerCard = { readonly text: string; readonly html: string };

export function interviewerCard(opening: string, questions: readonly string[]): InterviewerCard {
  const items = questions.map((question) => `<li dir="auto">${escapeHtml(question)}</li>`);
  return {
    text: [opening, chatText(questions)].join('\n'),
    html: `<p dir="auto">${escapeHtml(opening)}</p><ol>${items.join('')}</ol>`,
  };
}
