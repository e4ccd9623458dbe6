/**
 * A surface of the extension that is no page for the driver of the tests: the panel in the browser's
 * own side panel.
 *
 * Owns: finding them and a line to them. Must not know: what they show.
 */
import type { BrowserContext, CDPSession } from '@playwright/test';
import { expect } from './expect.ts';

/** As the browser's own line counts the keys held down. */
const SHIFT = 8;

export type BeyondPage = {
  /** The value of an expression there. */
  readonly run: (expression: string) => Promise<unknown>;
  /** A press of the pointer on the one button of this name. */
  readonly press: (button: string) => Promise<void>;
  /** Types on whatever has the focus there. */
  readonly type: (words: string) => Promise<void>;
  /** A press of Tab, Shift+Tab, Enter or a digit there. */
  readonly key: (key: string) => Promise<void>;
};

/** Waits until there is such a surface beside those that were there before. */
export async function openedBeyond(
  context: BrowserContext,
  page: string,
  act: () => Promise<unknown>,
): Promise<BeyondPage> {
  const root = await context.browser()?.newBrowserCDPSession();
  if (root === undefined) throw new Error('The browser cannot be asked about its surfaces.');
  const before = await targetsOf(root, page);
  await act();
  const opened = async () =>
    (await targetsOf(root, page)).find((target) => !before.includes(target));
  await expect.poll(opened, { message: `a surface with ${page}` }).toBeDefined();
  return lineTo(root, (await opened()) ?? '');
}

async function targetsOf(root: CDPSession, page: string): Promise<readonly string[]> {
  const { targetInfos } = await root.send('Target.getTargets');
  return targetInfos.filter(({ url }) => url.includes(page)).map(({ targetId }) => targetId);
}

async function lineTo(root: CDPSession, targetId: string): Promise<BeyondPage> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  let last = 0;
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message);
    waiting.get(id)?.(result ?? {});
    waiting.delete(id);
  });

  async function ask(method: string, params: object = {}): Promise<Record<string, unknown>> {
    last += 1;
    const message = JSON.stringify({ id: last, method, params });
    const answer = new Promise<Record<string, unknown>>((resolve) => waiting.set(last, resolve));
    await root.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  async function run(expression: string): Promise<unknown> {
    const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
    return typeof result === 'object' && result !== null && 'value' in result
      ? result.value
      : undefined;
  }

  async function middleOf(name: string): Promise<readonly number[] | null> {
    const place = await run(`(() => {
      const button = [...document.querySelectorAll('button')].find((candidate) =>
        [candidate.textContent.trim(), candidate.ariaLabel].includes(${JSON.stringify(name)}));
      const box = button?.getBoundingClientRect();
      return box === undefined || box.width === 0
        ? null : [box.x + box.width / 2, box.y + box.height / 2];
    })()`);
    return Array.isArray(place) ? place : null;
  }

  return {
    run,
    async press(name) {
      await expect.poll(() => middleOf(name), { message: `a button ${name}` }).not.toBeNull();
      const [x, y] = (await middleOf(name)) ?? [];
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const event = { type, x, y, button: 'left', clickCount: 1 };
        await ask('Input.dispatchMouseEvent', event);
      }
    },
    async type(words) {
      await ask('Input.insertText', { text: words });
    },
    async key(keys) {
      const key = keys.replace('Shift+', '');
      const code = { Tab: 9, Enter: 13 }[key] ?? key.charCodeAt(0);
      const text = key === 'Tab' ? '' : key === 'Enter' ? '\r' : key;
      const modifiers = key === keys ? 0 : SHIFT;
      const event = { key, modifiers, windowsVirtualKeyCode: code };
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', text, ...event });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}
