/**
 * A Chromium with the built extension in it and no network around it.
 *
 * Owns: starting, stopping and killing the browser, and what its pages may reach: the fixture call
 * pages at the real addresses. Every other request is refused and written down, so that a test can
 * say that there was none. Must not know: any surface of the product.
 */
import { existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { answer } from '../../pages/serve.ts';
import { expect } from './expect.ts';
import { extensionIdOf } from './installed-profile.ts';
import { offDesktop } from './off-desktop.ts';
import { watchPolicy } from './policy-watch.ts';

export const BUILD =
  process.env.DEBRIEF_BUILD ??
  fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export type LaunchOptions = {
  /** A folder; started again with the same one, the browser remembers. */
  readonly profile: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The first run opens the practice call; only a test of the first run wants to see it. */
  readonly keepPractice?: boolean;
  /** Another build than the one under test. */
  readonly build?: string;
  /** The browser's own language, a BCP 47 tag; without it English, whatever the machine's is. */
  readonly language?: string;
  /** A site served on this machine, with a live call in it: it alone is reached. */
  readonly live?: { readonly host: string; readonly port: number };
  /** No call page is needed: then no request takes the way through the test, which costs each of them time. */
  readonly isWithoutPages?: boolean;
  /** A file for the browser's own record of the network (net-log.ts). */
  readonly netLog?: string;
};

export type ExtensionBrowser = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly worker: Worker;
  /** Addresses that something asked for and was refused. */
  readonly refused: readonly string[];
  /** What a page of the extension wanted and its content security policy kept from it. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
  /** Ends the browser as a crash does: at once, with nothing written on the way. */
  readonly kill: () => Promise<void>;
};

export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const isFirstRun = !existsSync(options.profile);
  if (isFirstRun) allowUnpacked(options.profile);
  const build = options.build ?? BUILD;
  const context = await launch(options, [
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
  ]);
  const kept = await keep(context, options);
  const extension = await started(context, kept, options);
  if (isFirstRun && options.keepPractice !== true) await closePractice(context);
  return extension;
}

/** A browser that has Debrief in its profile (installed-profile.ts), as after an install by hand. */
export async function launchInstalled(options: LaunchOptions): Promise<ExtensionBrowser> {
  const context = await launch(options, []);
  const kept = await keep(context, options);
  const page = context.pages()[0] ?? (await context.newPage());
  const id = extensionIdOf(options.build ?? BUILD);
  // It wakes the background, which may sleep since the last time.
  await page.goto(`chrome-extension://${id}/options.html`);
  return started(context, kept, options);
}

/** A browser as it was before Debrief came to it. */
export type BareBrowser = {
  readonly context: BrowserContext;
  /** As a person does it, with pages open already. */
  readonly install: () => Promise<ExtensionBrowser>;
  /** Takes Debrief away again, with all that it has stored; what was refused or kept from it so far is forgotten. */
  readonly remove: () => Promise<void>;
};

export async function launchWithout(options: LaunchOptions): Promise<BareBrowser> {
  if (!existsSync(options.profile)) allowUnpacked(options.profile);
  const context = await launch(options, ['--enable-unsafe-extension-debugging']);
  const kept = await keep(context, options);
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser cannot be asked to install.');
  const build = options.build ?? BUILD;
  return {
    context,
    async install() {
      const worker = context.waitForEvent('serviceworker');
      await session.send('Extensions.loadUnpacked', { path: build });
      return started(context, kept, options, await worker);
    },
    async remove() {
      try {
        await session.send('Extensions.uninstall', { id: extensionIdOf(build) });
      } catch (error) {
        // A test may have taken it away itself.
        if (!String(error).includes('could not find extension')) throw error;
      }
      kept.refused.length = 0;
      kept.violations.length = 0;
    },
  };
}

function launch(options: LaunchOptions, more: readonly string[]): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found on this machine.');
  const language = options.language ?? 'en-US';
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    // The new headless mode is asked for by name: the other one has no extensions.
    headless: false,
    viewport: options.viewport ?? { width: 1280, height: 720 },
    ignoreDefaultArgs: ['--disable-extensions'],
    env: {
      ...offDesktop(),
      // Chromium on Linux goes by the environment, and elsewhere by its switch.
      LANGUAGE: language,
    },
    locale: language,
    args: [
      `--lang=${language}`,
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...resolving(options),
      ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
      ...more,
    ],
  });
}

function resolving({ live }: LaunchOptions): readonly string[] {
  if (live === undefined) return ['--host-resolver-rules=MAP * ~NOTFOUND'];
  return [
    `--host-resolver-rules=MAP ${live.host} 127.0.0.1:${live.port}, MAP * ~NOTFOUND`,
    // The server has signed its certificate itself.
    '--ignore-certificate-errors',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ];
}

async function started(
  context: BrowserContext,
  kept: Kept,
  options: LaunchOptions,
  fresh?: Worker,
): Promise<ExtensionBrowser> {
  const worker =
    fresh ?? context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    extensionId: new URL(worker.url()).host,
    worker,
    ...kept,
    close: () => context.close(),
    kill: () => kill(context, options.profile),
  };
}

/** Without developer mode an unpacked extension loads at the start, but not again after a reload. */
function allowUnpacked(profile: string): void {
  mkdirSync(`${profile}/Default`, { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(`${profile}/Default/Preferences`, JSON.stringify(preferences));
}

const PRACTICE = /\/practice\.html$/;

/** The tab that the first run opens. */
export async function practiceTab(context: BrowserContext): Promise<Page> {
  // It has its address only a moment after it has its tab.
  const urls = () => context.pages().map((page) => page.url());
  await expect
    .poll(urls, { message: 'with the practice call of the first run' })
    .toContainEqual(expect.stringMatching(PRACTICE));
  const page = context.pages().find((each) => PRACTICE.test(each.url()));
  if (page === undefined) throw new Error('The practice call was closed.');
  // Playwright tells only the pages that it has made ready of a new route: one that opens by itself just
  // then would go past it, and find no call page (seen at a load of 20 on two processors).
  await page.route(/^https?:/, (route) => route.fallback());
  return page;
}

export async function closePractice(context: BrowserContext): Promise<void> {
  await (await practiceTab(context)).close();
}

type Kept = { readonly refused: string[]; readonly violations: string[] };

async function keep(context: BrowserContext, options: LaunchOptions): Promise<Kept> {
  return {
    // No address has a place in the network in any case (`resolving`).
    refused: options.isWithoutPages ? [] : await keepOffNetwork(context, options.live?.host),
    violations: await watchPolicy(context),
  };
}

async function keepOffNetwork(context: BrowserContext, live?: string): Promise<string[]> {
  const refused: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (new URL(url).hostname === live) {
      await route.continue();
      return;
    }
    const page = answer(url);
    if (page !== undefined) {
      await route.fulfill({ status: page.status, headers: { ...page.headers }, body: page.body });
      return;
    }
    // Chromium asks every page for its icon; that says nothing about the extension.
    if (!url.endsWith('/favicon.ico')) refused.push(url);
    await route.abort();
  });
  return refused;
}

async function kill(context: BrowserContext, profile: string): Promise<void> {
  // Chromium writes its process into the lock of the profile: `host-1234`.
  const process_ = readlinkSync(`${profile}/SingletonLock`).split('-').at(-1);
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(Number(process_), 'SIGKILL');
  await closed;
}
