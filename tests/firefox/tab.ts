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
export const KEY = { enter: '\ue007', shift: '\ue008', control: '\ue009' } as const;

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
  find(css: string): Promise<readonly ElementRef[]>;
  roleOf(element: ElementRef): Promise<string>;
  nameOf(element: ElementRef): Promise<string>;
  click(element: ElementRef): Promise<void>;
  /** Presses and releases each key in turn, on whatever has the focus. */
  type(keys: Iterable<string>): Promise<void>;
  /** Presses the keys one after the other and releases them in reverse, as a shortcut is pressed. */
  chord(...keys: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
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

  return {
    run,
    leaveFrames,
    open: async (url) => {
      await leaveFrames();
      await marionette.send('WebDriver:Navigate', { url });
    },
    enterFrame: async (address) => {
      await waitFor(`a frame with ${address}`, async () => {
        await leaveFrames();
        return seekFrame(address);
      });
    },
    find: async (css) => {
      const found = await marionette.send('WebDriver:FindElements', {
        using: 'css selector',
        value: css,
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
    click: (element) =>
      act('pointer', [
        { type: 'pointerMove', x: 0, y: 0, origin: { [ELEMENT]: element.id } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    type: (keys) =>
      act(
        'key',
        [...keys].flatMap((key) => [down(key), up(key)]),
      ),
    chord: (...keys) => act('key', [...keys.map(down), ...keys.toReversed().map(up)]),
    screenshot: async () =>
      Buffer.from(String(await ask('WebDriver:TakeScreenshot', { full: false })), 'base64'),
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
