/**
 * Starts a page: language, direction, theme, size of text, then the page itself or the plain truth why not.
 *
 * Owns: the outermost frame of every page. Must not know: what the page shows.
 */
import { effect } from '@preact/signals';
import { render, type VNode } from 'preact';
import { TEXT_SCALES } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import { ensureWords } from './packaged-words.ts';
import type { Surface } from './surface.ts';

export async function launch<Opened extends Surface>(
  open: () => Promise<Opened>,
  page: (surface: Opened) => VNode | Promise<VNode>,
): Promise<void> {
  await ensureWords();
  const root = document.documentElement;
  root.lang = t('language');
  root.dir = t('direction');
  try {
    const surface = await open();
    const stop = effect(() => {
      const { theme, textSize } = surface.settings.value;
      root.dataset.theme = theme;
      root.style.setProperty('--text-scale', String(TEXT_SCALES[textSize]));
    });
    surface.signal.addEventListener('abort', stop);
    const drawn = await page(surface);
    render(surface.isNewer ? <OlderProgram>{drawn}</OlderProgram> : drawn, document.body);
  } catch (error) {
    render(<LaunchFailure />, document.body);
    // Shown to the person above; thrown on for the browser's own error page of the extension.
    throw error;
  }
}

/** A newer Debrief has had the data in hand: what stands is shown, and nothing can be typed that would
 * not be saved. */
function OlderProgram({ children }: { readonly children: VNode }) {
  return (
    <>
      <div inert>{children}</div>
      <p class="trouble newer-data" role="alert">
        {t('trouble.newerData')}
      </p>
    </>
  );
}

function LaunchFailure() {
  return (
    <p class="trouble" role="alert">
      {t('trouble.launch')}
    </p>
  );
}
