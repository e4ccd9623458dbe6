/**
 * The hint of a question, and what sort of question it is where that is not the usual one.
 *
 * Owns: that the hint is a field only in the row one is in: two thousand fields that nobody types in
 * would cost more than the questions themselves. Must not know: how a hint is written.
 */
import type { Question } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { WordingField } from '@/state/wording-field.ts';
import { interviewTypeWord } from '../ui/interview-type-word.ts';
import { kindWord } from './question-words.ts';
import { WordingArea } from './WordingArea.tsx';

export type HintLineProps = {
  readonly question: Question;
  readonly isActive: boolean;
  readonly field: WordingField;
  readonly label: string;
  readonly language: string | undefined;
  /** The line was pointed at. */
  readonly onPoint: () => void;
  readonly onEnter: () => void;
};

export function HintLine(props: HintLineProps) {
  const { question, isActive, field, label } = props;
  const tags = [
    ...(question.questionKind === 'open' ? [] : [kindWord(question.questionKind)]),
    ...question.types.flatMap((type) => (type === 'any' ? [] : interviewTypeWord(type))),
  ];
  const isField = isActive || field.trouble.value !== null;
  return (
    <div class="hint-line small" hidden={!isField && question.hint === '' && tags.length === 0}>
      {isField ? (
        <WordingArea
          field={field}
          label={label}
          hint={t('options.question.hintPlaceholder')}
          kind="hint"
          language={props.language}
          standing={question.hint}
          onEnter={props.onEnter}
          onLeave={() => undefined}
        />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by keys one comes from the question's field.
        // biome-ignore lint/a11y/noStaticElementInteractions: the same.
        <span class="hint-words dim" dir="auto" lang={props.language} onClick={props.onPoint}>
          {question.hint}
        </span>
      )}
      {tags.length > 0 && <span class="hint-tags dim">{tags.join(' · ')}</span>}
    </div>
  );
}
