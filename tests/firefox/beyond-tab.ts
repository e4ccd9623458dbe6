/**
 * The surfaces of the extension that are no tab: its popup under the toolbar and its sidebar.
 *
 * Owns: opening, closing and asking them. Their pages are in a process of their own: a script is sent there,
 * and its word comes back. Must not know: what they show.
 */
import { EXTENSION_ID } from './profile.ts';
import type { Firefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

const WINDOW = `const window = Services.wm.getMostRecentWindow('navigator:browser');`;
const POPUP = `const surface = window.document.querySelector('browser.webextension-popup-browser');`;
const SIDEBAR = `const { SidebarController } = window;
  const [id] = [...SidebarController.sidebars.keys()].filter((key) => key.includes('debrief'));
  const surface = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');`;

const SEND = `
  if (!surface?.messageManager) return null;
  const [body] = arguments;
  return new Promise((resolve) => {
    surface.messageManager.addMessageListener('told', function told({ data }) {
      surface.messageManager.removeMessageListener('told', told);
      resolve(data);
    });
    const script = 'sendAsyncMessage("told", (() => {' + body + '})());';
    surface.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    // A page that was still coming has taken the script away with the one before it.
    window.setTimeout(resolve, 1000, null);
  });`;

export type BeyondTab = {
  /** As from its button; resolves when an expression is true in it. Its window is `content`. */
  open(until: string): Promise<void>;
  /** Runs the body of a function there. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
};

/** The button in the toolbar is pressed by the browser's own function for it. */
export function toolbarPopup(firefox: Firefox): BeyondTab {
  const { runInBrowser } = firefox;
  const run = (body: string) => runInBrowser(`${WINDOW} ${POPUP} ${SEND}`, body);
  return {
    run,
    open: async (until) => {
      const script = `${WINDOW}
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(arguments[0]);
        ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
        return true;`;
      await runInBrowser(script, EXTENSION_ID);
      await waitFor('the popup', () => run(`return Boolean(${until})`).then(Boolean));
    },
    close: async () => {
      await runInBrowser(`${WINDOW} ${POPUP} surface.closest('panel').hidePopup(); return true;`);
      await waitFor('the popup to go', () =>
        runInBrowser(`${WINDOW} ${POPUP} return surface === null;`).then(Boolean),
      );
    },
  };
}

export function sidebar(firefox: Firefox): BeyondTab & { isOpen(): Promise<boolean> } {
  const { runInBrowser } = firefox;
  const inWindow = (body: string) => runInBrowser(`${WINDOW} ${SIDEBAR} ${body}`);
  const run = (body: string) => runInBrowser(`${WINDOW} ${SIDEBAR} ${SEND}`, body);
  return {
    run,
    open: async (until) => {
      await inWindow('return SidebarController.show(id).then(() => true);');
      await waitFor('the sidebar', () => run(`return Boolean(${until})`).then(Boolean));
    },
    close: async () => {
      await inWindow('SidebarController.hide(); return true;');
    },
    isOpen: async () => {
      await waitFor('the sidebar to be known', () => inWindow('return id ?? null').then(Boolean));
      return inWindow('return SidebarController.isOpen').then(Boolean);
    },
  };
}
