/**
 * Looks again whenever the browser's permissions change, in its own settings too.
 *
 * Owns: that wiring. Must not know: which permission, or what hangs on it.
 */
import { permissions } from '@/storage/browser.ts';

/** Where the browser does not answer, the page shows what stood before, and looks at the next change. */
export function followPermissions(look: () => Promise<void>, until: AbortSignal): () => void {
  const again = () => void look().catch(() => undefined);
  permissions.onAdded.addListener(again);
  permissions.onRemoved.addListener(again);
  until.addEventListener('abort', () => {
    permissions.onAdded.removeListener(again);
    permissions.onRemoved.removeListener(again);
  });
  return again;
}
