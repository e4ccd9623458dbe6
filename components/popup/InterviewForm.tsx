/** What is known of the interview to come: all of it optional, kept as it is typed. */
import { useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { InterviewDetails } from '@/state/planning.ts';
import { KindField, NameField } from '../ui/HeadFields.tsx';
import { MinutesField } from '../ui/MinutesField.tsx';
import { type TemplatePick, TemplateRow } from './TemplateRow.tsx';

export type InterviewFormProps = {
  readonly about: InterviewHead;
  readonly onChange: (details: InterviewDetails) => void;
  readonly templates: TemplatePick;
  /** Absent where it is another one already, or one is running. */
  readonly onAnother: (() => void) | undefined;
  /** Absent where it is the only one. */
  readonly onTakeAway: (() => void) | undefined;
};

export function InterviewForm(props: InterviewFormProps) {
  const { about, onChange, templates, onAnother, onTakeAway } = props;
  const id = useId();
  return (
    <div class="about-interview">
      <TemplateRow {...templates} />
      <div class="about-row">
        <label for={`${id}kind`}>{t('popup.form.kind')}</label>
        <KindField id={`${id}kind`} value={about.type} onChange={(type) => onChange({ type })} />
      </div>
      <div class="about-row">
        <label for={`${id}role`}>{t('popup.form.role')}</label>
        <NameField id={`${id}role`} value={about.role} onChange={(role) => onChange({ role })} />
      </div>
      <div class="about-row">
        <label for={`${id}with`}>{t('popup.form.interviewer')}</label>
        <NameField
          id={`${id}with`}
          value={about.interviewer}
          onChange={(interviewer) => onChange({ interviewer })}
        />
      </div>
      <div class="about-row about-minutes">
        <div class="about-pair">
          <MinutesField
            label={t('popup.form.length')}
            value={about.plannedMinutes}
            least={5}
            most={480}
            onChange={(plannedMinutes) => onChange({ plannedMinutes })}
          />
        </div>
        <div class="about-pair">
          <MinutesField
            label={t('popup.form.feedback')}
            value={about.feedbackMinutes}
            least={0}
            most={60}
            onChange={(feedbackMinutes) => onChange({ feedbackMinutes })}
          />
        </div>
      </div>
      {(onAnother ?? onTakeAway) && (
        <div class="about-others">
          {onAnother && (
            <button type="button" class="link" onClick={onAnother}>
              {t('which.another')}
            </button>
          )}
          {onTakeAway && (
            <button type="button" class="link" onClick={onTakeAway}>
              {t('which.takeAway')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
