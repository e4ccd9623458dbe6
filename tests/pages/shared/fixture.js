/**
 * What every fixture page offers to a test, in the page's own world: `window.fixture`.
 *
 * Owns: the keys and policy violations a page has seen, and the switches that all pages share. Must
 * not know: any site's markup.
 */
const WORDS = {
  en: {
    leave: 'Leave call',
    mic: 'Microphone',
    cam: 'Camera',
    captions: 'Captions',
    join: 'Join now',
    chat: 'Chat',
    people: 'People',
    more: 'More options',
    share: 'Present now',
  },
  de: {
    leave: 'Anruf verlassen',
    mic: 'Mikrofon',
    cam: 'Kamera',
    captions: 'Untertitel',
    join: 'Jetzt teilnehmen',
    chat: 'Chat',
    people: 'Personen',
    more: 'Weitere Optionen',
    share: 'Jetzt präsentieren',
  },
  hu: {
    leave: 'Kilépés a hívásból',
    mic: 'Mikrofon',
    cam: 'Kamera',
    captions: 'Feliratok',
    join: 'Csatlakozás',
    chat: 'Csevegés',
    people: 'Személyek',
    more: 'További lehetőségek',
    share: 'Bemutatás',
  },
  ja: {
    leave: '通話から退出',
    mic: 'マイク',
    cam: 'カメラ',
    captions: '字幕',
    join: '今すぐ参加',
    chat: 'チャット',
    people: '参加者',
    more: 'その他',
    share: '画面を共有',
  },
};

/** The guard that most pages use: a field of the page's own is left alone. */
function isTypingInPage(event) {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target?.tagName ?? '');
}

/** Ways to take a mark away, for the variants of a page. */
export function dropAttribute(css, name) {
  return (root) => {
    for (const element of root.querySelectorAll(css)) element.removeAttribute(name);
  };
}

export const dropClass = (css) => dropAttribute(css, 'class');
export const dropId = (css) => dropAttribute(css, 'id');

/**
 * @param {object} site
 * @param {(state: string) => void} site.go shows a state
 * @param {readonly string[]} site.states
 * @param {readonly {name: string, drop: (page: Document) => void}[]} site.variants
 * @param {(event: KeyboardEvent) => string | undefined} site.shortcut the action a key stands for
 * @param {() => Element | null} site.stage
 * @param {(event: KeyboardEvent) => boolean} [site.isBusy] whether a key is left to something else
 */
export function createFixture({ go, states, variants, shortcut, stage, isBusy = isTypingInPage }) {
  let variant = 0;
  let locale = 'en';
  const observer = new MutationObserver(dress);

  /** Applied to whatever the page draws, so that a dropped mark never shows even for a moment. */
  function dress() {
    observer.disconnect();
    for (const element of document.querySelectorAll('[data-word]')) {
      const word = WORDS[locale]?.[element.getAttribute('data-word')] ?? '';
      if (element.hasAttribute('data-word-inside')) element.textContent = word;
      else if (element.getAttribute('aria-label') !== word)
        element.setAttribute('aria-label', word);
    }
    variants[variant - 1]?.drop(document);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  }

  const fixture = {
    state: '',
    states,
    variants: variants.map(({ name }) => name),
    keylog: [],
    actions: [],
    violations: [],
    go(state) {
      if (!states.includes(state)) throw new Error(`This page has no state ${state}.`);
      fixture.state = state;
      go(state);
      dress();
    },
    locale(code) {
      locale = code;
      document.documentElement.lang = code;
      dress();
    },
    variant(number) {
      variant = number;
      fixture.go(fixture.state);
    },
    fullscreen: (what) =>
      (what === 'html' ? document.documentElement : stage())?.requestFullscreen(),
    modal() {
      const dialog = document.createElement('dialog');
      const close = document.createElement('button');
      close.textContent = 'Close';
      close.addEventListener('click', () => dialog.remove());
      dialog.append('A message of the page.', close);
      document.body.append(dialog);
      dialog.showModal();
    },
  };

  for (const [where, target, capture] of [
    ['window capture', window, true],
    ['document capture', document, true],
    ['document bubble', document, false],
    ['window bubble', window, false],
  ]) {
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      target.addEventListener(
        type,
        (event) => {
          fixture.keylog.push({
            where,
            type,
            key: event.key ?? event.data ?? '',
            target: event.target?.tagName ?? '',
            active: document.activeElement?.tagName ?? '',
          });
          const action = type === 'keydown' && !isBusy(event) ? shortcut(event) : undefined;
          if (action !== undefined) fixture.actions.push(`${action} (${where})`);
        },
        { capture },
      );
    }
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    fixture.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  window.fixture = fixture;
  return fixture;
}
