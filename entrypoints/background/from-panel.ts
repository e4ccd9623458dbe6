/**
 * Whether a message comes from a panel: in a frame, in the browser's side panel, or in a window of its own.
 *
 * Owns: that question. The sender is the browser's word, never the message's. Must not know: what is asked;
 * nor whether the frame is ours: a call page may frame a panel too, which knows nothing until a nonce
 * has opened it.
 */
import { type MessageSender, runtime } from '@/storage/browser.ts';

const PANEL = runtime.getURL('panel.html');

export function isFromPanel({ id, url }: MessageSender): boolean {
  return id === runtime.id && url === PANEL;
}
