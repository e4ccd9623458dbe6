/** The script of a call page: answers of the background that come when something else is true by then. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NativeApi } from '@/calls/native-api.ts';
import { startCallSession } from '@/calls/session.ts';
import { meet } from '@/calls/sites/meet.ts';
import type { CallReport, PanelPlacement } from '@/domain/call/messages.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { fakeFrame, panelHosts } from './fake-frame.ts';

const FIRST = '/abc-defg-hij';
const SECOND = '/xyz-uvwx-rst';
const LOBBY = '<div role="button" jsname="hw0c9" data-is-muted="true"></div>';
const PRESENTING = '<button><i>stop_screen_share</i></button>';

type Listener = Parameters<NativeApi['runtime']['onMessage']['addListener']>[0];
type Asked = { readonly call: string; readonly answer: (appear: boolean) => void };

beforeEach(() => {
  fakeFrame();
  document.body.innerHTML = LOBBY;
  history.replaceState(null, '', FIRST);
  onTestFinished(() => {
    document.body.innerHTML = '';
    history.replaceState(null, '', '/');
  });
});

/** In the lobby of a call: what is asked of the background waits until the test answers. */
function startInLobby() {
  const asked: Asked[] = [];
  let hear: Listener | undefined;
  const api: NativeApi = {
    runtime: {
      id: 'debrief',
      getURL: (path) => `chrome-extension://debrief/${path}`,
      sendMessage(message) {
        const { call } = message as CallReport;
        const place = { side: 'right', width: 360, top: 72, collapsed: false } as const;
        return new Promise((resolve) => {
          const answer = (appear: boolean) =>
            resolve({ kind: 'background/placement', appear, ...place } satisfies PanelPlacement);
          asked.push({ call: call ?? '', answer });
        });
      },
      onMessage: {
        addListener(listener) {
          hear = listener;
        },
      },
      onConnect: { addListener: () => undefined },
    },
    i18n: { getMessage: () => 'Debrief' },
  };
  startCallSession(window, meet, api, lifeOfTest(), false);
  const tell = (kind: 'show' | 'toggle') =>
    hear?.({ kind: `background/${kind}` }, undefined, () => undefined);
  /** All that was asked by now, in the order of asking. */
  async function answer(appear: (call: string) => boolean): Promise<void> {
    for (const one of asked.splice(0)) one.answer(appear(one.call));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { asked, tell, answer };
}

/** Coming back to the page is when it looks at once. */
const look = () => window.dispatchEvent(new Event('focus'));

describe('the panel in a call', () => {
  it('appears where the background says so', async () => {
    const { answer } = startInLobby();
    await answer(() => true);
    expect(panelHosts()).toHaveLength(1);
  });

  it('does not appear in the next call by what was said of the one before', async () => {
    const { asked, answer } = startInLobby();
    history.replaceState(null, '', SECOND);
    look();
    expect(asked.map(({ call }) => call)).toEqual(['meet:abc-defg-hij', 'meet:xyz-uvwx-rst']);
    await answer((call) => call === 'meet:abc-defg-hij');
    expect(panelHosts()).toHaveLength(0);
  });

  it('does not appear in what is shown to the others, called for just before', async () => {
    const { tell, answer } = startInLobby();
    await answer(() => false);
    tell('toggle');
    document.body.insertAdjacentHTML('beforeend', PRESENTING);
    look();
    await answer(() => false);
    expect(panelHosts()).toHaveLength(0);
    tell('show');
    await answer(() => false);
    expect(panelHosts()).toHaveLength(1);
  });
});
