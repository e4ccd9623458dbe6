/**
 * A plan in one sentence; a part of it may be unwritten yet.
 *
 * Owns: the sentence, and that its own beginning is not said twice where the person wrote it too ("When
 * when ..."). Must not know: who shows it.
 */
import type { PlanWords } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';

export function planSentence(plan: PlanWords): string {
  const moment = withoutStart(plan.moment, t('plan.when'));
  const action = withoutStart(plan.action, t('plan.will'));
  if (action === '') return t('plan.sentence.when', [moment]);
  return moment === ''
    ? t('plan.sentence.will', [action])
    : t('plan.sentence.whole', [moment, action]);
}

function withoutStart(words: string, start: string): string {
  const line = words.trim();
  const begins = line.toLocaleLowerCase().startsWith(`${start.toLocaleLowerCase()} `);
  return begins ? line.slice(start.length).trim() : line;
}
