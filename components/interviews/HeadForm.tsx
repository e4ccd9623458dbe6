/** What is known of an interview, to be mended afterwards; kept as it is typed. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { InterviewChanges } from '@/state/interview-changes.ts';
import { KindField, NameField } from '../ui/HeadFields.tsx';
import { MinutesField } from '../ui/MinutesField.tsx';
import { BeginningField } from './BeginningField.tsx';
import { dateWords } from './dates.ts';
import './head-form.css';

export type HeadFormProps = { readonly head: InterviewHead; readonly changes: InterviewChanges };

export function HeadForm({ head, changes }: HeadFormProps) {
  const label = t('interviews.head.step', [dateWords(head.startedAt, 'full')]);
  return (
    <details class="head-form">
      <summary>{t('interviews.head.edit')}</summary>
      <div class="head-fields">
        <Labelled label={t('popup.form.interviewer')}>
          {(id) => (
            <NameField
              id={id}
              value={head.interviewer}
              onChange={(interviewer) => changes.edit(head, { interviewer }, label)}
            />
          )}
        </Labelled>
        <Labelled label={t('popup.form.role')}>
          {(id) => (
            <NameField
              id={id}
              value={head.role}
              onChange={(role) => changes.edit(head, { role }, label)}
            />
          )}
        </Labelled>
        <Labelled label={t('interviews.kind')}>
          {(id) => (
            <KindField
              id={id}
              value={head.type}
              onChange={(type) => changes.edit(head, { type }, label)}
            />
          )}
        </Labelled>
        <div class="head-field">
          <MinutesField
            label={t('popup.form.length')}
            value={head.plannedMinutes}
            least={5}
            most={480}
            onChange={(plannedMinutes) => changes.edit(head, { plannedMinutes }, label)}
          />
        </div>
        {head.state === 'ended' && head.startedAt !== null && (
          <BeginningField
            startedAt={head.startedAt}
            onChange={(startedAt) => changes.moveInTime(head, startedAt, label)}
          />
        )}
      </div>
    </details>
  );
}

type LabelledProps = {
  readonly label: string;
  readonly children: (id: string) => ComponentChildren;
};

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="head-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}
