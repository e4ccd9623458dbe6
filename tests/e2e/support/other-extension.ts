/**
 * Another extension, with every right that one can have in pages, that is after the notes.
 *
 * Owns: its files. Must not know: what comes of it. Its background has a function for each of its ways.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Another one',
  version: '1',
  permissions: ['scripting', 'tabs', 'storage'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js' },
};

const BACKGROUND = `
  /** Speaks to Debrief by every way that the browser has. */
  async function speak(id) {
    const send = (message) =>
      chrome.runtime.sendMessage(id, message).then((answer) => answer ?? null, () => null);
    const answers = await Promise.all([
      send({ kind: 'copies/file' }),
      send({ kind: 'copies/erase-all' }),
      send({ kind: 'panel/keys' }),
      send({ kind: 'script/hello', site: 'meet', call: null, phase: 'inCall' }),
    ]);
    const port = chrome.runtime.connect(id);
    const line = await new Promise((resolve) => {
      port.onMessage.addListener(resolve);
      port.onDisconnect.addListener(() => resolve('silent'));
    });
    const page = await fetch('chrome-extension://' + id + '/panel.html')
      .then(() => 'read', () => 'refused');
    return { answers, line, page };
  }

  /** Looks, in the page of the call, through the closed root and at the frame. */
  async function lookInPage(id) {
    const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
    const looked = await chrome.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      args: [id],
      func: (debrief) => {
        const roots = [...document.querySelectorAll(':root > div')]
          .flatMap((host) => chrome.dom.openOrClosedShadowRoot(host) ?? []);
        const frames = roots.flatMap((root) => [...root.querySelectorAll('iframe')]);
        for (const frame of frames) {
          const handshake = { kind: 'script/handshake', nonce: 'guessed', again: false };
          frame.contentWindow.postMessage(handshake, '*', [new MessageChannel().port2]);
        }
        return {
          frames: frames.map(({ src }) => src.includes(debrief)),
          inside: frames.map(({ contentDocument }) => contentDocument),
          html: document.documentElement.outerHTML,
        };
      },
    });
    return looked.map(({ result }) => result);
  }

  /** Puts a script of its own into the pages of Debrief that stand in tabs. */
  async function enterPages() {
    const tabs = await chrome.tabs.query({ url: 'chrome-extension://*/panel.html' });
    return Promise.all(tabs.map(({ id }) =>
      chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.body.textContent })
        .catch(() => 'refused')));
  }`;

/** Makes it in `folder`, which it returns. */
export function otherExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(path.join(folder, 'background.js'), BACKGROUND);
  return folder;
}
