/**
 * From the popup to another page, and to the companion window.
 *
 * Owns: that a popup goes when something opens over it, and one that is a tab stays. Must not know:
 * what leads there.
 */
import { runtime, tabs, windows } from '@/storage/browser.ts';

export type WaysOut = {
  /** `page` with its place: `interviews.html#plans`. */
  readonly goTo: (page: string) => Promise<void>;
  readonly openWindow: () => Promise<void>;
};

export function waysOut(isTab: boolean): WaysOut {
  function leave(): void {
    if (!isTab) window.close();
  }

  return {
    async goTo(page) {
      await tabs.create({ url: runtime.getURL(page) });
      leave();
    },
    async openWindow() {
      await windows.create({
        url: runtime.getURL('panel.html'),
        type: 'popup',
        // Beside a call in another program: as wide as the docked panel, as tall as most screens allow.
        width: 376,
        height: 720,
      });
      leave();
    },
  };
}
