/**
 * The panel's line to the script in the call page: the handshake, then messages over the port.
 *
 * Owns: proving that the frame was made by our own script and not by the page, which may frame
 * panel.html itself. Until the background has confirmed that, nothing personal is shown. Must not
 * know: what is shown. The panel never posts to `parent`: that would hand the page a reference with
 * which it can navigate this frame.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type CallReport,
  isHandshake,
  isPanelVerdict,
  isScriptToPanel,
  type PanelStand,
  type PanelToBackground,
  type PanelToScript,
} from '@/domain/call/messages.ts';
import { MOST_WIDTH, USUAL_PILL_TOP, USUAL_WIDTH } from '@/domain/call/phase.ts';
import { runtime, tabs } from '@/storage/browser.ts';

export type CallLink = {
  /** Null where there is no call page around the panel. */
  readonly report: ReadonlySignal<CallReport | null>;
  readonly collapsed: ReadonlySignal<boolean>;
  /** As the script told it last, or as it was asked since. */
  readonly stand: ReadonlySignal<PanelStand>;
  /** The tab the frame stands in; null outside a call page. */
  readonly tab: number | null;
  /** The panel stood here a moment ago: only its frame was loaded anew. */
  readonly again: boolean;
  /** The tab by which the place in the panel is remembered; null in the browser's side panel. */
  readonly place: number | null;
  readonly send: (message: PanelToScript) => void;
};

/** Until the script has told. */
const UNTOLD: PanelStand = {
  side: 'right',
  width: USUAL_WIDTH,
  most: MOST_WIDTH,
  top: USUAL_PILL_TOP,
  collapsed: false,
};

export function linkWithoutCall(place: number | null): CallLink {
  return {
    report: signal<CallReport | null>(null, { name: 'report' }),
    collapsed: signal(false, { name: 'collapsed' }),
    stand: signal(UNTOLD, { name: 'stand' }),
    tab: null,
    again: false,
    place,
    send: () => undefined,
  };
}

/** Resolves once the background vouches for the frame and the call is known; never, for a frame that
 * a page made. */
export function linkToCall(until: AbortSignal): Promise<CallLink> {
  return new Promise((resolve, reject) => {
    addEventListener(
      'message',
      (event) => {
        const port = event.ports[0];
        if (!isHandshake(event.data) || port === undefined) return;
        const { nonce, again } = event.data;
        askUntilAnswered({ kind: 'panel/verify', nonce })
          .then((verdict) => {
            if (!isPanelVerdict(verdict) || verdict.tab === null) return;
            linkOver(port, verdict.tab, again, until, resolve);
          })
          .catch(reject);
      },
      { signal: until },
    );
  });
}

/** Between two lives of the background a message is refused; the next one wakes it. */
const TRIES = 4;
const TRY_AGAIN_AFTER = 500;

async function askUntilAnswered(question: PanelToBackground): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runtime.sendMessage(question);
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER));
    }
  }
}

function linkOver(
  port: MessagePort,
  tab: number,
  again: boolean,
  until: AbortSignal,
  onReady: (link: CallLink) => void,
): void {
  const report = signal<CallReport | null>(null, { name: 'report' });
  const stand = signal(UNTOLD, { name: 'stand' });
  /** With those of a panel that stood here before; unknown until the script has told. */
  let sent: number | undefined;
  port.addEventListener(
    'message',
    ({ data }) => {
      if (!isScriptToPanel(data)) return;
      if (data.kind === 'script/stand') {
        sent ??= data.heard;
        // Told before it had heard all that was asked, it was so before.
        if (data.heard === sent) stand.value = data;
      } else {
        report.value = { site: data.site, call: data.call, phase: data.phase };
        onReady(link);
      }
    },
    { signal: until },
  );
  const link: CallLink = {
    report,
    collapsed: computed(() => stand.value.collapsed, { name: 'collapsed' }),
    stand,
    tab,
    again,
    place: tab,
    send(message) {
      if (sent !== undefined) sent += 1;
      // The frame is small before the next drawing; the panel must not be drawn into a pill's room.
      if (message.kind === 'panel/collapse' || message.kind === 'panel/place') {
        stand.value = { ...stand.value, ...message };
      }
      port.postMessage(message);
    },
  };
  holdLine(tab);
  port.start();
}

/** Says nothing; by its falling silent the script notices a crash (calls/frame-revival.ts). Firefox
 * gives a framed page no `tabs`. */
function holdLine(tab: number): void {
  const given: Pick<typeof tabs, 'connect'> | undefined = tabs;
  given?.connect(tab);
}
