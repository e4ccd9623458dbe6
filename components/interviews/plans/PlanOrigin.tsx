/** Where a plan is from: the interview, the person, and the words that it was made from. */
import type { InterviewHead } from '@/domain/interview.ts';
import type { Plan } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import { dateWords } from '../dates.ts';
import { personWords } from '../head-words.ts';

export type PlanOriginProps = { readonly plan: Plan; readonly head: InterviewHead };

export function PlanOrigin({ plan, head }: PlanOriginProps) {
  const person = personWords(head);
  return (
    <div class="plan-origin">
      <p class="plan-from small dim">
        <a href={`#${head.id}`}>{dateWords(head.startedAt, 'day')}</a>
        {person !== '' && <bdi>{person}</bdi>}
        {plan.aspectName !== '' && <bdi>{plan.aspectName}</bdi>}
      </p>
      {plan.told !== '' && (
        <blockquote class="plan-told" title={plan.told} dir="auto">
          <span class="visually-hidden">{t('plan.told')}</span> {plan.told}
        </blockquote>
      )}
    </div>
  );
}
