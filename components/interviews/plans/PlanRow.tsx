/**
 * One plan: "When ..., I will ...", changed where it stands.
 *
 * Takes the plan's fields and callbacks; knows no storage. The help unfolds once the person is in its words,
 * so that a list of plans reads as a list of sentences.
 */
import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Plan, PlanState } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { PlanFields } from '@/state/plans.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PlanField } from './PlanField.tsx';
import { PlanHelpLine } from './PlanHelpLine.tsx';
import { PlanStates } from './PlanStates.tsx';
import './plans.css';

export type PlanRowProps = {
  /** Its place in the list, by which it is called. */
  readonly number: number;
  /** Null: nothing of it is stored yet. */
  readonly plan: Plan | null;
  readonly fields: PlanFields;
  /** The cursor goes in as soon as it stands. */
  readonly takesFocus?: boolean;
  /** Absent where it is too early to ask. */
  readonly onState?: (plan: Plan, state: PlanState) => void;
  readonly onRemove?: (plan: Plan) => void;
  /** What comes before the words: where they are from. */
  readonly children?: ComponentChildren;
};

export function PlanRow(props: PlanRowProps) {
  const { number, plan, fields, takesFocus = false, onState, onRemove, children } = props;
  const helpId = useId();
  const [isHelped, setHelped] = useState(plan === null);
  const momentRef = useRef<HTMLTextAreaElement>(null);
  const actionRef = useRef<HTMLTextAreaElement>(null);

  // Before the next key can come: it belongs to the field already.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const empty = fields.moment.text.peek() === '' ? momentRef : actionRef;
    empty.current?.focus();
  }, [takesFocus, fields]);

  function start(action: string): void {
    const field = actionRef.current;
    if (field === null) return;
    // First the cursor: words that come without one would be held in the field for good.
    field.focus();
    fields.action.type(action);
    field.value = action;
    field.setSelectionRange(action.length, action.length);
  }

  return (
    <li class="plan-item" data-state={plan?.state ?? 'draft'}>
      <fieldset class="plan">
        <legend class="visually-hidden">{t('plan.one', [String(number)])}</legend>
        {children}
        {/* Not the whole plan: the foot would go from under a pointer that is pressing a button in it. */}
        <div class="plan-words" onFocusCapture={() => setHelped(true)}>
          <PlanField
            label={t('plan.when')}
            hint={t('plan.whenHint')}
            field={fields.moment}
            fieldRef={momentRef}
            onEnter={() => actionRef.current?.focus()}
          />
          <PlanField
            label={t('plan.will')}
            hint={t('plan.willHint')}
            field={fields.action}
            about={isHelped ? helpId : undefined}
            fieldRef={actionRef}
            onEnter={() => actionRef.current?.blur()}
          />
          {isHelped && (
            <PlanHelpLine
              id={helpId}
              moment={fields.moment.text.value}
              action={fields.action.text.value}
              onStart={start}
            />
          )}
        </div>
        {plan !== null && (onState || onRemove) && (
          <div class="plan-foot">
            {onState && <PlanStates plan={plan} onState={(state) => onState(plan, state)} />}
            {onRemove && (
              <IconButton label={t('plan.remove')} icon={Trash2} onPress={() => onRemove(plan)} />
            )}
          </div>
        )}
      </fieldset>
    </li>
  );
}
