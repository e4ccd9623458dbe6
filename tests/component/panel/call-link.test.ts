/** The panel's line to a call page that has little time: what it is told late was so before. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelStand, PanelToScript, ScriptToPanel } from '@/domain/call/messages.ts';
import { linkToCall } from '@/entrypoints/panel/call-link.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';

/** What a panel had asked that stood here before. */
const BEFORE = 3;
const STAND: PanelStand = { side: 'right', width: 360, most: 520, top: 72, collapsed: false };

beforeEach(() => {
  fakeBrowser.tabs.connect = vi.fn();
  fakeBrowser.runtime.sendMessage = vi.fn(async () => ({ kind: 'background/verdict', tab: 7 }));
});

/** Linked to a script that the test plays: it hears at once, and answers when the test says so. */
async function link() {
  const linking = linkToCall(lifeOfTest().signal);
  const { port1: script, port2 } = new MessageChannel();
  onTestFinished(() => script.close());
  const heard: PanelToScript[] = [];
  script.onmessage = ({ data }) => heard.push(data);
  const answer = (message: ScriptToPanel) => script.postMessage(message);
  const stands = (changes: Partial<PanelStand>, after: number) =>
    answer({ kind: 'script/stand', ...STAND, ...changes, heard: BEFORE + after });
  const handshake = { kind: 'script/handshake', nonce: 'nonce', again: false };
  window.dispatchEvent(new MessageEvent('message', { data: handshake, ports: [port2] }));
  stands({}, 0);
  answer({ kind: 'script/call', site: 'meet', call: 'meet:abc-defg-hij', phase: 'inCall' });
  const panel = await linking;
  /** Resolves when the panel has taken in all that was said. */
  async function taken(): Promise<void> {
    answer({ kind: 'script/call', site: 'meet', call: 'meet:abc-defg-hij', phase: 'ended' });
    await vi.waitUntil(() => panel.report.peek()?.phase === 'ended');
  }
  const widen = () => {
    const { side, width, top } = panel.stand.peek();
    panel.send({ kind: 'panel/place', side, width: width + 16, top });
  };
  return { panel, heard, stands, taken, widen };
}

describe('the panel in a call that is busy', () => {
  it('is as wide as all presses of an arrow make it, though the first is answered after the second', async () => {
    const { panel, heard, stands, taken, widen } = await link();
    widen();
    widen();
    stands({ width: 376 }, 1);
    await taken();
    expect(panel.stand.peek().width).toBe(392);
    widen();
    await vi.waitUntil(() => heard.length === 3);
    expect(heard.at(-1)).toMatchObject({ width: 408 });
  });

  it('keeps the side that it was moved to and stays open, whatever is told of before', async () => {
    const { panel, stands, taken } = await link();
    panel.send({ kind: 'panel/collapse', collapsed: true, pillWidth: 132 });
    panel.send({ kind: 'panel/collapse', collapsed: false, pillWidth: 132 });
    panel.send({ kind: 'panel/place', side: 'left', width: 360, top: 72 });
    stands({ collapsed: true }, 1);
    stands({ collapsed: false }, 2);
    await taken();
    expect(panel.stand.peek()).toMatchObject({ side: 'left', collapsed: false });
  });

  it('is as wide as the screen gives once its last wish is answered', async () => {
    const { panel, stands, taken, widen } = await link();
    widen();
    widen();
    stands({ width: 370, most: 370 }, 2);
    await taken();
    expect(panel.stand.peek()).toMatchObject({ width: 370, most: 370 });
  });
});
