/**
 * Keeps the panel's frame in a page: one host, one frame, in its place.
 *
 * Owns: showing, hiding, placing and collapsing the frame, and what is said over its port. Must not
 * know: call sites, the browser's API or settings; the practice page keeps its panel with it too.
 * It takes no focus, and no text a person typed ever passes through it.
 */

import type { CallReport } from '@/domain/call/messages.ts';
import {
  isPanelToScript,
  type PanelPlacement,
  type ScriptToPanel,
} from '@/domain/call/messages.ts';
import { createCallRoot } from './call-root.ts';
import { rememberFocus } from './focus-return.ts';
import { openPanelPort } from './hand-over.ts';
import { guardHost } from './host-guard.ts';
import { dockedWidth, hostStyle, leavesRoomForCall, pillWidth } from './panel-box.ts';
import type { SiteLayout } from './sites/site.ts';

const USUAL_PILL_WIDTH = 120;

export type KeeperOptions = {
  readonly document: Document;
  /** The panel page's full address. */
  readonly frameUrl: string;
  readonly frameTitle: string;
  /** Tells the background the nonce of a frame before the frame hears it. */
  readonly announce: (nonce: string) => Promise<unknown>;
  readonly layout: SiteLayout;
  readonly placement: Pick<PanelPlacement, 'side' | 'width' | 'collapsed'>;
  readonly report: () => CallReport;
  /** The person put the panel away: for this call when `silence`, else until asked for. */
  readonly onHide: (silence: boolean) => void;
  /** Its end takes the frame away and gives the page everything back. */
  readonly signal: AbortSignal;
};

export type FrameKeeper = {
  readonly isShown: () => boolean;
  readonly show: () => void;
  readonly hide: () => void;
  /** The call changed: the panel is told. */
  readonly tell: () => void;
  /** The page may have changed: place and size are put right. */
  readonly tend: () => void;
};

export function createFrameKeeper(options: KeeperOptions): FrameKeeper {
  const { document, layout, signal } = options;
  let { side, width, collapsed } = options.placement;
  let pill = USUAL_PILL_WIDTH;
  let shown = true;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const frame = document.createElement('iframe');
  frame.src = options.frameUrl;
  frame.title = options.frameTitle;
  frame.allow = 'clipboard-write';
  root.append(style, frame);

  const callRoot = createCallRoot(document, layout);
  const focus = rememberFocus(document, host, signal);

  function place(): void {
    const viewport = document.documentElement.clientWidth;
    const docked = dockedWidth(width, viewport);
    const isDocked = shown && !collapsed;
    const isBeside =
      isDocked && document.fullscreenElement === null && leavesRoomForCall(docked, viewport);
    const isFree = callRoot.leaveFree(side, isBeside ? docked : 0);
    let css = hostStyle(side, null);
    if (isDocked) {
      const bottom = isFree && callRoot.isStripClear(side, docked) ? 0 : layout.barHeight;
      css = hostStyle(side, { kind: 'docked', width: docked, bottom });
    } else if (shown) {
      css = hostStyle(side, { kind: 'pill', width: pillWidth(pill) });
    }
    if (style.textContent !== css) style.textContent = css;
  }

  function post(message: ScriptToPanel): void {
    port.post(message);
  }

  function tell(): void {
    post({ kind: 'script/call', ...options.report() });
  }

  function setShown(now: boolean): void {
    shown = now;
    place();
  }

  function obey(message: unknown): void {
    if (!isPanelToScript(message)) return;
    switch (message.kind) {
      case 'panel/collapse':
        collapsed = message.collapsed;
        pill = message.pillWidth;
        place();
        break;
      case 'panel/place':
        ({ side, width } = message);
        place();
        break;
      case 'panel/hide':
        setShown(false);
        focus.giveBack();
        options.onHide(message.silence);
        break;
      case 'panel/give-back-focus':
        focus.giveBack();
        break;
    }
  }

  const port = openPanelPort({
    frame,
    announce: options.announce,
    onMessage: obey,
    onOpen: () => {
      post({ kind: 'script/collapsed', collapsed });
      tell();
    },
    signal,
  });
  const guard = guardHost(host, place, signal);
  document.defaultView?.addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => callRoot.leaveFree(side, 0));
  place();

  return {
    isShown: () => shown,
    show: () => {
      if (shown && collapsed) {
        collapsed = false;
        post({ kind: 'script/collapsed', collapsed });
      }
      setShown(true);
    },
    hide: () => setShown(false),
    tell,
    tend: () => {
      guard.tend();
      place();
    },
  };
}
