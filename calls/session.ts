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
import { watchCall } from './call-watch.ts';
import { createFrameKeeper, type FrameKeeper } from './frame-keeper.ts';
import { reviveOnCrash } from './frame-revival.ts';
import { isOrphaned } from './lifetime.ts';
import type { NativeApi } from './native-api.ts';
import type { SiteAdapter } from './sites/site.ts';

export function startCallSession(
  view: Window,
  site: SiteAdapter,
  api: NativeApi,
  life: AbortController,
  /** A script before this one had the panel open when its extension was reloaded. */
  wasShown: boolean,
): void {
  const { document } = view;
  const { signal } = life;
  let keeper: FrameKeeper | undefined;
  let report: CallReport = { site: site.site, call: null, phase: 'outside' };
  let held: Document | null = null;
  let isKnown = false;
  let isDue = false;
  let wasPresenting = false;
  /** Put away by the person, or by what they present: in this call only they bring it back. */
  let isAway = false;
  let isMissed = wasShown;

  const send = (message: ScriptToBackground): Promise<unknown> => api.runtime.sendMessage(message);

  /** Should the background not hear it, only a hint is lost, or what goes for this call alone. */
  const hint = (message: ScriptToBackground): void => void send(message).catch(() => undefined);

  function mount(placement: PanelPlacement): FrameKeeper {
    return createFrameKeeper({
      document,
      frameUrl: api.runtime.getURL('panel.html'),
      frameTitle: api.i18n.getMessage('panel_frameTitle'),
      announce: (nonce) => send({ kind: 'script/nonce', nonce }),
      layout: site.layout,
      placement,
      report: () => report,
      callView: () => held?.defaultView ?? view,
      onHide: (silence) => {
        isAway = true;
        if (silence) hint({ kind: 'script/silence', call: report.call });
      },
      onLost: (isLost) => hint({ kind: 'script/lost', isLost }),
      isOver: () => isOrphaned(api),
      signal,
    });
  }

  async function ask(isWanted: boolean): Promise<void> {
    isDue = false;
    const asked = report;
    try {
      const answer = await send({ kind: isKnown ? 'script/phase' : 'script/hello', ...asked });
      isKnown = true;
      // Put away meanwhile, also by what is presented since, it stays away.
      if (signal.aborted || isAway || !isPanelPlacement(answer)) return;
      // What is true of the page by now was asked about as well.
      const appears = answer.appear && asked === report;
      if (!isWanted && !isMissed && !appears) return;
      isMissed = false;
      if (keeper === undefined) keeper = mount(answer);
      else if (!keeper.isShown()) keeper.setShown(true);
    } catch {
      // The background is between two lives. The next look asks again, or ends an orphan.
      isDue = true;
    }
  }

  function onLook(seen: CallReport, nowHeld: Document | null, isPresenting: boolean): void {
    if (isOrphaned(api)) {
      life.abort();
      return;
    }
    isAway &&= seen.call === report.call;
    if (isPresenting && !wasPresenting) {
      isAway = true;
      isMissed = false;
      keeper?.setShown(false);
    }
    wasPresenting = isPresenting;
    keeper?.tend();
    if (nowHeld === held && seen === report && !isDue) return;
    report = seen;
    held = nowHeld;
    keeper?.tell();
    if (held !== null && (isKnown || report.phase !== 'outside')) void ask(false);
  }

  function onMessage(
    message: unknown,
    _sender: unknown,
    respond: (answer: CallReport) => void,
  ): void {
    // A script that is over answers nothing more: it need not be taken off the list of listeners.
    if (signal.aborted || !isBackgroundToScript(message)) return;
    if (message.kind === 'background/leave') {
      if (message.site === report.site) life.abort();
      return;
    }
    if (held === null) return;
    respond(report);
    if (message.kind === 'background/ask') return;
    isAway = message.kind === 'background/toggle' && keeper?.isShown() === true;
    if (keeper === undefined) void ask(true);
    else keeper.setShown(!isAway);
  }

  const look = watchCall(view, site, onLook, signal);
  function askNow(): void {
    // A page that is put away or left has nothing to ask.
    if (document.hidden) return;
    isDue = true;
    look();
  }
  view.addEventListener('focus', askNow, { signal });
  document.addEventListener('visibilitychange', askNow, { signal });
  reviveOnCrash(api, () => keeper?.reload());
  api.runtime.onMessage.addListener(onMessage);
  look();
}
