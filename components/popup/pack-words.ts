/** What is said of a ready choice: what was chosen of it, and what is no longer there. */
import { RECOMMENDED } from '@/domain/choosing.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import { t } from '@/locales/t.ts';

export function takenWords(pack: Pack, missing: number): string {
  const chosen = Math.min(pack.questions.length - missing, RECOMMENDED.most);
  const taken =
    chosen === RECOMMENDED.most
      ? t('popup.packTaken', [pack.name])
      : t('popup.ownPacks.taken', [String(chosen), pack.name]);
  return missing === 0 ? taken : `${taken} ${missingWords(missing)}`;
}

export function missingWords(missing: number): string {
  return t('popup.ownPacks.missing', missing);
}
