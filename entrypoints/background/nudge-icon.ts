/**
 * The badge on the toolbar icon while it is time to ask.
 *
 * Owns: the badge and the icon's words: in the tab of the call, or in every tab where the panel stands beside them.
 * Must not know: the time.
 */
import { t } from '@/locales/t.ts';
import { action } from '@/storage/browser.ts';

export async function nudgeAtIcon(tab: number | undefined, isDue: boolean): Promise<true> {
  const where = tab === undefined ? {} : { tabId: tab };
  // In a tab null shows again what the icon says everywhere; everywhere nothing is said.
  const none = tab === undefined ? '' : null;
  await action.setBadgeText({ ...where, text: isDue ? '!' : none });
  await action.setTitle({ ...where, title: isDue ? t('nudge.icon') : t('extName') });
  return true;
}
