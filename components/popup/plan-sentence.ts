/** A plan in one sentence; a part of it may be unwritten yet. */
import type { PlanWords } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';

export function planSentence(plan: PlanWords): string {
  const moment = plan.moment.trim();
  const action = plan.action.trim();
  if (action === '') return t('popup.plans.only', [moment]);
  return moment === '' ? t('popup.plans.will', [action]) : t('popup.plans.when', [moment, action]);
}
