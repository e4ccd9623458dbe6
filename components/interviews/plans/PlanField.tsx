/** One half of a plan as a field: a line that grows with its words. */
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { WordingField } from '@/state/wording-field.ts';

export type PlanFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly field: WordingField;
  /** The id of what is said about it. */
  readonly about?: string | undefined;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly onEnter: () => void;
};

/** Longer is no plan any more. */
const MOST = 300;

export function PlanField({ label, hint, field, about, fieldRef, onEnter }: PlanFieldProps) {
  const id = useId();
  return (
    <>
      <label class="plan-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={fieldRef ?? null}
        class="field plan-field"
        rows={1}
        maxLength={MOST}
        placeholder={hint}
        aria-describedby={about}
        dir="auto"
        value={field.text.value}
        onFocus={field.enter}
        onBlur={field.leave}
        onInput={(event) => field.type(event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
        onKeyDown={(event) => {
          // It is one sentence; in some scripts Enter ends a word that is being composed.
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </>
  );
}
