/** One question that can be chosen: a tick and its words. */
import type { Question } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';

export type OfferedRowProps = {
  readonly question: Question;
  /** Of the template, for reading aloud. */
  readonly language: string | undefined;
  /** The one that Enter in the search would choose. */
  readonly isFirst: boolean;
  /** The list is one stop for Tab; arrows go through it. */
  readonly isTabStop: boolean;
  /** Said where the list is not by aspect. */
  readonly aspectName?: string;
  readonly onVisit: (question: string) => void;
  readonly onChoose: (question: Question, byKey: boolean) => void;
};

export function OfferedRow(props: OfferedRowProps) {
  const { question, isFirst, isTabStop, aspectName, onVisit, onChoose } = props;
  return (
    <li class="question" data-first={isFirst}>
      <label>
        <input
          type="checkbox"
          class="tick"
          value={question.id}
          tabIndex={isTabStop ? 0 : -1}
          checked={false}
          onFocus={() => onVisit(question.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChoose(question, true);
          }}
          onClick={(event) => {
            // It leaves for the chosen ones; a box that could not be chosen stays empty.
            event.preventDefault();
            // The second click of a double one hits the row that came up.
            if (event.detail < 2) onChoose(question, event.detail === 0);
          }}
        />
        <span dir="auto" lang={props.language}>
          {question.text}
        </span>
      </label>
      {aspectName !== undefined && (
        <span class="question-aspect small dim">
          <span dir="auto" lang={props.language}>
            {aspectName}
          </span>
          {isFirst && <kbd class="key">{t('popup.enter')}</kbd>}
        </span>
      )}
    </li>
  );
}
