/**
 * Several lines pasted where one question is written: a question each.
 *
 * Owns: taking them apart. Must not know: the editor, the clipboard, how long a question may be.
 */
import { withoutBullet } from './bullets.ts';

export function questionsIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => withoutBullet(line).text)
    .filter((line) => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(line));
}
