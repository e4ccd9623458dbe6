/**
 * To where the browser lets a person change the keys of its extensions.
 *
 * Owns: that way. Chromium has a page for it, which only a page in a tab may open; Firefox a function.
 */
import { commands, tabs } from '@/storage/browser.ts';

export async function changeKeys(): Promise<void> {
  // Since Firefox 137; the polyfill's types do not know it yet.
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    await commands.openShortcutSettings();
  } else {
    await tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
