/**
 * The panel's frame, watched past a crash of its process.
 *
 * Owns: crashing it and asking it afterwards. Must not know: what is in it. The driver of the tests
 * gives a page up as soon as one frame of it has crashed, while a person's page lives on: so the frame is
 * asked over a line of its own. Requests are no longer held up for the tests' routes either: the
 * driver would not let go of those of a frame that it gave up.
 */
import type { BrowserContext } from '@playwright/test';

export type FrameBeyond = {
  readonly crash: () => Promise<void>;
  /** Whether a new document stands in the frame that crashed. */
  readonly isBack: () => boolean;
  /** The value of an expression in the frame; a frame that has crashed never answers. */
  readonly run: (expression: string) => Promise<unknown>;
};

export async function watchPanelFrame(context: BrowserContext): Promise<FrameBeyond> {
  await context.unrouteAll();
  const root = await context.browser()?.newBrowserCDPSession();
  if (root === undefined) throw new Error('The browser cannot be asked about its frames.');
  const { targetInfos } = await root.send('Target.getTargets');
  const frame = targetInfos.find(({ url }) => url.includes('/panel.html'));
  if (frame === undefined) throw new Error('There is no panel to watch.');
  const { targetId } = frame;
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: unknown) => void>();
  let isBack = true;
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, method, result } = JSON.parse(message);
    if (method === 'Inspector.targetCrashed') isBack = false;
    if (method === 'Inspector.targetReloadedAfterCrash') isBack = true;
    waiting.get(id)?.(result?.result?.value);
    waiting.delete(id);
  });
  let last = 0;

  async function ask(method: string, params: object): Promise<unknown> {
    last += 1;
    const message = JSON.stringify({ id: last, method, params });
    const answer = new Promise((resolve) => waiting.set(last, resolve));
    await root?.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  return {
    crash: async () => {
      await ask('Page.crash', {});
    },
    isBack: () => isBack,
    run: (expression) => ask('Runtime.evaluate', { expression, returnByValue: true }),
  };
}
