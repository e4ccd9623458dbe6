/**
 * The companion window's panel on top of all other windows, by document picture-in-picture.
 *
 * Owns: moving it there and back. The document on top holds nothing but a frame of this very page, and
 * the panel in it is one more surface of the same interview: no element is carried from one document
 * into another. Must not know: what the panel shows. When the picture-in-picture goes, this window loads
 * anew and comes back with its open question, cursor and search.
 */
import { signal } from '@preact/signals';
import type { OnTop } from '@/components/panel/Panel.tsx';
import { t } from '@/locales/t.ts';

/** Not in the language's own types yet. */
declare const documentPictureInPicture: {
  readonly requestWindow: (size: {
    readonly width: number;
    readonly height: number;
  }) => Promise<Window>;
};

/**
 * The tab of the companion window whose panel this frame is; null in any other place. A frame can see
 * the element it stands in only where both are of one origin: no call page can make this up.
 */
export function tabOfCompanion(): number | null {
  const tab = window.frameElement?.getAttribute('data-companion');
  return tab ? Number(tab) : null;
}

/** Undefined where the browser has no such picture-in-picture. */
export function createOnTop(companion: number): OnTop | undefined {
  if (!('documentPictureInPicture' in window)) return undefined;
  const state = signal<'here' | 'on-top' | 'refused'>('here');
  let above: Window | undefined;
  let isAsking = false;
  return {
    state,
    async keep() {
      // A second window would close the first, and what goes with that one is the panel here.
      if (isAsking) return;
      isAsking = true;
      try {
        above = await documentPictureInPicture.requestWindow({
          width: innerWidth,
          height: innerHeight,
        });
        fill(above.document, companion);
        above.addEventListener('pagehide', () => location.reload());
        state.value = 'on-top';
      } catch {
        // Whatever the browser's reason: the person is told, and the panel is where it was.
        state.value = 'refused';
      } finally {
        isAsking = false;
      }
    },
    back: () => above?.close(),
  };
}

function fill(above: Document, companion: number): void {
  above.documentElement.lang = document.documentElement.lang;
  above.title = document.title;
  const frame = above.createElement('iframe');
  frame.src = location.pathname;
  frame.title = t('panel.frameTitle');
  frame.dataset.companion = `${companion}`;
  frame.style.cssText = 'position:fixed;inset:0;inline-size:100%;block-size:100%;border:0';
  above.body.append(frame);
  // The person asked for the panel on top: the keys go there.
  frame.focus();
}
