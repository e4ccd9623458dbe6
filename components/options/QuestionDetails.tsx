/** What sort of question it is: the shape of its answer, the interviews it is for, its follow-ups. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { InterviewType } from '@/domain/question-kind.ts';
import type { FollowUps } from '@/domain/shipped-template.ts';
import type { Question } from '@/domain/template.ts';
import type { QuestionDetails as Details } from '@/domain/template-edits.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { INTERVIEW_TYPES, interviewTypeWord } from '../ui/interview-type-word.ts';
import { kindWord, QUESTION_KINDS } from './question-words.ts';
import './details.css';

export type QuestionDetailsProps = {
  readonly question: Question;
  /** Of the question; undefined: not known. */
  readonly language: string | undefined;
  readonly followUps: FollowUps;
  readonly onSet: (details: Details) => void;
  readonly onClose: () => void;
};

/** As long as a question names none, all of them may be offered. */
const MOST_PROBES = 3;

/** Stands for the question in the sentence about it, for it to be put there in its own language. */
const PLACE = '\uFFFC';

export function QuestionDetails(props: QuestionDetailsProps) {
  const { question, language, followUps, onSet, onClose } = props;
  const [before, after] = t('options.details.title', [PLACE]).split(PLACE);
  const first = useRef<HTMLSelectElement>(null);
  const id = useId();
  useLayoutEffect(() => first.current?.focus(), []);

  function setType(type: InterviewType, isOn: boolean): void {
    const others = question.types.filter((each) => each !== type && each !== 'any');
    const types = isOn ? [...others, type] : others;
    onSet({ types: types.length === 0 ? ['any'] : types });
  }

  function setProbe(probe: string, isOn: boolean): void {
    const others = question.probes.filter((each) => each !== probe);
    onSet({ probes: isOn ? [...others, probe] : others });
  }

  return (
    <fieldset
      class="details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <legend class="visually-hidden">
        {before}
        <bdi lang={language}>{question.text}</bdi>
        {after}
      </legend>
      <div class="details-part">
        <label for={`${id}-kind`}>{t('options.details.kind')}</label>
        <select
          id={`${id}-kind`}
          ref={first}
          class="field"
          value={question.questionKind}
          onChange={(event) => {
            const kind = QUESTION_KINDS.find((each) => each === event.currentTarget.value);
            if (kind !== undefined) onSet({ questionKind: kind });
          }}
        >
          {QUESTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWord(kind)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="details-part">
        <legend>{t('options.details.types')}</legend>
        {INTERVIEW_TYPES.map((type) => (
          <label key={type} class="details-choice">
            <input
              type="checkbox"
              checked={question.types.includes(type)}
              onChange={(event) => setType(type, event.currentTarget.checked)}
            />
            <span>{interviewTypeWord(type)}</span>
          </label>
        ))}
        <p class="small dim">{t('options.details.typesAbout')}</p>
      </fieldset>
      <fieldset class="details-part">
        <legend>{t('options.details.probes')}</legend>
        <div class="details-choices">
          {followUps.probes.map((probe) => {
            const isOn = question.probes.includes(probe.id);
            return (
              <label key={probe.id} class="details-choice">
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={!isOn && question.probes.length >= MOST_PROBES}
                  onChange={(event) => setProbe(probe.id, event.currentTarget.checked)}
                />
                <span dir="auto" lang={followUps.language}>
                  {probe.text}
                </span>
              </label>
            );
          })}
        </div>
        <p class="small dim">{t('options.details.probesAbout')}</p>
      </fieldset>
      <div class="details-close">
        <Button onPress={onClose}>{t('options.details.close')}</Button>
      </div>
    </fieldset>
  );
}
