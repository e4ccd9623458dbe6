/**
 * Putting words on the clipboard.
 *
 * Owns: the forms that document editors and chats take. Must not know: what the words say.
 */
import { handInHtml, handInMarkdown } from '@/domain/hand-in.ts';
import type { Question, Template } from '@/domain/template.ts';

/** Rich text where it can be pasted as such, Markdown elsewhere. */
export function copyHandIn(
  template: Template,
  isChosen: (question: Question) => boolean,
): Promise<boolean> {
  const html = new Blob([handInHtml(template, isChosen)], { type: 'text/html' });
  const plain = new Blob([handInMarkdown(template, isChosen)], { type: 'text/plain' });
  const item = new ClipboardItem({ 'text/html': html, 'text/plain': plain });
  return succeeded(navigator.clipboard.write([item]));
}

export function copyText(text: string): Promise<boolean> {
  return succeeded(navigator.clipboard.writeText(text));
}

/** A refusal is an outcome the person is told of, whatever the browser's reason. */
function succeeded(writing: Promise<void>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false,
  );
}
