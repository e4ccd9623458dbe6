/** One question of the template: its words and hint, whether it is offered, its place and details. */
import { GripVertical } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Aspect, Question } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { type DropPlace, makeReorderable } from '../ui/reorder.ts';
import type { FocusPart } from './focus-wish.ts';
import { HintLine } from './HintLine.tsx';
import { QuestionDetails } from './QuestionDetails.tsx';
import { questionMenu } from './question-menu.ts';
import { RowTools } from './RowTools.tsx';
import type { TemplateSteps } from './template-steps.ts';
import { WordingArea } from './WordingArea.tsx';

/** Rows are dropped among rows of this name. */
const LIST = 'template-questions';

export type QuestionRowProps = {
  readonly question: Question;
  readonly aspect: Aspect;
  /** Its place among those shown, from 0. */
  readonly at: number;
  readonly count: number;
  readonly steps: TemplateSteps;
};

export function QuestionRow({ question, aspect, at, count, steps }: QuestionRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const onDrop = useRef(steps.dropQuestion);
  onDrop.current = steps.dropQuestion;
  const [isActive, setActive] = useState(false);
  const [isDetailed, setDetailed] = useState(false);
  const { id } = question;
  const isBlank = question.text === '';

  useEffect(() => {
    if (row.current === null || handle.current === null) return;
    const life = new AbortController();
    const drop = (dragged: string, place: DropPlace) => onDrop.current(dragged, place);
    makeReorderable(
      { row: row.current, handle: handle.current, id, list: LIST, onDrop: drop },
      life.signal,
    );
    return () => life.abort();
  }, [id]);

  function step(by: 1 | -1, part: FocusPart): void {
    steps.stepQuestion(question, aspect, at + by, part);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (!isBlank && at + by >= 0 && at + by < count) step(by, 'words');
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is none of the browser's (QuestionList.tsx).
    <div
      role="listitem"
      class="question-row"
      ref={row}
      data-row={id}
      data-offered={question.on}
      onKeyDown={onKeyDown}
      onFocusIn={() => setActive(true)}
      onFocusOut={(event) => {
        const { relatedTarget } = event;
        // The window went, not the cursor: it comes back to where it was.
        if (event.currentTarget.contains(document.activeElement)) return;
        setActive(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget));
      }}
    >
      <span
        class="question-handle"
        ref={handle}
        title={t('options.question.drag')}
        hidden={isBlank}
      >
        <Icon node={GripVertical} />
      </span>
      <div class="question-words">
        <WordingArea
          field={steps.wordingOf(question)}
          label={t('options.question.label', [String(at + 1)])}
          hint={t('options.question.placeholder')}
          kind="question"
          language={steps.language}
          standing={question.text}
          onEnter={() => steps.enterQuestion(question, aspect)}
          onLeave={() => steps.leaveQuestion(question)}
          onLines={(lines) => steps.pasteLines(question, aspect, lines)}
        />
        {!isBlank && (
          <HintLine
            question={question}
            isActive={isActive}
            field={steps.hintOf(question)}
            label={t('options.question.hintLabel', [String(at + 1)])}
            language={steps.language}
            onPoint={() => steps.focusHint(question)}
            onEnter={() => steps.enterQuestion(question, aspect)}
          />
        )}
        {isDetailed && (
          <QuestionDetails
            question={question}
            language={steps.language}
            followUps={steps.followUps}
            onSet={(details) => steps.setDetails(question, details)}
            onClose={() => {
              setDetailed(false);
              steps.focusMore(question);
            }}
          />
        )}
      </div>
      {!isBlank && (
        <span class="question-tools">
          <RowTools
            words={question.text}
            changedFrom={
              question.differs ? (question.shipped?.text ?? question.base ?? '') : undefined
            }
            at={at}
            count={count}
            onStep={step}
            menuLabel={t('options.question.more', [question.text])}
            menu={() => questionMenu(question, aspect, steps, () => setDetailed(true))}
          />
          <input
            type="checkbox"
            role="switch"
            aria-checked={question.on}
            class="switch"
            aria-label={t('options.question.offered', [question.text])}
            title={t(question.on ? 'options.question.offeredAbout' : 'options.question.rests')}
            checked={question.on}
            onChange={(event) => steps.setOffered(question, event.currentTarget.checked)}
          />
        </span>
      )}
    </div>
  );
}
