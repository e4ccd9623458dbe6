/**
 * The hand-in, and the message to the interviewer, on the clipboard.
 *
 * Owns: the forms that document editors and chats take. Must not know: how the browser copies.
 */
import { handInHtml, handInMarkdown } from '@/domain/hand-in.ts';
import { interviewerCard } from '@/domain/interviewer-card.ts';
import type { Question, Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { copyRichText } from '../shared/clipboard.ts';

export function copyHandIn(
  template: Template,
  isChosen: (question: Question) => boolean,
): Promise<boolean> {
  return copyRichText(handInHtml(template, isChosen), handInMarkdown(template, isChosen));
}

/** Rich as well: some chats keep the numbers only so. */
export function copyCard({ chosen, textOf }: Preparation): Promise<boolean> {
  const { html, text } = interviewerCard(t('popup.card'), chosen.peek().map(textOf));
  return copyRichText(html, text);
}
