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
import { MOST_WIDTH } from '@/domain/call/phase.ts';
import { createCallRoot } from './call-root.ts';
import { rememberFocus } from './focus-return.ts';
import { type Announce, handPortsTo } from './hand-over.ts';
import { guardHost } from './host-guard.ts';
import {
  dockedStyle,
  dockedWidth,
  hostStyle,
  leavesRoomForCall,
  type PanelShape,
  pillTop,
} from './panel-box.ts';
import type { SiteLayout } from './sites/site.ts';

const USUAL_PILL_WIDTH = 120;

export type KeeperOptions = {
  readonly document: Document;
  /** The panel page's full address. */
  readonly frameUrl: string;
  readonly frameTitle: string;
  readonly announce: Announce;
  readonly layout: SiteLayout;
  readonly placement: Omit<PanelPlacement, 'kind' | 'appear'>;
  readonly report: () => CallReport;
  /** The window of the document that has the call, which the keyboard is given back to. */
  readonly callView: () => Window;
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
  let { side, width, top, collapsed } = options.placement;
  let pillWidth = USUAL_PILL_WIDTH;
  let isShown = true;
  let viewport = 0;
  let viewportHeight = 0;
  let heard = 0;
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
  const giveBackFocus = rememberFocus(host, options.callView, signal);

  function shapeNow(docked: number, pill: number, isFresh: boolean): PanelShape {
    const isDocked = isShown && !collapsed;
    const isBeside =
      isDocked && document.fullscreenElement === null && leavesRoomForCall(docked, viewport);
    const stand = leaveFree(side, isBeside ? docked : 0, isFresh);
    if (isDocked) {
      const over = dockedStyle(side, 0, docked, layout.above, layout.below);
      return { kind: 'docked', style: stand ?? over };
    }
    return isShown ? { kind: 'pill', width: pillWidth, top: pill } : { kind: 'hidden' };
  }

  function place(isFresh: boolean): void {
    // What comes late, such as a drawing in a tab that was out of sight, finds all given back.
    if (signal.aborted) return;
    if (isFresh) {
      ({ clientWidth: viewport, clientHeight: viewportHeight } = document.documentElement);
    }
    const docked = dockedWidth(width, viewport);
    const pill = pillTop(top, viewportHeight, layout);
    const css = hostStyle(side, shapeNow(docked, pill, isFresh));
    if (style.textContent !== css) style.textContent = css;
    else if (!isFresh) return;
    post({
      kind: 'script/stand',
      side,
      width: docked,
      most: dockedWidth(MOST_WIDTH, viewport),
      top: pill,
      collapsed,
      heard,
    });
  }

  function post(message: ScriptToPanel): void {
    port?.postMessage(message);
  }

  const measureAndPlace = (): void => place(true);

  /** Its place first: the panel is drawn once it hears of the call. */
  function tell(): void {
    measureAndPlace();
    post({ kind: 'script/call', ...options.report() });
  }

  /** Each message is answered, whatever it changes: the panel believes the answer to its last one alone. */
  function obey({ data }: MessageEvent<unknown>): void {
    if (!isPanelToScript(data)) return;
    heard += 1;
    if (data.kind === 'panel/collapse') ({ collapsed, pillWidth } = data);
    else if (data.kind === 'panel/place') {
      ({ side, width, top } = data);
      // The page lays itself out for each step of a drag: once a frame, when all that has come is known.
      requestAnimationFrame(measureAndPlace);
      return;
    } else giveBackFocus();
    if (data.kind === 'panel/hide') {
      isShown = false;
      options.onHide(data.silence);
    }
    measureAndPlace();
  }

  function onPort(opened: MessagePort): void {
    port = opened;
    port.onmessage = obey;
    tell();
  }

  handPortsTo(frame, options.announce, onPort, signal);
  const tendHost = guardHost(host, frame, options, measureAndPlace);
  window.addEventListener('resize', measureAndPlace, { signal });
  signal.addEventListener('abort', () => leaveFree(side, 0, false));

  return {
    reload,
    isShown: () => isShown,
    setShown: (now) => {
      // Called for while it is a pill, it opens.
      if (now && isShown) collapsed = false;
      isShown = now;
      measureAndPlace();
      tendHost(now);
    },
    tell,
    tend: () => {
      tendHost();
      place(false);
    },
  };
}
