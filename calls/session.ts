/**
 * The script of a call page, put together: watch, ask, keep.
 *
 * Owns: when the panel appears. Must not know: what is in it. It appears only where the background
 * says so or the person asks, and once it is there no phase takes it away.
 */
import {
  type CallReport,
  isBackgroundToScript,
  isPanelPlacement,
  type PanelPlacement,
  type ScriptToBackground,
} from '@/domain/call/messages.ts';
import type { CallKey, CallPhase } from '@/domain/call/phase.ts';
import { type CallView, watchCall } from './call-watch.ts';
import { createFrameKeeper, type FrameKeeper } from './frame-keeper.ts';
import { isOrphaned } from './lifetime.ts';
import type { NativeApi } from './native-api.ts';
import type { SiteAdapter } from './sites/site.ts';

const APPEARS_IN: readonly CallPhase[] = ['lobby', 'waiting', 'inCall', 'unknown'];

export function startCallSession(
  view: Window,
  site: SiteAdapter,
  api: NativeApi,
  life: AbortController,
): void {
  const { document } = view;
  const { signal } = life;
  let keeper: FrameKeeper | undefined;
  let isKnown = false;
  let isDue = false;
  /** Put away by the person: in this call only they bring it back. */
  let isAway = false;
  let wasShell = false;
  let lastCall: CallKey = null;

  const send = (message: ScriptToBackground): Promise<unknown> => api.runtime.sendMessage(message);
  const report = (): CallReport => {
    const { call, phase } = watch.current();
    return { site: site.site, call, phase };
  };

  function mount(placement: PanelPlacement): void {
    keeper = createFrameKeeper({
      document,
      frameUrl: api.runtime.getURL('panel.html'),
      frameTitle: api.i18n.getMessage('panel_frameTitle'),
      announce: (nonce) => send({ kind: 'script/nonce', nonce }),
      layout: site.layout,
      placement,
      report,
      onHide: (silence) => {
        isAway = true;
        if (silence) void send({ kind: 'script/silence', call: watch.current().call });
      },
      signal,
    });
  }

  function mayAppear(): boolean {
    const { phase } = watch.current();
    // A shell whose frame has gone takes the panel over: there is a call to look back at.
    return !isAway && (APPEARS_IN.includes(phase) || (phase === 'ended' && wasShell));
  }

  async function ask(isWanted: boolean): Promise<void> {
    isDue = false;
    try {
      const answer = await send({ kind: isKnown ? 'script/phase' : 'script/hello', ...report() });
      isKnown = true;
      if (signal.aborted || !isPanelPlacement(answer)) return;
      if (!isWanted && !(answer.appear && mayAppear())) return;
      if (keeper === undefined) mount(answer);
      else keeper.show();
    } catch {
      // The background is between two lives. The next look asks again, or ends an orphan.
      isDue = true;
    }
  }

  function onLook({ call, phase, role }: CallView, changed: boolean): void {
    if (isOrphaned(api)) {
      life.abort();
      return;
    }
    keeper?.tend();
    if (role === 'shell') {
      wasShell = true;
      return;
    }
    if (changed) {
      if (call !== lastCall) isAway = false;
      lastCall = call;
      keeper?.tell();
    }
    isDue ||= changed;
    if (isDue && (isKnown || phase !== 'outside')) void ask(false);
  }

  function onMessage(message: unknown): void {
    if (!isBackgroundToScript(message) || watch.current().role !== 'holder') return;
    if (message.kind === 'background/toggle' && keeper?.isShown() === true) {
      isAway = true;
      keeper.hide();
      return;
    }
    isAway = false;
    if (keeper === undefined) void ask(true);
    else keeper.show();
  }

  function askSoon(): void {
    isDue = true;
    watch.look();
  }

  const watch = watchCall(view, site, onLook, signal);
  view.addEventListener('focus', askSoon, { signal });
  document.addEventListener('visibilitychange', askSoon, { signal });
  api.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => api.runtime?.onMessage?.removeListener(onMessage));
  watch.look();
}
