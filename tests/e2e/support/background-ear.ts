/**
 * Listens at the background, and answers call scripts in its place.
 *
 * Owns: what a call script said, in order. Must not know: why the background would answer as it
 * does: the tests of call pages say themselves whether the panel is to appear. The listener answers
 * at once, so it is heard before the extension's own, which first has to read.
 */
import type { Worker } from '@playwright/test';
import type { PanelPlacement, ScriptToBackground } from '../../../domain/call/messages.ts';

type Heard = { readonly message: ScriptToBackground; readonly tab: number; readonly frame: number };

type Area = {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
};

type Chrome = {
  readonly i18n: object;
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
  };
  readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]> };
  readonly storage: { readonly local: Area; readonly session: Area; readonly sync: Area };
  readonly runtime: {
    reload(): void;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(
        listener: (
          message: ScriptToBackground,
          sender: { readonly tab?: { readonly id: number }; readonly frameId?: number },
          respond: (answer: unknown) => void,
        ) => void,
      ): void;
    };
  };
  /** `dispatch` makes the event that a key of the browser's makes. */
  readonly commands: { readonly onCommand: { dispatch(command: string): void } };
  readonly management: { uninstallSelf(): void };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly windows: { create(window: object): Promise<unknown> };
  readonly scripting: {
    executeScript(injection: object): Promise<unknown>;
    getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
  };
  readonly permissions: {
    request(permissions: object): Promise<boolean>;
    remove(permissions: object): Promise<boolean>;
  };
};

declare global {
  // The worker's own world: what a test has put there.
  var heard: Heard[];
  var placement: PanelPlacement;
  var chrome: Chrome;
}

const APPEARS: PanelPlacement = {
  kind: 'background/placement',
  appear: true,
  side: 'right',
  width: 360,
  top: 72,
  collapsed: false,
};

export type BackgroundEar = {
  readonly heard: () => Promise<readonly Heard[]>;
  /** The last phase that any document reported. */
  readonly phase: () => Promise<string | undefined>;
  readonly place: (placement: Partial<PanelPlacement>) => Promise<void>;
  readonly tell: (message: { readonly kind: string }) => Promise<void>;
  readonly injectAgain: () => Promise<void>;
};

export async function listenAtBackground(worker: Worker): Promise<BackgroundEar> {
  await worker.evaluate((placement) => {
    globalThis.heard = [];
    globalThis.placement = placement;
    chrome.runtime.onMessage.addListener((message, sender, respond) => {
      if (!message.kind.startsWith('script/')) return;
      globalThis.heard.push({ message, tab: sender.tab?.id ?? -1, frame: sender.frameId ?? -1 });
      if (message.kind === 'script/hello' || message.kind === 'script/phase') {
        respond(globalThis.placement);
      }
    });
  }, APPEARS);

  const heard = () => worker.evaluate(() => globalThis.heard);
  return {
    heard,
    phase: async () => {
      const phases = (await heard()).flatMap(({ message }) =>
        'phase' in message ? [message.phase] : [],
      );
      return phases.at(-1);
    },
    place: (changes) =>
      worker.evaluate((wanted) => {
        globalThis.placement = { ...globalThis.placement, ...wanted };
      }, changes),
    tell: (message) =>
      worker.evaluate(async (told) => {
        const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
        if (tab !== undefined) await chrome.tabs.sendMessage(tab.id, told);
      }, message),
    injectAgain: () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
        if (tab === undefined) return;
        const isMeet = tab.url?.startsWith('https://meet.google.com/');
        await chrome.scripting.executeScript({
          target: { tabId: tab.id, allFrames: true },
          files: [`content-scripts/${isMeet ? 'meet' : 'zoom'}.js`],
        });
      }),
  };
}
