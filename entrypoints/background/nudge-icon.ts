/**
 * The sign on the toolbar icon while it is time to ask.
 *
 * Owns: the sign and its words: in the tab of the call, or in every tab where the panel stands beside them.
 * Must not know: the time.
 */
import { t } from '@/locales/t.ts';
import { runtime } from '@/storage/browser.ts';
import { theIcon } from './the-icon.ts';

export async function nudgeAtIcon(tab: number | undefined, isDue: boolean): Promise<true> {
  const icon = theIcon();
  await (isDue
    ? icon.show('nudge', { text: '!', title: t('nudge.icon') }, tab)
    : icon.hide(['nudge'], tab));
  return true;
}

/** A panel beside every tab that was killed had no time to take its sign away; the background began anew with it. */
export async function dropLostNudge(): Promise<void> {
  const panels = await runtime.getContexts({ documentUrls: [runtime.getURL('panel.html')] });
  // One framed in a call page has its sign in that tab alone.
  const isAnyBeside = panels.some(({ frameId }) => frameId <= 0);
  if (!isAnyBeside) await theIcon().hide(['nudge']);
}
