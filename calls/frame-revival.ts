/**
 * Loads the panel anew when its process has died under the call page.
 *
 * Owns: noticing it. A page gets no event for a frame that crashed, and a port no word of its other end
 * (Chromium 156); but a line that the panel holds to this script falls silent. It does so too when the
 * frame is loaded again, and then the next one is there soon. Where the browser gives a frame no `tabs`
 * (Firefox) there is no line, and nothing is done. Must not know: what is in the frame.
 */
import { isOrphaned } from './lifetime.ts';
import type { NativeApi } from './native-api.ts';

const NEXT_WITHIN_MS = 1000;

export function reviveOnCrash(api: NativeApi, revive: () => void): void {
  let newest: unknown;
  api.runtime.onConnect.addListener((line) => {
    newest = line;
    line.onDisconnect.addListener(() =>
      setTimeout(() => newest === line && !isOrphaned(api) && revive(), NEXT_WITHIN_MS),
    );
  });
}
