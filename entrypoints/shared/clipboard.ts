/**
 * Putting words on the clipboard.
 *
 * Owns: asking the browser. Must not know: what the words say. A refusal is an outcome the person
 * is told of, whatever the browser's reason: each of these resolves to whether it was copied.
 */
export function copyText(text: string): Promise<boolean> {
  return succeeded(navigator.clipboard.writeText(text));
}

/** Rich text where it can be pasted as such, plain text elsewhere. */
export function copyRichText(html: string, plain: string): Promise<boolean> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return succeeded(navigator.clipboard.write([item]));
}

function succeeded(writing: Promise<void>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false,
  );
}
