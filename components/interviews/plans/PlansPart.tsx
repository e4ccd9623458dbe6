/** The plans of one interview, within it. */
import { Plus } from 'lucide';
import { useRef } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import type { Plan, PlanState } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { PlanDraft, Plans } from '@/state/plans.ts';
import { Button } from '../../ui/Button.tsx';
import { useSaid } from '../../ui/said-anew.ts';
import { PlanRows } from './PlanRows.tsx';

export type PlansPartProps = {
  readonly head: InterviewHead;
  readonly plans: Plans;
  /** What a new one begins with. */
  readonly from: Omit<PlanDraft, 'id'>;
};

/** Only the first is begun with what weighed most: a second one is about something else. */
const BLANK: Omit<PlanDraft, 'id'> = { moment: '', told: '', entry: null, aspectName: '' };

export function PlansPart({ head, plans, from }: PlansPartProps) {
  const [said, say] = useSaid();
  const title = useRef<HTMLHeadingElement>(null);
  const kept = plans.of(head.id);
  const draft = plans.draftOf(head.id);

  function setState(plan: Plan, state: PlanState): void {
    if (plans.setState(plan, state)) say(t(`plan.said.${state}`));
  }

  function remove(plan: Plan): void {
    if (!plans.remove(plan)) return;
    say(t('plan.removed'));
    // The button that was pressed is gone.
    title.current?.focus();
  }

  return (
    <section class="part plans-part" aria-labelledby="plans-title">
      <h2 id="plans-title" tabIndex={-1} ref={title}>
        {t('plan.title')}
      </h2>
      <p class="small dim">{t('plan.about')}</p>
      <PlanRows
        {...{ head, plans, kept, draft }}
        draftTakesFocus
        onState={setState}
        onRemove={remove}
      />
      <div class="plans-tools">
        {draft === null ? (
          <Button
            icon={Plus}
            onPress={() => plans.begin(head.id, kept.length === 0 ? from : BLANK)}
          >
            {t(kept.length === 0 ? 'plan.add' : 'plan.addAnother')}
          </Button>
        ) : (
          <Button
            tone="quiet"
            onPress={() => {
              plans.dropDraft(head.id);
              title.current?.focus();
            }}
          >
            {t('plan.notAdded')}
          </Button>
        )}
        <p class="small dim" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}
