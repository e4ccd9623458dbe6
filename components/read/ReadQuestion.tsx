/** One question in full: its box, its words, why it is worth asking, and what to ask after a vague answer. */

import type { FollowUps } from '@/domain/shipped-template.ts';
import type { Question } from '@/domain/template.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import { ReadReasons } from './ReadReasons.tsx';

export type ReadQuestionProps = {
  readonly question: Question;
  /** Where the question stands apart from its aspect. */
  readonly aspectName?: string;
  readonly followUps: FollowUps;
  readonly isChosen: boolean;
  /** Returns whether it is chosen then: an unreadable record keeps what it was. */
  readonly onToggle: () => boolean;
};

export function ReadQuestion(props: ReadQuestionProps) {
  const { question, aspectName, isChosen, onToggle } = props;
  const language = languageOfTemplate(question.template)?.language;
  return (
    <li class="read-question" id={question.id} data-chosen={isChosen}>
      <label>
        <input
          type="checkbox"
          class="tick"
          checked={isChosen}
          onChange={(event) => {
            event.currentTarget.checked = onToggle();
          }}
        />
        <span class="read-text" dir="auto" lang={language}>
          {question.text}
        </span>
        {isChosen && (
          <span class="on-paper read-mark small" aria-hidden="true">
            {t('read.chosenMark')}
          </span>
        )}
      </label>
      <div class="read-more dim">
        {aspectName !== undefined && (
          <p class="read-of" dir="auto" lang={language}>
            {aspectName}
          </p>
        )}
        <ReadReasons question={question} />
        <FollowUpList question={question} followUps={props.followUps} />
      </div>
    </li>
  );
}

type FollowUpListProps = Pick<ReadQuestionProps, 'question' | 'followUps'>;

/** Shown on demand: who reads all the questions would read the same six under most of them. */
function FollowUpList({ question, followUps: { language, probes } }: FollowUpListProps) {
  const named = question.probes.flatMap((id) => probes.filter((probe) => probe.id === id));
  // A question that names none may be followed by any.
  const fitting = named.length > 0 ? named : probes;
  if (fitting.length === 0) return null;
  return (
    <details class="read-probes">
      <summary>{t('read.probes')}</summary>
      <ul>
        {fitting.map((probe) => (
          <li key={probe.id} dir="auto" lang={language}>
            {probe.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
