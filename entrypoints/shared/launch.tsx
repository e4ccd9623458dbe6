/**
 * Starts a page: language, direction, theme, then the page itself or the plain truth why not.
 *
 * Owns: the outermost frame of every page. Must not know: what the page shows.
 */
import { effect } from '@preact/signals';
import { render, type VNode } from 'preact';
import { t } from '@/locales/t.ts';
import type { Surface } from './surface.ts';

export async function launch(
  open: () => Promise<Surface>,
  page: (surface: Surface) => VNode | Promise<VNode>,
): Promise<void> {
  await wordsReady();
  const root = document.documentElement;
  root.lang = t('language');
  root.dir = t('direction');
  try {
    const surface = await open();
    const stop = effect(() => {
      root.dataset.theme = surface.settings.value.theme;
    });
    surface.signal.addEventListener('abort', stop);
    render(await page(surface), document.body);
  } catch (error) {
    render(<LaunchFailure />, document.body);
    // Shown to the person above; thrown on for the browser's own error page of the extension.
    throw error;
  }
}

/** Milliseconds. */
const LOOK_EVERY = 25;
const LOOK_FOR = 2000;

/** For a moment after its start Chromium can answer every question for a word with nothing (seen
 * under load in 156): a page drawn then would stay without words. */
async function wordsReady(): Promise<void> {
  for (let waited = 0; t('direction') === '' && waited < LOOK_FOR; waited += LOOK_EVERY) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

function LaunchFailure() {
  return (
    <p class="trouble" role="alert">
      {t('trouble.launch')}
    </p>
  );
}
