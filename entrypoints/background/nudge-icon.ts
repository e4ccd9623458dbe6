/**
 * The sign on the toolbar icon while it is time to ask.
 *
 * Owns: the sign and its words: in the tab of the call, or in every tab where the panel stands beside them.
 * Must not know: the time.
 */
import { t } from '@/locales/t.ts';
import { theIcon } from './the-icon.ts';

export async function nudgeAtIcon(tab: number | undefined, isDue: boolean): Promise<true> {
  const icon = theIcon();
  await (isDue
    ? icon.show('nudge', { text: '!', title: t('nudge.icon') }, tab)
    : icon.hide(['nudge'], tab));
  return true;
}
