/**
 * The panel beside the practice call: the same page in the same frame, kept by the same keeper as
 * in a real call.
 *
 * Owns: when it is there. Must not know: what is in it, or what the call looks like beyond its root.
 */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { createFrameKeeper, type FrameKeeper } from '@/calls/frame-keeper.ts';
import {
  type CallReport,
  isBackgroundToScript,
  type ScriptToBackground,
} from '@/domain/call/messages.ts';
import type { PanelSide } from '@/domain/call/phase.ts';
import { placeAt } from '@/domain/place.ts';
import { t } from '@/locales/t.ts';
import type { Practice } from '@/state/practice.ts';
import { type MessageSender, runtime } from '@/storage/browser.ts';
import type { Surface } from '../shared/surface.ts';

/** As components/practice has them: where there is too little room to make the call narrower, its
 * style leaves the panel's side free, so that nothing stands below the panel. */
const LAYOUT = { root: '.practice', controls: '.call-controls', above: 0, below: 0 };

/** Narrower, as with a page enlarged four times, and the panel would cover what to do next: it waits as
 * the pill, at the bottom (WCAG 1.4.10; the same width stands in components/practice/call.css). */
const TOO_NARROW_FOR_BOTH = '(width < 560px)';

/** The background, or a page of the extension: a script in a call page may not speak for them. */
function isOurs({ id, tab, url }: MessageSender): boolean {
  return id === runtime.id && (tab === undefined || url?.startsWith(runtime.getURL('')) === true);
}

export type PracticePanel = {
  /** Null while the person has hidden it; the call then offers to show it. */
  readonly side: ReadonlySignal<PanelSide | null>;
  readonly show: () => void;
};

export function keepPanel(practice: Practice, { records, signal: until }: Surface): PracticePanel {
  const isHidden = signal(false, { name: 'isHidden' });
  let keeper: FrameKeeper | undefined;

  const report = (): CallReport => ({
    site: 'practice',
    call: practice.call,
    phase: practice.phase.peek(),
  });
  const send = (message: ScriptToBackground): Promise<unknown> => runtime.sendMessage(message);

  function mount(): FrameKeeper {
    const isNarrow = matchMedia(TOO_NARROW_FOR_BOTH).matches;
    const place = untracked(() => placeAt('practice', records));
    return createFrameKeeper({
      document,
      frameUrl: runtime.getURL('panel.html'),
      frameTitle: t('panel.frameTitle'),
      announce: (nonce) => send({ kind: 'script/nonce', nonce }),
      layout: LAYOUT,
      // Open, however it was left in the last call: it is what one came to see.
      placement: {
        ...place,
        collapsed: isNarrow,
        ...(isNarrow ? { top: Number.MAX_SAFE_INTEGER } : {}),
      },
      report,
      callView: () => window,
      onHide: () => {
        isHidden.value = true;
      },
      // A page of our own does not fight.
      onLost: () => undefined,
      isOver: () => false,
      signal: until,
    });
  }

  async function join(): Promise<void> {
    keeper = mount();
    // The call's own controls are drawn only after this turn, and must be left free.
    requestAnimationFrame(() => keeper?.tend());
    try {
      await send({ kind: 'script/hello', ...report() });
    } catch {
      // The background is between two lives. It only ends the practice when the tab is closed, and
      // the next practice begins anew in any case.
    }
  }

  function show(): void {
    isHidden.value = false;
    keeper?.setShown(true);
  }

  const stop = effect(() => {
    const phase = practice.phase.value;
    if (phase === 'inCall' && keeper === undefined) void join();
    else keeper?.tell();
    // Hidden, not taken away: the last words typed in it may still be on their way to storage.
    if (phase === 'ended') keeper?.setShown(false);
  });
  until.addEventListener('abort', stop);

  function onMessage(message: unknown, sender: MessageSender): Promise<CallReport> | undefined {
    if (!isOurs(sender) || !isBackgroundToScript(message) || practice.phase.peek() !== 'inCall')
      return undefined;
    if (message.kind === 'background/show' || message.kind === 'background/toggle') {
      obey(message.kind);
    }
    return Promise.resolve(report());
  }

  function obey(kind: 'background/show' | 'background/toggle'): void {
    if (kind === 'background/show' || keeper?.isShown() !== true) show();
    else {
      isHidden.value = true;
      keeper.setShown(false);
    }
  }
  runtime.onMessage.addListener(onMessage);
  until.addEventListener('abort', () => runtime.onMessage.removeListener(onMessage));

  const side = computed(() => (isHidden.value ? null : placeAt('practice', records).side), {
    name: 'panelSide',
  });
  return { side, show };
}
