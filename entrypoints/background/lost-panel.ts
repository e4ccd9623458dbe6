/**
 * A hint on the toolbar icon when the page keeps the panel from being seen.
 *
 * Owns: the sign and its words in one tab. The browser forgets it when the tab goes to another page.
 * Must not know: how the page does it.
 */
import { t } from '@/locales/t.ts';
import { theIcon } from './the-icon.ts';

export async function hintAtPanel(tab: number, isLost: boolean): Promise<void> {
  const icon = theIcon();
  await (isLost
    ? icon.show('lost', { text: '?', title: t('panel.lost') }, tab)
    : icon.hide(['lost'], tab));
}
