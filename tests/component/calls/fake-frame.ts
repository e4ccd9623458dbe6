/** A frame that loads nothing, in the place of the panel's: the simulated page has no other page to show. */
import { onTestFinished, vi } from 'vitest';

/** `port`: the one that is handed to the panel. To be called before the script's life begins. */
export function fakeFrame() {
  const port = Promise.withResolvers<MessagePort>();
  const postMessage = (_message: unknown, _origin: string, [given]: readonly MessagePort[]) => {
    if (given !== undefined) port.resolve(given);
  };
  const create = document.createElement.bind(document);
  const frame = Object.assign(create('div'), { contentWindow: { postMessage } });
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    name === 'iframe' ? frame : create(name),
  );
  // By itself a host goes two seconds after its script, whose life ends before: it was begun after this.
  onTestFinished(() => {
    for (const host of panelHosts()) host.remove();
  });
  return { frame, port: port.promise };
}

/** What the panel's frame is in, as far as the page can see it. */
export function panelHosts(): NodeListOf<Element> {
  return document.querySelectorAll('[popover]');
}
