/**
 * Opening the browser's own side panel, or in Firefox its sidebar.
 *
 * Owns: that request. Browsers grant it only in the person's own press, so it is made before anything
 * is waited for. Must not know: what stands in it.
 */
import { browser } from 'wxt/browser';
import { sidebarAction } from '@/storage/browser.ts';

/** False: the browser would not, whatever its reason; the person is told. */
export async function openBeside(windowId: number | undefined): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await sidebarAction.open();
    // The polyfill knows nothing of it.
    else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
    return windowId !== undefined;
  } catch {
    return false;
  }
}
