/** A room: its states, its stage sized by script, its shortcuts of one letter. */
import { createFixture, dropAttribute, dropClass, dropId } from '/fixture/shared/fixture.js';

const page = document.querySelector('#page');
const CLOSED = '/static/close3.html';

/** What has the keyboard first: a copy of the rule, not of its words. */
const BUSY = ['input', 'textarea', 'button'].concat(
  ['button', 'menuitem', 'radio', 'tab', 'option', 'switch', 'range', 'log'].map(
    (role) => `[role=${role}]`,
  ),
);

/** What the page's own world knows; a script in a world of its own cannot see it. */
window.APP = { conference: { isJoined: () => page.querySelector('.hangup-button') !== null } };

function show(...ids) {
  for (const id of ids) page.append(document.querySelector(`#${id}`).content.cloneNode(true));
}

function layOut() {
  const space = page.querySelector('#videospace');
  if (space === null) return;
  space.style.width = `${window.innerWidth}px`;
  space.style.height = `${window.innerHeight}px`;
}

function leave() {
  history.replaceState(null, '', CLOSED);
  fixture.go('closed');
}

/** The stage and a toolbox of fewer buttons stand behind and in it: neither means a call. */
function showBefore(id) {
  show('stage', id, 'toolbox');
  for (const button of page.querySelectorAll('.inside')) button.remove();
  page.querySelector('.premeeting-screen .words').append(page.querySelector('#new-toolbox'));
  layOut();
}

function showCall(...more) {
  show('stage', 'filmstrip', 'toolbox', ...more);
  page.querySelector('.hangup-button').addEventListener('click', leave);
  layOut();
}

const SHOW = {
  welcome: () => show('welcome'),
  prejoin() {
    showBefore('prejoin');
    page.querySelector('button').addEventListener('click', () => fixture.go('in-call'));
  },
  lobby() {
    showBefore('knock');
    page.querySelector('button').addEventListener('click', () => fixture.go('knocking'));
  },
  knocking: () => showBefore('knocking'),
  'in-call': () => showCall(),
  'chat-open': () => showCall('side'),
  presenting: () => showCall('presenting'),
  'other-presents': () => showCall('presented'),
  closed: () => show('closed'),
  /** A page that has changed beyond recognition: nothing on it is known. */
  strange() {
    const main = document.createElement('main');
    main.append('A page that nobody has seen before.');
    page.append(main);
  },
};

const byTestId = (id) => dropAttribute(`[data-testid="${id}"]`, 'data-testid');

const VARIANTS = [
  { name: 'preparation renamed', drop: dropClass('.premeeting-screen:not(.lobby-screen)') },
  { name: 'join control renamed', drop: byTestId('prejoin.joinMeeting') },
  { name: 'name field renamed', drop: dropId('#premeeting-name-input') },
  { name: 'lobby renamed', drop: dropClass('.lobby-screen') },
  { name: 'knock control renamed', drop: byTestId('lobby.knockButton') },
  { name: 'name field of the lobby renamed', drop: byTestId('lobby.nameField') },
  { name: 'content of the lobby renamed', drop: dropClass('.lobby-screen-content') },
  { name: 'message of the lobby renamed', drop: dropClass('.joining-message') },
  { name: 'leave control renamed', drop: dropClass('.hangup-button') },
  { name: 'toolbox renamed', drop: dropId('#new-toolbox') },
  { name: 'stage renamed', drop: dropId('#largeVideoContainer') },
];

const fixture = createFixture({
  states: Object.keys(SHOW),
  variants: VARIANTS,
  stage: () => page.querySelector('#videospace'),
  go(state) {
    page.replaceChildren();
    SHOW[state]();
  },
  isBusy: () => document.querySelector(`:focus:is(${BUSY.join(',')})`) !== null,
  shortcut({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return undefined;
    return {
      m: 'microphone',
      v: 'camera',
      c: 'chat',
      d: 'share',
      r: 'raise hand',
      s: 'full screen',
      w: 'tiles',
      ' ': 'push to talk',
    }[key];
  },
});

function first() {
  if (location.pathname.startsWith('/static/')) return 'closed';
  if (location.pathname === '/') return 'welcome';
  return location.hash.slice(1) || 'prejoin';
}

addEventListener('resize', layOut);
fixture.go(first());
