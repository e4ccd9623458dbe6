/** One aspect in full: what it is about, its questions, and those that are off as also possible. */
import type { Aspect, Question } from '@/domain/template.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';

export type ReadAspectProps = {
  readonly aspect: Aspect;
  readonly preparation: Preparation;
  readonly say: (words: string) => void;
};

export function ReadAspect({ aspect, preparation, say }: ReadAspectProps) {
  const [first] = aspect.questions;
  const language = languageOfTemplate(first?.template ?? null)?.language;
  const usual = aspect.questions.filter((question) => question.on);
  const others = aspect.questions.filter((question) => !question.on);

  function toggle(question: Question): boolean {
    preparation.toggle(question);
    const isChosen = preparation.isChosen(question);
    const count = preparation.chosen.peek().length;
    say(isChosen ? t('popup.chosenNow', count) : t('chosen.takenOff', [question.text]));
    return isChosen;
  }

  const list = (questions: readonly Question[]) => (
    <ul>
      {questions.map((question) => (
        <ReadQuestion
          key={question.id}
          question={question}
          isChosen={preparation.isChosen(question)}
          onToggle={() => toggle(question)}
        />
      ))}
    </ul>
  );

  return (
    <section class="read-aspect" id={aspect.id} aria-labelledby={`${aspect.id}-name`}>
      <h2 id={`${aspect.id}-name`} dir="auto" lang={language}>
        {aspect.name}
      </h2>
      {aspect.about !== '' && (
        <p class="dim" dir="auto" lang={language}>
          {aspect.about}
        </p>
      )}
      {usual.length > 0 && list(usual)}
      {others.length > 0 && (
        <>
          {usual.length > 0 && <h3 class="read-also small dim">{t('read.alsoPossible')}</h3>}
          {list(others)}
        </>
      )}
    </section>
  );
}

type ReadQuestionProps = {
  readonly question: Question;
  readonly isChosen: boolean;
  /** Returns whether it is chosen then: an unreadable record keeps what it was. */
  readonly onToggle: () => boolean;
};

function ReadQuestion({ question, isChosen, onToggle }: ReadQuestionProps) {
  const { shipped } = question;
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
      </label>
      {shipped !== undefined && !question.changed && (
        <dl class="read-reasons small dim">
          <dt>{t('read.why')}</dt>
          <dd dir="auto" lang={language}>
            {shipped.why}
          </dd>
          <dt>{t('read.good')}</dt>
          <dd dir="auto" lang={language}>
            {shipped.good}
          </dd>
        </dl>
      )}
    </li>
  );
}
