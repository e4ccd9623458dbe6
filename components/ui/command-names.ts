/** What the browser's keys do, in words, in the order of `PANEL_COMMANDS`. */
import { t } from '@/locales/t.ts';

export function commandNames(): readonly string[] {
  return [t('keys.toggle'), t('keys.ask'), t('keys.another'), t('keys.mark')];
}
