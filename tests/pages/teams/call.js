/** The app of a call that is one page for everything: its states, its shortcuts, its fragility. */
import { createFixture, dropAttribute } from '/fixture/shared/fixture.js';

const app = document.querySelector('#app');
const page = document.querySelector('#page');

function show(...ids) {
  for (const id of ids) page.append(document.querySelector(`#${id}`).content.cloneNode(true));
}

function on(css, state) {
  page.querySelector(css)?.addEventListener('click', () => fixture.go(state));
}

/** Copies of the microphone's control that an earlier call has left behind, unseen. */
function leaveStale() {
  for (let copies = 0; copies < 2; copies += 1) {
    const stale = document.createElement('button');
    stale.id = 'microphone-button';
    stale.className = 'stale';
    stale.dataset.state = 'mic-off';
    page.append(stale);
  }
}

function showCall(...more) {
  show('call');
  const call = page.querySelector('.call');
  for (const id of more) call.append(document.querySelector(`#${id}`).content.cloneNode(true));
  on('#hangup-button', 'left');
}

const SHOW = {
  /** The same address as a call's, with no call. */
  chats() {
    show('chats');
    on('#meet-now', 'prejoin');
  },
  'prejoin-guest'() {
    show('prejoin');
    on('#prejoin-join-button', 'in-call');
    on('#cancel', 'chats');
  },
  prejoin() {
    SHOW['prejoin-guest']();
    page.querySelector('.guest').remove();
  },
  lobby() {
    show('lobby');
    on('#hangup-button', 'left');
  },
  'in-call': () => showCall(),
  captions: () => showCall('captions'),
  'chat-open': () => showCall('side'),
  presenting() {
    showCall('sharing');
    on('[data-tid=stop-sharing-button]', 'in-call');
  },
  'other-presents': () => showCall('shared'),
  retry() {
    show('retry');
    leaveStale();
    on('#again', 'prejoin');
  },
  left() {
    show('left');
    leaveStale();
    on('#rejoin', 'in-call');
  },
  /** Back among the chats, with what a call leaves behind. */
  'chats-after'() {
    SHOW.chats();
    leaveStale();
  },
  /** A page that has changed beyond recognition: nothing on it is known. */
  strange() {
    const main = document.createElement('main');
    main.append('A page that nobody has seen before.');
    page.append(main);
  },
};

const byTid = (tid) => dropAttribute(`[data-tid=${tid}]`, 'data-tid');

const VARIANTS = [
  { name: 'leave control without its id', drop: dropAttribute('#hangup-button', 'id') },
  { name: 'leave control renamed', drop: byTid('hangup-main-btn') },
  { name: 'leave control unmarked', drop: dropAttribute('[data-inp]', 'data-inp') },
  { name: 'microphone control renamed', drop: dropAttribute('#microphone-button', 'id') },
  {
    name: 'microphone without its state',
    drop: dropAttribute('#microphone-button', 'data-state'),
  },
  { name: 'no duration', drop: byTid('call-duration') },
  { name: 'streams renamed', drop: dropAttribute('.tile', 'data-cid') },
  { name: 'call screen renamed', drop: dropAttribute('.call', 'data-cid') },
  { name: 'preparation renamed', drop: byTid('calling-prejoin-screen') },
  { name: 'join control renamed', drop: byTid('prejoin-join-button') },
  { name: 'name field renamed', drop: byTid('prejoin-display-name-input') },
  { name: 'cancel control renamed', drop: byTid('prejoin-cancel-button') },
  { name: 'lobby renamed', drop: byTid('calling-lobby-screen') },
  { name: 'retry renamed', drop: byTid('calling-retry-screen') },
  {
    name: 'retry title renamed',
    drop: dropAttribute('#calling-retry-screen-title', 'id'),
  },
  { name: 'end renamed', drop: byTid('call-end-screen') },
  { name: 'rejoin control renamed', drop: byTid('rejoin-button') },
  { name: 'rating renamed', drop: byTid('call-rating-flex-container') },
];

const fixture = createFixture({
  states: Object.keys(SHOW),
  variants: VARIANTS,
  stage: () => page.querySelector('.stage'),
  go(state) {
    page.replaceChildren();
    SHOW[state]();
  },
  shortcut({ key, code, ctrlKey, shiftKey, altKey }) {
    if (ctrlKey && shiftKey) return { KeyM: 'microphone', KeyH: 'hang up' }[code];
    if (altKey && shiftKey) return { KeyS: 'answer', KeyA: 'start' }[code];
    return key === ' ' && ctrlKey ? 'push to talk' : undefined;
  },
});

/** The live app was seen to break when something else draws in it or adds a script. */
function breakWhenTouched(records) {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  if (!added.some((node) => node.nodeName === 'SCRIPT' || node.parentNode === app)) return;
  const message = document.createElement('h1');
  message.className = 'broken';
  message.append('Something went wrong in the app.');
  document.body.replaceChildren(message);
}
new MutationObserver(breakWhenTouched).observe(document, { subtree: true, childList: true });

fixture.go(location.hash.slice(1) || (location.pathname.startsWith('/v2') ? 'chats' : 'prejoin'));
