/**
 * What the reader makes of every state of Meet and Zoom, and of every state with one mark gone: a
 * renamed element must not blind it.
 */
import { meet } from '../../calls/sites/meet.ts';
import { zoom } from '../../calls/sites/zoom.ts';
import { MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { type Expected, testSigns } from './support/sign-tests.ts';

const SWITCHES = 'div[role=button]:is([jsname=hw0c9],[jsname=psRWwc])';
const JOIN = 'button[jsname]:not([aria-label])>span:only-child';
const MEET_INSIDE = {
  '[jsname=CQylAd]': 1,
  '[data-participant-id] .notranslate,[data-self-name]': 3,
  '[jsname=A5il2e][data-panel-id]': 2,
  '[jsname=RrG0hf]': 1,
  '[data-is-muted]': 2,
  '[data-call-ended=false]': 1,
};
const MEET_LEFT = {
  '[data-call-ended=true]': 1,
  '[data-mdc-dialog-action=returnToHomePage]': 1,
  '[jsname=EszDse]': 1,
};
const MEET_LOBBY = { [`${SWITCHES}[data-is-muted]`]: 2, [SWITCHES]: 2, '[data-is-muted]': 2 };

const MEET_STATES: Readonly<Record<string, Expected>> = {
  'lobby-guest': {
    shows: 'lobby',
    counts: { ...MEET_LOBBY, 'input[jsname][type=text]': 1, [JOIN]: 1 },
  },
  lobby: { shows: 'lobby', counts: { ...MEET_LOBBY, [JOIN]: 1 } },
  waiting: { shows: 'waiting', counts: { '[jsname=CQylAd]': 1, '[data-is-muted]': 2 } },
  'in-call': { shows: 'inCall', counts: MEET_INSIDE },
  'chat-open': { shows: 'inCall', counts: MEET_INSIDE },
  'leave-asked': { shows: 'inCall', counts: MEET_INSIDE },
  captions: { shows: 'inCall', counts: MEET_INSIDE },
  presenting: { shows: 'inCall', counts: MEET_INSIDE },
  'other-presents': { shows: 'inCall', counts: MEET_INSIDE },
  left: { shows: 'ended', counts: { ...MEET_LEFT, '[jsname=oI7Fj]': 1 } },
  removed: { shows: 'ended', counts: MEET_LEFT },
  strange: { shows: 'nothing', counts: {} },
};

const ZOOM_INSIDE = {
  '#wc-footer .footer__leave-btn-container': 1,
  '#foot-bar [footer-section=right]': 1,
  '#audioOptionMenu': 1,
  '#wc-content': 1,
};

const ZOOM_STATES: Readonly<Record<string, Expected>> = {
  invalid: { shows: 'nothing', counts: {} },
  preview: {
    shows: 'lobby',
    counts: {
      '.preview-root': 1,
      '#input-for-name': 1,
      '.preview-join-button': 1,
      '#preview-audio-control-button': 1,
    },
  },
  waiting: {
    shows: 'waiting',
    counts: {
      '.waiting-room-container': 1,
      '.wr-information,.wr-topic,.wr-default__title': 2,
      '.wr-tip,.wr-leave-btn': 2,
    },
  },
  'preview-classic': { shows: 'lobby', counts: { '#inputname': 1, '#joinBtn': 1 } },
  'on-hold': { shows: 'waiting', counts: { '.meeting-on-hold--dark,.on-hold-main': 1 } },
  'in-call': { shows: 'inCall', counts: ZOOM_INSIDE },
  'chat-open': { shows: 'inCall', counts: ZOOM_INSIDE },
  captions: { shows: 'inCall', counts: ZOOM_INSIDE },
  'leave-asked': { shows: 'inCall', counts: ZOOM_INSIDE },
  'picture-in-picture': { shows: 'inCall', counts: ZOOM_INSIDE },
  reconnecting: { shows: 'moving', counts: { '#wc-content': 1 } },
  'bars-hidden': { shows: 'inCall', counts: ZOOM_INSIDE },
  presenting: { shows: 'inCall', counts: ZOOM_INSIDE },
  'presenting-over': { shows: 'inCall', counts: ZOOM_INSIDE },
  'other-presents': { shows: 'inCall', counts: ZOOM_INSIDE },
  breakout: { shows: 'moving', counts: { '#wc-content': 1 } },
  // The control to leave stays for a while: only the address tells, a little later.
  'ended-by-host': { shows: 'inCall', counts: ZOOM_INSIDE },
  disconnected: { shows: 'ended', counts: { '#wc-leave': 1 } },
  strange: { shows: 'nothing', counts: {} },
};

testSigns({ site: meet, url: MEET_CALL, states: MEET_STATES });
testSigns({ site: zoom, url: ZOOM_TAB_CALL, states: ZOOM_STATES });
