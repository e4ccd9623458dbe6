/**
 * Keeps the panel's frame in a page: one host, one frame, in its place.
 *
 * Owns: showing, hiding, placing and collapsing the frame, and what is said over its port. Must not
 * know: call sites, the browser's API or settings; the practice page keeps its panel with it too.
 * It takes no focus, and no text a person typed ever passes through it.
 */
import {
  type CallReport,
  isPanelToScript,
  type PanelPlacement,
  type ScriptToPanel,
} from '@/domain/call/messages.ts';
import { createCallRoot } from './call-root.ts';
import { rememberFocus } from './focus-return.ts';
import { type Announce, handPortsTo } from './hand-over.ts';
import { guardHost } from './host-guard.ts';
import { dockedWidth, hostStyle, leavesRoomForCall, type PanelShape } from './panel-box.ts';
import type { SiteLayout } from './sites/site.ts';

const USUAL_PILL_WIDTH = 120;

export type KeeperOptions = {
  readonly document: Document;
  /** The panel page's full address. */
  readonly frameUrl: string;
  readonly frameTitle: string;
  readonly announce: Announce;
  readonly layout: SiteLayout;
  readonly placement: Pick<PanelPlacement, 'side' | 'width' | 'collapsed'>;
  readonly report: () => CallReport;
  /** The person put the panel away: for this call when `silence`, else until asked for. */
  readonly onHide: (silence: boolean) => void;
  /** The page has hidden it and would not have it otherwise; or it is seen again. */
  readonly onLost: (isLost: boolean) => void;
  /** True once the extension has gone: what is not there then is not put back. */
  readonly isOver: () => boolean;
  /** Its end takes the frame away and gives the page everything back. */
  readonly signal: AbortSignal;
};

export type FrameKeeper = {
  readonly isShown: () => boolean;
  readonly setShown: (shown: boolean) => void;
  /** Tells the panel of the call; to be called when the report has changed. */
  readonly tell: () => void;
  /** Puts place and size right; to be called when the page may have changed. */
  readonly tend: () => void;
  /** Loads the panel's page anew. */
  readonly reload: () => void;
};

export function createFrameKeeper(options: KeeperOptions): FrameKeeper {
  const { document, layout, signal } = options;
  let { side, width, collapsed } = options.placement;
  let pillWidth = USUAL_PILL_WIDTH;
  let isShown = true;
  let viewport = 0;
  let port: MessagePort | undefined;

  const host = document.createElement('div');
  const style = document.createElement('style');
  const frame = document.createElement('iframe');
  const reload = (): void => {
    frame.src = options.frameUrl;
  };
  reload();
  frame.title = options.frameTitle;
  frame.allow = 'clipboard-write';
  host.attachShadow({ mode: 'closed' }).append(style, frame);

  const leaveFree = createCallRoot(document, layout);
  const giveBackFocus = rememberFocus(host, signal);

  function shapeNow(isFresh: boolean): PanelShape {
    if (isFresh) viewport = document.documentElement.clientWidth;
    const docked = dockedWidth(width, viewport);
    const isDocked = isShown && !collapsed;
    const isBeside =
      isDocked && document.fullscreenElement === null && leavesRoomForCall(docked, viewport);
    const isFree = leaveFree(side, isBeside ? docked : 0, isFresh);
    if (isDocked) return { kind: 'docked', width: docked, bottom: isFree ? 0 : layout.barHeight };
    return isShown ? { kind: 'pill', width: pillWidth } : { kind: 'hidden' };
  }

  function place(isFresh: boolean): void {
    const css = hostStyle(side, shapeNow(isFresh));
    if (style.textContent !== css) style.textContent = css;
  }

  function post(message: ScriptToPanel): void {
    port?.postMessage(message);
  }

  const measureAndPlace = (): void => place(true);

  function tell(): void {
    post({ kind: 'script/call', ...options.report() });
  }

  function obey({ data }: MessageEvent<unknown>): void {
    if (!isPanelToScript(data)) return;
    if (data.kind === 'panel/collapse') ({ collapsed, pillWidth } = data);
    else if (data.kind === 'panel/place') ({ side, width } = data);
    else giveBackFocus();
    if (data.kind === 'panel/hide') {
      isShown = false;
      options.onHide(data.silence);
    }
    place(false);
  }

  function onPort(opened: MessagePort): void {
    port = opened;
    port.onmessage = obey;
    post({ kind: 'script/collapsed', collapsed });
    tell();
  }

  handPortsTo(frame, options.announce, onPort, signal);
  const tendHost = guardHost(host, frame, options, measureAndPlace);
  document.defaultView?.addEventListener('resize', measureAndPlace, { signal });
  signal.addEventListener('abort', () => leaveFree(side, 0, false));

  return {
    reload,
    isShown: () => isShown,
    setShown: (now) => {
      // Called for while it is a pill, it opens.
      if (now && isShown && collapsed) {
        collapsed = false;
        post({ kind: 'script/collapsed', collapsed });
      }
      isShown = now;
      place(true);
      tendHost(now);
    },
    tell: () => {
      tell();
      place(true);
    },
    tend: () => {
      tendHost();
      place(false);
    },
  };
}
