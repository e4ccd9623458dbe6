/**
 * A hint on the toolbar icon when the page keeps the panel from being seen.
 *
 * Owns: the badge and the icon's words in one tab. The browser forgets both when the tab goes to
 * another page. Must not know: how the page does it.
 */
import { t } from '@/locales/t.ts';
import { action } from '@/storage/browser.ts';

export async function hintAtPanel(tab: number, isLost: boolean): Promise<void> {
  // Null shows again what the icon says in every tab.
  await action.setBadgeText({ tabId: tab, text: isLost ? '?' : null });
  await action.setTitle({ tabId: tab, title: isLost ? t('panel.lost') : t('extName') });
}
