/**
 * Questions as a message for the call's chat: plain text, which is all that chats have in common.
 *
 * Owns: its form. Must not know: which questions, or how it is sent.
 */
import type { Entry } from './interview.ts';

/** One stands alone; several are numbered, so that the other person can answer by number. */
export function chatText(questions: readonly string[]): string {
  if (questions.length === 1) return questions.join('');
  return questions.map((question, at) => `${at + 1}. ${question}`).join('\n');
}

/** What is still to be asked; when nothing is, all of them. */
export function entriesForChat(entries: readonly Entry[]): readonly Entry[] {
  const open = entries.filter(({ status }) => status === 'planned' || status === 'later');
  return open.length === 0 ? entries : open;
}
