/**
 * What the browser holds for pasting.
 *
 * Owns: reading it in the browser itself. A page could read it only with a preference that also lets pages
 * write without a person's press, and then no test would see a press that is missing. Must not know: who
 * has put it there.
 */
import type { Firefox } from './start-firefox.ts';

const READ = `
  const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  held.init(null);
  held.addDataFlavor(arguments[0]);
  Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
  const found = {};
  try {
    held.getTransferData(arguments[0], found);
  } catch {
    return '';
  }
  return found.value.QueryInterface(Ci.nsISupportsString).data;`;

export async function heldAs(firefox: Firefox, type: 'text/plain' | 'text/html'): Promise<string> {
  return String(await firefox.runInBrowser(READ, type));
}

/** So that what is read afterwards was copied since. */
export async function emptyClipboard(firefox: Firefox): Promise<void> {
  await firefox.runInBrowser(
    'Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard); return true;',
  );
}
