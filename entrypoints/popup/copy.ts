/**
 * The hand-in on the clipboard.
 *
 * Owns: the forms that document editors and chats take. Must not know: how the browser copies.
 */
import { handInHtml, handInMarkdown } from '@/domain/hand-in.ts';
import type { Question, Template } from '@/domain/template.ts';
import { copyRichText } from '../shared/clipboard.ts';

export function copyHandIn(
  template: Template,
  isChosen: (question: Question) => boolean,
): Promise<boolean> {
  return copyRichText(handInHtml(template, isChosen), handInMarkdown(template, isChosen));
}
