/**
 * The handshake with the panel in the frame, and the port that it leaves behind.
 *
 * Owns: nonce and port. Must not know: what is said over them. A call page could frame the panel
 * too; so the panel shows nothing personal until the background, which is told the nonce before
 * the panel is, confirms that it came from this extension's script in this tab.
 */
import type { Handshake } from '@/domain/call/messages.ts';

const TRY_AGAIN_MS = 1000;

/** Tells the background the nonce; rejects while it cannot be reached. */
export type Announce = (nonce: string) => Promise<unknown>;

/** Every load of the frame gets a nonce and a port of its own; the one before is closed. */
export function handPortsTo(
  frame: HTMLIFrameElement,
  announce: Announce,
  onPort: (port: MessagePort) => void,
  signal: AbortSignal,
): void {
  let port: MessagePort | undefined;
  let hasStood = false;

  async function shake(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const nonce = crypto.randomUUID();
    port?.close();
    port = port1;
    try {
      await announce(nonce);
    } catch {
      // The background is between two lives (an update, a crash): it comes back, or this one ends.
      setTimeout(() => port === port1 && !signal.aborted && shake(), TRY_AGAIN_MS);
      return;
    }
    if (port !== port1) return;
    const handshake: Handshake = { kind: 'script/handshake', nonce, again: hasStood };
    hasStood = true;
    // Only the extension's own page can take this: a frame led elsewhere has another origin.
    frame.contentWindow?.postMessage(handshake, frame.src, [port2]);
    onPort(port1);
  }

  frame.addEventListener('load', shake);
  signal.addEventListener('abort', () => port?.close());
}
