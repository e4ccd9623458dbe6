/** The keeper of the panel's frame, when it is asked for more than the call page can draw. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFrameKeeper } from '@/calls/frame-keeper.ts';
import type { PanelToScript, ScriptToPanel } from '@/domain/call/messages.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { fakeFrame } from './fake-frame.ts';

const WIDE = 1280;
const LEFT = { kind: 'panel/place', side: 'left', width: 400, top: 72 } as const;

/** What waits for the call's next drawing: it takes its time in a busy page, and in a tab out of sight. */
let due: FrameRequestCallback[] = [];

function draw(): void {
  for (const step of due.splice(0)) step(0);
}

beforeEach(() => {
  due = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((step) => due.push(step));
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(WIDE);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(720);
  // The simulated page knows no full screen.
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'fullscreenElement'));
});

/** The simulated page lays nothing out: this one gives the room that it is asked for. */
function callRoot(): HTMLElement {
  const root = document.createElement('div');
  root.id = 'call';
  const pixels = (style: string) => Number(/(\d+)px/.exec(style)?.[1] ?? 0);
  root.getBoundingClientRect = () =>
    new DOMRect(pixels(root.style.marginLeft), 0, WIDE - pixels(root.style.width), 720);
  document.body.append(root);
  onTestFinished(() => root.remove());
  return root;
}

/** A call with the panel beside it, as the panel has it: what it is told, and what it says. */
async function keepPanel() {
  const root = callRoot();
  const { frame, port } = fakeFrame();
  const life = lifeOfTest();
  createFrameKeeper({
    document,
    frameUrl: 'chrome-extension://a/panel.html',
    frameTitle: 'Debrief',
    announce: async () => true,
    layout: { root: '#call', controls: '#controls', above: 0, below: 0 },
    placement: { side: 'right', width: 360, top: 72, collapsed: false },
    report: () => ({ site: 'meet', call: 'meet:abc-defg-hij', phase: 'inCall' }),
    callView: () => window,
    onHide: () => undefined,
    onLost: () => undefined,
    isOver: () => false,
    signal: life.signal,
  });
  frame.dispatchEvent(new Event('load'));
  const panel = await port;
  const told: ScriptToPanel[] = [];
  panel.onmessage = ({ data }) => told.push(data);
  onTestFinished(() => panel.close());
  const say = (...messages: PanelToScript[]) => {
    for (const message of messages) panel.postMessage(message);
  };
  return { root, life, say, told };
}

describe('the frame in a call page that cannot draw', () => {
  it('leaves the call its whole width once it has gone, whatever was still to be drawn', async () => {
    const { root, life, say } = await keepPanel();
    expect(root.style.width).toBe('calc(100% - 360px)');
    say(LEFT);
    await vi.waitUntil(() => due.length > 0);
    life.abort();
    draw();
    expect(root.style.width).toBe('');
  });

  it('is a pill at the side that was asked for before it was made one', async () => {
    const { say, told } = await keepPanel();
    say(LEFT, { kind: 'panel/collapse', collapsed: true, pillWidth: 132 });
    const pill = () => told.find((said) => said.kind === 'script/stand' && said.collapsed);
    await vi.waitUntil(pill);
    expect(pill()).toMatchObject({ side: 'left', width: 400 });
  });

  it('answers the last that was asked, also where it changes nothing', async () => {
    const { say, told } = await keepPanel();
    say(LEFT, { kind: 'panel/give-back-focus' }, LEFT);
    await vi.waitUntil(() => due.length === 2);
    told.length = 0;
    draw();
    await vi.waitUntil(() => told.length === 2);
    expect(told).toMatchObject([
      { side: 'left', heard: 3 },
      { side: 'left', heard: 3 },
    ]);
  });

  it('is laid out once for many steps of a drag, where the last of them has it', async () => {
    const { root, life, say } = await keepPanel();
    /** What the call lays its tiles out anew for. */
    const onResize = vi.fn();
    window.addEventListener('resize', onResize, { signal: life.signal });
    say({ ...LEFT, width: 420 }, { ...LEFT, width: 440 }, { ...LEFT, width: 460 });
    await vi.waitUntil(() => due.length === 3);
    draw();
    expect(root.style.width).toBe('calc(100% - 460px)');
    expect(onResize).toHaveBeenCalledOnce();
  });
});
