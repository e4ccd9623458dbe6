/** Handing the panel its port: whether it says that it stood here before. */
import { expect, it, vi } from 'vitest';
import { handPortsTo } from '@/calls/hand-over.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';

function frameOf() {
  const sent: unknown[] = [];
  const contentWindow = { postMessage: (message: unknown) => sent.push(message) };
  const frame = Object.assign(new EventTarget(), {
    src: 'chrome-extension://a/panel.html',
    contentWindow,
  });
  return { frame: frame as unknown as HTMLIFrameElement, sent };
}

it('says so only after a panel that stood, not after a background that could not be reached', async () => {
  vi.useFakeTimers();
  const { frame, sent } = frameOf();
  let tries = 0;
  const announce = async () => {
    tries += 1;
    if (tries === 1) throw new Error('The background is between two lives.');
  };
  handPortsTo(frame, announce, () => undefined, lifeOfTest().signal);
  frame.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toMatchObject([{ again: false }]);
  frame.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toMatchObject([{ again: false }, { again: true }]);
});
