/**
 * The toolbar icon's badge, made of the browser's own pieces.
 *
 * Owns: that making, for the background and for a page that takes a sign away. Must not know: any sign.
 */
import { action, runtime, storage } from '@/storage/browser.ts';
import { createIconBadge, type IconBadge } from './icon-badge.ts';

let made: IconBadge | undefined;

export function theIcon(): IconBadge {
  made ??= createIconBadge({
    memory: {
      read: (keys) => storage.session.get(keys),
      write: (key, sign) => storage.session.set({ [key]: sign }),
      forget: (keys) => storage.session.remove(keys),
    },
    // The browser's word for it: right after an install a background may have no words of its own yet.
    name: () => runtime.getManifest().name,
    async draw({ text, title }, tab) {
      const where = tab === undefined ? {} : { tabId: tab };
      await action.setBadgeText({ ...where, text });
      await action.setTitle({ ...where, title });
    },
  });
  return made;
}
