/** What is known of the interview to come: all of it optional, kept as it is typed. */
import { useId } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { InterviewDetails } from '@/state/planning.ts';
import { INTERVIEW_TYPES, interviewTypeWord } from '../ui/interview-type-word.ts';
import { MinutesField } from '../ui/MinutesField.tsx';
import { type TemplatePick, TemplateRow } from './TemplateRow.tsx';

/** Longer names are no names. */
const WORDS_LENGTH = 120;

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
        <select
          id={`${id}kind`}
          class="field"
          value={about.type ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange({ type: INTERVIEW_TYPES.find((kind) => kind === chosen) ?? null });
          }}
        >
          <option value="">{t('popup.form.anyKind')}</option>
          {INTERVIEW_TYPES.map((kind) => (
            <option key={kind} value={kind}>
              {interviewTypeWord(kind)}
            </option>
          ))}
        </select>
      </div>
      <div class="about-row">
        <label for={`${id}role`}>{t('popup.form.role')}</label>
        <input
          id={`${id}role`}
          class="field"
          autocomplete="off"
          maxLength={WORDS_LENGTH}
          dir="auto"
          value={about.role}
          onInput={(event) => onChange({ role: event.currentTarget.value })}
        />
      </div>
      <div class="about-row">
        <label for={`${id}with`}>{t('popup.form.interviewer')}</label>
        <input
          id={`${id}with`}
          class="field"
          autocomplete="off"
          maxLength={WORDS_LENGTH}
          dir="auto"
          value={about.interviewer}
          onInput={(event) => onChange({ interviewer: event.currentTarget.value })}
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
