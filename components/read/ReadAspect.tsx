/** Questions under one heading: an aspect with what it is about, or the best matches of a search. */
import type { FollowUps } from '@/domain/shipped-template.ts';
import type { Aspect, Question } from '@/domain/template.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import type { Match } from '@/state/reading.ts';
import { ReadQuestion } from './ReadQuestion.tsx';

export type ReadListProps = {
  readonly preparation: Preparation;
  readonly followUps: FollowUps;
  readonly say: (words: string) => void;
};

export function ReadAspect({ aspect, ...list }: ReadListProps & { readonly aspect: Aspect }) {
  const [first] = aspect.questions;
  const language = languageOfTemplate(first?.template ?? null)?.language;
  const usual = aspect.questions.filter((question) => question.on);
  const others = aspect.questions.filter((question) => !question.on);
  const rows = (questions: readonly Question[]) =>
    questions.map((question) => <Row key={question.id} question={question} {...list} />);
  return (
    <section class="read-aspect" id={aspect.id} aria-labelledby={`${aspect.id}-name`}>
      <h2 id={`${aspect.id}-name`} dir="auto" lang={language}>
        {aspect.name}
      </h2>
      {aspect.about !== '' && (
        <p class="read-aspect-about dim" dir="auto" lang={language}>
          {aspect.about}
        </p>
      )}
      {usual.length > 0 && <ul>{rows(usual)}</ul>}
      {others.length > 0 && (
        <>
          {usual.length > 0 && <h3 class="read-also small dim">{t('read.alsoPossible')}</h3>}
          <ul>{rows(others)}</ul>
        </>
      )}
    </section>
  );
}

export function ReadMatches({
  matches,
  ...list
}: ReadListProps & { readonly matches: readonly Match[] }) {
  return (
    <section class="read-aspect" aria-labelledby="read-matches">
      <h2 id="read-matches">{t('popup.matches')}</h2>
      <ul>
        {matches.map(({ question, aspect }) => (
          <Row key={question.id} question={question} aspectName={aspect.name} {...list} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = ReadListProps & { readonly question: Question; readonly aspectName?: string };

function Row({ question, aspectName, preparation, followUps, say }: RowProps) {
  function toggle(): boolean {
    preparation.toggle(question);
    const isChosen = preparation.isChosen(question);
    const count = preparation.chosen.peek().length;
    say(isChosen ? t('popup.chosenNow', count) : t('chosen.takenOff', [question.text]));
    return isChosen;
  }
  return (
    <ReadQuestion
      question={question}
      {...(aspectName !== undefined && { aspectName })}
      followUps={followUps}
      isChosen={preparation.isChosen(question)}
      onToggle={toggle}
    />
  );
}
