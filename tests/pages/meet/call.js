/** A meeting page: its states, its layout by script, its shortcuts. */
import { createFixture, dropAttribute } from '/fixture/shared/fixture.js';

const page = document.querySelector('#page');
const GAP = 16;
/** With `?sized-by=window` the tiles are laid out from the window, as some layouts do it. */
const isSizedByWindow = new URLSearchParams(location.search).get('sized-by') === 'window';
const MEETING = '/abc-defg-hij';
let homeTimer;
let restTimer;

function copy(id) {
  return document.querySelector(`#${id}`).content.cloneNode(true);
}

/** Tiles stand side by side where there is room, as the site's own script does it. */
function layOut() {
  const stage = page.querySelector('.stage');
  if (stage === null) return;
  const width = isSizedByWindow ? window.innerWidth : stage.clientWidth;
  const height = stage.clientHeight;
  const tiles = [...stage.querySelectorAll('.tile')];
  const columns = width > 760 ? tiles.length : 1;
  const rows = Math.ceil(tiles.length / columns);
  const tileWidth = (width - GAP * (columns + 1)) / columns;
  const tileHeight = Math.min((height - GAP * (rows + 1)) / rows, tileWidth * 1.1);
  const top = (height - tileHeight * rows - GAP * (rows - 1)) / 2;
  tiles.forEach((tile, index) => {
    tile.style.width = `${tileWidth}px`;
    tile.style.height = `${tileHeight}px`;
    tile.style.left = `${GAP + (index % columns) * (tileWidth + GAP)}px`;
    tile.style.top = `${top + Math.floor(index / columns) * (tileHeight + GAP)}px`;
  });
}

function rest() {
  const bar = page.querySelector('.bar');
  bar?.classList.remove('resting');
  clearTimeout(restTimer);
  restTimer = setTimeout(() => bar?.classList.add('resting'), 3000);
}

/** The site's own side panel: at the right, and the tiles make room for it. */
function toggleChat() {
  const open = page.querySelector('.chat');
  if (open === null) page.append(copy('chat'));
  else open.remove();
  page.querySelector('.stage').classList.toggle('beside-chat', open === null);
  layOut();
}

function showBar(isInside) {
  page.append(copy('bar'));
  if (!isInside) for (const button of page.querySelectorAll('.inside')) button.remove();
  page.querySelector('[data-panel-id="2"]')?.addEventListener('click', toggleChat);
  page.querySelector('.leave').addEventListener('click', () => fixture.go('left'));
}

function showPresentation(presenter) {
  SHOW['in-call']();
  page.append(copy('presentation'));
  page.querySelector('.presenter').textContent = presenter;
}

const SHOW = {
  landing() {
    page.append(copy('landing'));
    page.querySelector('#open-meeting').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', MEETING);
      fixture.go('lobby');
    });
  },
  'lobby-guest'() {
    page.append(copy('lobby'));
    page.querySelector('#join').addEventListener('click', () => fixture.go('in-call'));
  },
  lobby() {
    SHOW['lobby-guest']();
    page.querySelector('.guest').remove();
  },
  waiting() {
    page.append(copy('waiting'));
    showBar(false);
  },
  'in-call'() {
    page.append(copy('tiles'));
    showBar(true);
    page.querySelector('.stage').setAttribute('data-call-ended', 'false');
    layOut();
    rest();
  },
  /** The call's own panel, at its right. */
  'chat-open'() {
    SHOW['in-call']();
    toggleChat();
  },
  /** A host is asked what leaving is to mean. */
  'leave-asked'() {
    SHOW['in-call']();
    page.append(copy('leave-asked'));
    page
      .querySelector('[data-mdc-dialog-action=Pd96ce]')
      .addEventListener('click', () => fixture.go('left'));
  },
  captions() {
    SHOW['in-call']();
    const region = document.createElement('div');
    region.className = 'captions';
    region.setAttribute('role', 'region');
    region.tabIndex = 0;
    region.append('So, tell me about a time when you changed your mind.');
    page.append(region);
  },
  /** One's own screen is shown to the others. The control in the bar keeps its icon. */
  presenting() {
    showPresentation('Sam Rivera (You, presenting)');
    page.querySelector('.presentation').append(copy('stop'));
    page.querySelector('.stop').addEventListener('click', () => fixture.go('in-call'));
  },
  'other-presents': () => showPresentation('Noor Haddad (presenting)'),
  left() {
    page.append(copy('left'));
    page.querySelector('#rejoin').addEventListener('click', () => fixture.go('in-call'));
    page.querySelector('#home').addEventListener('click', goHome);
    homeTimer = setTimeout(goHome, 60_000);
  },
  removed() {
    page.append(copy('left'));
    page.querySelector('h1').textContent = 'You have been removed from the meeting';
    page.querySelector('#rejoin').remove();
  },
  /** A page that has changed beyond recognition: nothing on it is known. */
  strange() {
    const main = document.createElement('main');
    main.append('A page that nobody has seen before.');
    page.append(main);
  },
};

function goHome() {
  history.pushState(null, '', '/landing');
  fixture.go('landing');
}

function rewrite(word) {
  return (root) => {
    for (const icon of root.querySelectorAll('i')) {
      if (icon.textContent.startsWith(word)) icon.textContent = 'renamed';
    }
  };
}

const VARIANTS = [
  { name: 'no call-ended mark', drop: dropAttribute('[data-call-ended]', 'data-call-ended') },
  { name: 'leave control renamed', drop: dropAttribute('[jsname=CQylAd]', 'jsname') },
  {
    name: 'no participant marks',
    drop: dropAttribute('[data-participant-id]', 'data-participant-id'),
  },
  { name: 'no self mark', drop: dropAttribute('[data-self-name]', 'data-self-name') },
  { name: 'names unmarked', drop: dropAttribute('.notranslate', 'class') },
  { name: 'side panels renamed', drop: dropAttribute('[jsname=A5il2e]', 'jsname') },
  { name: 'captions control renamed', drop: dropAttribute('[jsname=RrG0hf]', 'jsname') },
  { name: 'captions icon renamed', drop: rewrite('closed_caption') },
  { name: 'leave icon renamed', drop: rewrite('call_end') },
  {
    name: 'no return action',
    drop: dropAttribute('[data-mdc-dialog-action]', 'data-mdc-dialog-action'),
  },
  { name: 'return control renamed', drop: dropAttribute('[jsname=EszDse]', 'jsname') },
  { name: 'rejoin control renamed', drop: dropAttribute('[jsname=oI7Fj]', 'jsname') },
  { name: 'switches renamed', drop: dropAttribute('[jsname=hw0c9],[jsname=psRWwc]', 'jsname') },
  { name: 'no muted marks', drop: dropAttribute('[data-is-muted]', 'data-is-muted') },
  { name: 'name field renamed', drop: dropAttribute('input[jsname]', 'jsname') },
  { name: 'join control renamed', drop: dropAttribute('#join', 'jsname') },
];

const fixture = createFixture({
  states: Object.keys(SHOW),
  variants: VARIANTS,
  stage: () => page.querySelector('.stage'),
  go(state) {
    clearTimeout(homeTimer);
    page.replaceChildren();
    SHOW[state]();
  },
  shortcut({ key, ctrlKey, metaKey }) {
    if (ctrlKey || metaKey) return { d: 'microphone', e: 'camera' }[key];
    return { c: 'captions', ' ': 'push to talk' }[key];
  },
});

addEventListener('resize', layOut);
addEventListener('pointermove', rest);
fixture.go(location.pathname === MEETING ? location.hash.slice(1) || 'lobby' : 'landing');
