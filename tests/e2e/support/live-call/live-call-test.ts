/**
 * The `test` for a live call: a browser with the extension, and two of its tabs in the call.
 *
 * Owns: that the call runs, and how its video is counted. Must not know: the panel.
 */
import { test as base, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from '../browser.ts';
import { expect } from '../expect.ts';
import { grantedBuild } from '../granted-build.ts';
import { LIVE_HOST, LIVE_ROOM, type LiveCallServer, serveLiveCall } from './call-server.ts';

export type LiveCall = {
  /** The candidate's page; the other person's is another tab. */
  readonly page: Page;
  /** What the script in the candidate's page answers when asked where it is. */
  readonly report: () => Promise<unknown>;
  /** What the popup's button says to the page in front. */
  readonly callForPanel: () => Promise<unknown>;
};

type Fixtures = { readonly extension: ExtensionBrowser; readonly call: LiveCall };

declare global {
  interface Window {
    /** The page's side of the call. */
    readonly connections: RTCPeerConnection[];
    /** Keys that the page heard, by its first listener. */
    readonly keysHeard: string[];
  }
}

export const test = base.extend<Fixtures, { readonly server: LiveCallServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
    async ({}, use) => {
      const server = await serveLiveCall();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ server }, use, info) => {
    const extension = await launchExtension({
      profile: info.outputPath('profile'),
      build: grantedBuild(info.outputPath('build')),
      live: { host: LIVE_HOST, port: server.port },
    });
    await use(extension);
    await extension.close();
  },
  call: async ({ extension }, use) => {
    const { context, worker } = extension;
    await context.addInitScript(listenInPage);
    const page = context.pages()[0] ?? (await context.newPage());
    const other = await context.newPage();
    for (const each of [page, other]) await each.goto(LIVE_ROOM);
    await page.bringToFront();
    await videoPlays(page);
    const tell = (kind: string) =>
      worker.evaluate(async (said) => {
        const [tab] = await chrome.tabs.query({ active: true });
        return tab === undefined ? undefined : chrome.tabs.sendMessage(tab.id, { kind: said });
      }, kind);
    await use({
      page,
      report: () => tell('background/ask'),
      callForPanel: () => tell('background/show'),
    });
  },
});

/** Before the page's own scripts, as its first listener and around its connections. */
function listenInPage(): void {
  if (location.protocol !== 'https:') return;
  const connections: RTCPeerConnection[] = [];
  const keysHeard: string[] = [];
  Object.assign(window, { connections, keysHeard });
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
    addEventListener(type, () => keysHeard.push(type), { capture: true });
  }
}

/** Frames of the other person's video that have been decoded so far. */
export function framesDecoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let frames = 0;
    for (const connection of window.connections) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'video')
          frames += report.framesDecoded;
      }
    }
    return frames;
  });
}

/** Waits until the other person's video has gone on from where it is now. */
export async function videoPlays(page: Page): Promise<void> {
  const before = await framesDecoded(page);
  await expect
    .poll(() => framesDecoded(page), { message: 'decoded frames', timeout: 90_000 })
    .toBeGreaterThan(before + 10);
}
