/** Two fields of what is known of an interview, alike before and after it: its kind, and a name. */
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import { INTERVIEW_TYPES, interviewTypeWord } from './interview-type-word.ts';

export type KindFieldProps = {
  readonly id: string;
  readonly value: InterviewHead['type'];
  readonly onChange: (kind: InterviewHead['type']) => void;
};

export function KindField({ id, value, onChange }: KindFieldProps) {
  return (
    <select
      id={id}
      class="field"
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(INTERVIEW_TYPES.find((kind) => kind === currentTarget.value) ?? null)
      }
    >
      <option value="">{t('popup.form.anyKind')}</option>
      {INTERVIEW_TYPES.map((kind) => (
        <option key={kind} value={kind}>
          {interviewTypeWord(kind)}
        </option>
      ))}
    </select>
  );
}

/** Longer names are no names. */
const NAME_LENGTH = 120;

export type NameFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
};

export function NameField({ id, value, onChange }: NameFieldProps) {
  return (
    <input
      id={id}
      class="field"
      autocomplete="off"
      maxLength={NAME_LENGTH}
      dir="auto"
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
