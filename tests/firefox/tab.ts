/**
 * The open tab, as a test uses it: addresses, frames, keys and the pointer.
 *
 * Owns: what the remote protocol's commands mean. Must not know: any page. Keys and the pointer go
 * through the browser to whatever has the focus or lies under them, as a person's would.
 */
import * as z from 'zod/mini';
import type { Marionette } from './marionette.ts';
import { waitFor } from './wait.ts';

const Value = z.object({ value: z.unknown() });
const Reference = z.record(z.string(), z.string());

/** Keys without a character of their own, as the protocol writes them. */
export const KEY = {
  tab: '\ue004',
  enter: '\ue007',
  shift: '\ue008',
  control: '\ue009',
  alt: '\ue00a',
  escape: '\ue00c',
  end: '\ue010',
  left: '\ue012',
  up: '\ue013',
  down: '\ue015',
} as const;

/** The name under which the protocol hands elements over. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export type ElementRef = { readonly id: string };

export type Tab = {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page of the current frame. */
  run(script: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Goes to the frame whose address holds this text, wherever it is; also in a closed shadow root. */
  enterFrame(address: string): Promise<void>;
  leaveFrames(): Promise<void>;
  /** In the page of the current frame, or in a part of it. */
  find(css: string, within?: ElementRef): Promise<readonly ElementRef[]>;
  roleOf(element: ElementRef): Promise<string>;
  nameOf(element: ElementRef): Promise<string>;
  /** The value of an expression about `element`, a name that stands for it. */
  ask(element: ElementRef, expression: string): Promise<unknown>;
  /** In the middle of it, wherever on the page it is. */
  click(element: ElementRef): Promise<void>;
  /** Chooses a file in a field for one, as the browser's own window does. */
  chooseFile(field: ElementRef, path: string): Promise<void>;
  /** Presses and releases each key in turn, on whatever has the focus. */
  type(keys: Iterable<string>): Promise<void>;
  /** Presses the keys one after the other and releases them in reverse, as a shortcut is pressed. */
  chord(...keys: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** All tabs of all windows, by names that stay. */
  tabs(): Promise<readonly string[]>;
  /** Another tab is the open one from now on. */
  turnTo(name: string): Promise<void>;
  /** A new one, in front; resolves to its name. */
  openTab(url: string): Promise<string>;
  closeTab(): Promise<void>;
};

export function tabOver(marionette: Marionette): Tab {
  const ask = async (command: string, parameters: Readonly<Record<string, unknown>> = {}) =>
    Value.parse(await marionette.send(command, parameters)).value;

  const run: Tab['run'] = (script, ...args) => ask('WebDriver:ExecuteScript', { script, args });

  const act = async (kind: 'key' | 'pointer', actions: readonly unknown[]): Promise<void> => {
    const parameters = kind === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    await marionette.send('WebDriver:PerformActions', {
      actions: [{ type: kind, id: kind, ...parameters, actions }],
    });
  };

  /** Depth first from the current frame; true when it now stands in the wanted one. */
  const seekFrame = async (address: string): Promise<boolean> => {
    if (String(await run('return location.href')).includes(address)) return true;
    for (let index = 0; await enterChild(marionette, index); index += 1) {
      if (await seekFrame(address)) return true;
      await marionette.send('WebDriver:SwitchToParentFrame');
    }
    return false;
  };

  const leaveFrames = async (): Promise<void> => {
    await marionette.send('WebDriver:SwitchToFrame', { id: null });
  };

  const open = async (url: string): Promise<void> => {
    await leaveFrames();
    await marionette.send('WebDriver:Navigate', { url });
    // It answers now and then before the page has come, and what is asked next is asked of the page before.
    const [page] = url.split('#');
    await waitFor(`the page at ${url}`, () =>
      run('return location.href.startsWith(arguments[0]) && document.readyState', page).then(
        (state) => state === 'complete',
      ),
    );
  };

  const turnTo = async (handle: string): Promise<void> => {
    await marionette.send('WebDriver:SwitchToWindow', { handle });
  };

  return {
    run,
    leaveFrames,
    open,
    enterFrame: async (address) => {
      await waitFor(`a frame with ${address}`, async () => {
        await leaveFrames();
        return seekFrame(address);
      });
    },
    find: async (css, within) => {
      const found = await marionette.send('WebDriver:FindElements', {
        using: 'css selector',
        value: css,
        ...(within !== undefined && { element: within.id }),
      });
      return z
        .array(Reference)
        .parse(found)
        .flatMap((reference) => {
          const [id] = Object.values(reference);
          return id === undefined ? [] : [{ id }];
        });
    },
    roleOf: async ({ id }) => String(await ask('WebDriver:GetComputedRole', { id })),
    nameOf: async ({ id }) => String(await ask('WebDriver:GetComputedLabel', { id })),
    ask: (element, expression) =>
      run(`const [element] = arguments; return ${expression};`, { [ELEMENT]: element.id }),
    click: async (element) => {
      const origin = { [ELEMENT]: element.id };
      // What is still being drawn can push it out of the window between the two.
      await waitFor('a place to click', async () => {
        await run('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', origin);
        return act('pointer', [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]).then(
          () => true,
          (failure: unknown) => {
            if (String(failure).includes('out of bounds')) return false;
            throw failure;
          },
        );
      });
    },
    chooseFile: async ({ id }, file) => {
      await marionette.send('WebDriver:ElementSendKeys', { id, text: file });
    },
    type: (keys) =>
      act(
        'key',
        [...keys].flatMap((key) => [down(key), up(key)]),
      ),
    chord: (...keys) => act('key', [...keys.map(down), ...keys.toReversed().map(up)]),
    screenshot: async () =>
      Buffer.from(String(await ask('WebDriver:TakeScreenshot', { full: false })), 'base64'),
    tabs: async () =>
      z.array(z.string()).parse(await marionette.send('WebDriver:GetWindowHandles')),
    turnTo,
    openTab: async (url) => {
      const made = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      const { handle } = z.object({ handle: z.string() }).parse(made);
      await turnTo(handle);
      await open(url);
      return handle;
    },
    closeTab: async () => {
      await marionette.send('WebDriver:CloseWindow');
    },
  };
}

function down(value: string) {
  return { type: 'keyDown', value };
}

function up(value: string) {
  return { type: 'keyUp', value };
}

/** False where there is no frame of that number. */
async function enterChild(marionette: Marionette, index: number): Promise<boolean> {
  try {
    await marionette.send('WebDriver:SwitchToFrame', { id: index });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('no such frame')) return false;
    throw error;
  }
}
