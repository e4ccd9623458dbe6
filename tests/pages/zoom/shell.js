/** The app's shell: it frames the client and changes its address without loading anything. */
import { createFixture } from '/fixture/shared/fixture.js';

const MEETING = '/wc/12345678901/join';
const home = document.querySelector('#home');

function openClient() {
  const client = document.createElement('div');
  client.className = 'pwa-webclient';
  const wrapper = document.createElement('div');
  wrapper.className = 'pwa-webclient__iframe-wrapper';
  const frame = document.createElement('iframe');
  frame.id = 'webclient';
  frame.className = 'pwa-webclient__iframe';
  frame.setAttribute('role', 'presentation');
  frame.allow = 'camera; microphone; fullscreen';
  frame.src = `${MEETING}?from=pwa${location.hash}`;
  const back = document.createElement('button');
  back.className = 'pwa-webclient__back';
  back.textContent = 'Back';
  back.addEventListener('click', () => fixture.go('home'));
  wrapper.append(frame);
  client.append(wrapper, back);
  document.body.append(client);
}

const fixture = createFixture({
  states: ['home', 'meeting', 'renamed-frame'],
  variants: [],
  stage: () => document.querySelector('.pwa-webclient'),
  go(state) {
    document.querySelector('.pwa-webclient')?.remove();
    home.hidden = state !== 'home';
    if (state === 'home') {
      history.pushState(null, '', '/wc/home?ref_from=launch');
      return;
    }
    if (location.pathname !== MEETING) history.pushState(null, '', `${MEETING}?fromPWA=1`);
    openClient();
    if (state === 'renamed-frame') document.querySelector('#webclient').id = 'renamed';
  },
  shortcut: () => undefined,
});

document.querySelector('#join').addEventListener('click', () => fixture.go('meeting'));
addEventListener('message', ({ data }) => {
  if (data?.message?.sender === 'wc' && data.message.event === 'CLOSED') fixture.go('home');
});
if (location.pathname === MEETING) fixture.go('meeting');
else fixture.state = 'home';
