/** The web client's own document: its states, its layout by script, its shortcuts. */
import { createFixture, dropAttribute, dropClass, dropId } from '/fixture/shared/fixture.js';

const page = document.querySelector('#page');
const isFramed = window !== window.top;
const BREAKOUT_MS = 8000;
const AFTER_END_MS = 20_000;
let timer;

function copy(id) {
  return document.querySelector(`#${id}`).content.cloneNode(true);
}

/** The site's own side panel is at the right and takes its room from the tiles. */
function chatWidth() {
  return page.querySelector('#wc-container-right')?.offsetWidth ?? 0;
}

/** From the window's width, as the live client does: narrowing the root does not reach it. */
function layOut() {
  const tiles = [...page.querySelectorAll('.speaker-bar-container__video-frame')];
  const width = Math.min((window.innerWidth - chatWidth()) / 2 - 24, 720);
  tiles.forEach((tile, index) => {
    tile.style.width = `${width}px`;
    tile.style.height = `${width * 0.7}px`;
    tile.style.left = `${16 + index * (width + 16)}px`;
    tile.style.top = `${(window.innerHeight - width * 0.7) / 2}px`;
  });
}

function tellShell(event) {
  if (isFramed)
    window.parent.postMessage({ type: 'wc', message: { sender: 'wc', event } }, location.origin);
}

function leave() {
  if (isFramed) tellShell('CLOSED');
  else history.replaceState(null, '', '/wc/leave?meetingNumber=12345678901&feedback=on');
}

function putShareAway() {
  const bar = page.querySelector('.sharer-controlbar-container');
  bar.classList.add('sharer-controlbar-container--hidden');
}

const SHOW = {
  invalid() {
    page.append(copy('invalid'));
    document.title = 'Error - Zoom';
  },
  'preview-classic'() {
    page.append(copy('preview-classic'));
    page.querySelector('#joinBtn').addEventListener('click', () => fixture.go('in-call'));
  },
  preview() {
    page.append(copy('preview'));
    page
      .querySelector('.preview-join-button')
      .addEventListener('click', () => fixture.go('in-call'));
  },
  waiting() {
    page.append(copy('waiting'));
    tellShell('JOINING');
  },
  'on-hold': () => page.append(copy('on-hold')),
  'in-call'() {
    page.append(copy('meeting'));
    tellShell('SUCCESS');
    page
      .querySelector('.footer__leave-btn-container button')
      .addEventListener('click', () => fixture.go('left'));
    page.querySelector('[data-word=chat]').addEventListener('click', () => {
      page.querySelector('#wc-container-right').toggleAttribute('hidden');
      layOut();
    });
    layOut();
  },
  'bars-hidden'() {
    SHOW['in-call']();
    page.querySelector('.footer').classList.add('footer__hidden');
    page.querySelector('.meeting-header').classList.add('meeting-header__hidden');
  },
  /** The call's own panel, at its right. */
  'chat-open'() {
    SHOW['in-call']();
    page.querySelector('[data-word=chat]').click();
  },
  captions() {
    SHOW['in-call']();
    page.append(copy('captions'), copy('tooltip'));
  },
  'leave-asked'() {
    SHOW['in-call']();
    page.append(copy('leave-asked'));
    page
      .querySelector('.leave-meeting-options__btn')
      .addEventListener('click', () => fixture.go('left'));
  },
  /** The picture of the call is in a window of its own; all the rest stays. */
  'picture-in-picture'() {
    SHOW['in-call']();
    const placeholder = document.createElement('div');
    placeholder.className = 'PIP-window--placeholder_element';
    page.querySelector('#video-pip-container').replaceWith(placeholder);
  },
  reconnecting() {
    SHOW['in-call']();
    page.querySelector('.footer').remove();
    page.append(copy('reconnecting'));
  },
  /** One's own screen is shown to the others. */
  presenting() {
    SHOW['in-call']();
    page.append(copy('sharer'));
    page.querySelector('.sharer-button--stop').addEventListener('click', putShareAway);
  },
  /** After it: the bar stays on the page. */
  'presenting-over'() {
    SHOW.presenting();
    putShareAway();
  },
  'other-presents'() {
    SHOW['in-call']();
    page.append(copy('sharee'));
  },
  breakout() {
    SHOW['in-call']();
    tellShell('RETURN_MAIN_SESSION');
    page.querySelector('.footer').remove();
    const layer = document.createElement('div');
    layer.className = 'loading-layer loading-layer--bo-room';
    layer.append('Joining the room');
    page.append(layer);
    timer = setTimeout(() => fixture.go('in-call'), BREAKOUT_MS);
  },
  'ended-by-host'() {
    SHOW['in-call']();
    const modal = document.createElement('div');
    modal.className = 'zm-modal';
    modal.append('This meeting has been ended by the host');
    page.append(modal);
    tellShell('END_BY_HOST');
    timer = setTimeout(leave, AFTER_END_MS);
  },
  left() {
    page.append(copy('farewell'));
    leave();
  },
  disconnected: () => page.append(copy('disconnected')),
  /** A client that has changed beyond recognition: nothing in it is known. */
  strange() {
    const main = document.createElement('main');
    main.append('A page that nobody has seen before.');
    page.append(main);
  },
};

function dropOneClass(name) {
  return (root) => root.querySelector(`.${name}`)?.classList.remove(name);
}

const VARIANTS = [
  { name: 'leave control renamed', drop: dropClass('.footer__leave-btn-container') },
  { name: 'footer renamed', drop: dropId('#wc-footer') },
  { name: 'bar renamed', drop: dropId('#foot-bar') },
  { name: 'sections unmarked', drop: dropAttribute('[footer-section]', 'footer-section') },
  { name: 'audio control renamed', drop: dropId('#audioOptionMenu') },
  { name: 'content renamed', drop: dropId('#wc-content') },
  { name: 'preview renamed', drop: dropClass('.preview-root') },
  { name: 'name field renamed', drop: dropId('#input-for-name') },
  { name: 'join control renamed', drop: dropClass('.preview-join-button') },
  { name: 'preview audio renamed', drop: dropId('#preview-audio-control-button') },
  { name: 'waiting room renamed', drop: dropClass('.waiting-room-container') },
  { name: 'waiting text renamed', drop: dropClass('.wr-information,.wr-topic') },
  { name: 'waiting tip renamed', drop: dropClass('.wr-tip') },
  { name: 'older name field renamed', drop: dropId('#inputname') },
  { name: 'older join control renamed', drop: dropId('#joinBtn') },
  { name: 'hold renamed', drop: dropOneClass('on-hold-main') },
  { name: 'look of the hold renamed', drop: dropOneClass('meeting-on-hold--dark') },
];

const fixture = createFixture({
  states: Object.keys(SHOW),
  variants: VARIANTS,
  stage: () => page,
  go(state) {
    clearTimeout(timer);
    document.title = 'Practice interview';
    page.replaceChildren();
    SHOW[state]();
  },
  shortcut({ key, altKey }) {
    if (altKey) return { a: 'microphone', v: 'camera' }[key];
    return { ' ': 'push to talk' }[key];
  },
});

addEventListener('resize', layOut);
fixture.go(location.pathname === '/wc/leave' ? 'left' : location.hash.slice(1) || 'preview');
