/**
 * What a page can do to learn of the panel, done to a fixture page before anything else runs there.
 *
 * Owns: the watching and the patching; what came of it is in `window.seen`. Must not know: the test.
 */
import type { Page } from '@playwright/test';

/** For `page.addInitScript`: runs in the page's own world. */
export function spyOnAll(): void {
  // Playwright runs it in every frame; a page cannot run anything in ours.
  if (!location.protocol.startsWith('http')) return;
  const seen: unknown[] = [];
  const keep = (value: unknown) => seen.push(value);
  Object.assign(window, { seen });
  const types = [
    'keydown',
    'keypress',
    'keyup',
    'input',
    'beforeinput',
    'paste',
    'copy',
    'message',
  ];
  for (const type of [...types, 'compositionupdate', 'selectionchange', 'toggle', 'beforetoggle']) {
    window.addEventListener(
      type,
      (event) => {
        if (event instanceof KeyboardEvent) keep(event.key);
        if (event instanceof InputEvent) keep(event.data);
        // What the page says to itself is no news to it.
        if (event instanceof MessageEvent && event.source !== window) {
          keep(event.source ?? event.data);
        }
        event.stopImmediatePropagation();
      },
      true,
    );
  }
  const methods: readonly (readonly [object, string])[] = [
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'append'],
    [Element.prototype, 'moveBefore'],
    [Element.prototype, 'matches'],
    [HTMLElement.prototype, 'showPopover'],
    [MessagePort.prototype, 'postMessage'],
    [window, 'postMessage'],
    [EventTarget.prototype, 'addEventListener'],
    [MutationObserver.prototype, 'observe'],
    [IntersectionObserver.prototype, 'observe'],
    [Document.prototype, 'createElement'],
    [Document.prototype, 'elementFromPoint'],
    [crypto, 'randomUUID'],
  ];
  for (const [owner, name] of methods) {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') continue;
    const patched = function (this: unknown, ...args: unknown[]): unknown {
      const isOurs = [this, ...args].some((value) => value instanceof HTMLIFrameElement);
      if (isOurs || name === 'attachShadow' || name === 'randomUUID') keep(name);
      return Reflect.apply(original, this, args);
    };
    Object.defineProperty(owner, name, { value: patched });
  }
  const getters: readonly (readonly [object, string])[] = [
    [Node.prototype, 'isConnected'],
    [HTMLIFrameElement.prototype, 'contentWindow'],
    [HTMLIFrameElement.prototype, 'contentDocument'],
    [HTMLIFrameElement.prototype, 'src'],
  ];
  for (const [owner, name] of getters) {
    const { get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    const patched = function (this: unknown): unknown {
      if (this instanceof HTMLIFrameElement) keep(name);
      return get === undefined ? undefined : Reflect.apply(get, this, []);
    };
    Object.defineProperty(owner, name, { get: patched, ...(set ? { set } : {}) });
  }
  for (const name of ['MessageChannel', 'MutationObserver', 'IntersectionObserver']) {
    Reflect.set(window, name, new Proxy(Reflect.get(window, name), { construct: () => ({}) }));
  }
  for (const name of ['debrief-panel', 'debrief-host', 'wxt-ui']) {
    customElements.define(name, class extends HTMLElement {});
  }
}

/** Everything that was seen, as text. */
export function seenBy(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(Reflect.get(window, 'seen').map(String)));
}
