/**
 * Every way in which a page can speak to somebody without a person's click.
 *
 * Owns: the list, as text that either browser's driver can run in a page. Must not know: what comes of
 * it. A way that a browser does not let begin is as good as one that it ends.
 */
export const WAYS_OUT = {
  fetch: `fetch('https://' + to + '/fetch', { mode: 'no-cors' }).catch(() => undefined)`,
  beacon: `navigator.sendBeacon('https://' + to + '/beacon')`,
  socket: `new WebSocket('wss://' + to + '/socket')`,
  events: `new EventSource('https://' + to + '/events')`,
  image: `new Image().src = 'https://' + to + '/image'`,
  style: `document.body.style.background = 'url(https://' + to + '/style)'`,
  script: `document.head.append(Object.assign(document.createElement('script'), { src: 'https://' + to + '/script' }))`,
  module: `import('https://' + to + '/module').catch(() => undefined)`,
  sheet: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://' + to + '/sheet' }))`,
  frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://' + to + '/frame' }))`,
  form: `document.body.appendChild(Object.assign(document.createElement('form'), { action: 'https://' + to + '/form', target: 'nowhere' })).submit()`,
  audio: `new Audio('https://' + to + '/audio').load()`,
} as const;

/** The body of a function that is given the host to speak to, and goes every way. */
export const REACH_OUT = `
  const [to] = arguments;
  ${Object.values(WAYS_OUT)
    .map((way) => `try { ${way}; } catch {}`)
    .join('\n  ')}`;
