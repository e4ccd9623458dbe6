/**
 * What can still be chosen: by aspect, or the best matches first while something is sought.
 *
 * Owns: how much of it is drawn. A template may hold thousands of questions and a screen shows ten,
 * so the list grows as its end comes near.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIRST_ROWS } from '@/domain/first-picture.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { FoundWord } from './FoundWord.tsx';
import { OfferedRow } from './OfferedRow.tsx';
import './offered.css';

/** Rows for each view, and added each time. */
const PORTION = 24;
/** Rows drawn right after the first picture where nothing is sought: all of a template of usual size. */
const USUAL_ROWS = 72;

export type OfferedListProps = {
  readonly preparation: Preparation;
  readonly template: Template;
  readonly onChoose: (question: Question) => void;
  /** A row was chosen by pointer, or the last one by key. */
  readonly onLeave: () => void;
};

export function OfferedList({ preparation, template, onChoose, onLeave }: OfferedListProps) {
  const language = template.language || undefined;
  const query = preparation.query.value;
  const aspect = preparation.aspect.value;
  const matches = preparation.matches.value;
  const view = `${aspect}\n${query}`;
  const [room, setRoom] = useState({ view, rows: FIRST_ROWS });
  const [visited, setVisited] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const refocus = useRef<string | null>(null);

  const limit = room.view === view ? room.rows : PORTION;
  const groups = matches === null ? firstOf(preparation.offered.value, limit) : [];
  const found = matches?.slice(0, limit) ?? [];
  const drawn = matches === null ? groups.flatMap((group) => group.questions) : found;
  const all =
    matches?.length ??
    preparation.offered.value.reduce((sum, group) => sum + group.questions.length, 0);
  const tabStop = drawn.some((question) => question.id === visited) ? visited : drawn[0]?.id;

  useLayoutEffect(() => {
    // Asking the list where it stands would have it laid out at every letter.
    if (isScrolled.current) scroller.current?.scrollTo(0, 0);
    isScrolled.current = false;
  }, [view]);

  /** Both who ask for more may ask late: never for less than stands. */
  function drawAtLeast(rows: number): void {
    setRoom((before) => ({
      view,
      rows: before.view === view ? Math.max(before.rows, rows) : rows,
    }));
  }

  const isSought = matches !== null;
  useEffect(() => {
    if (isSought) return;
    const timer = setTimeout(() => drawAtLeast(USUAL_ROWS));
    return () => clearTimeout(timer);
  }, [view, isSought]);

  useLayoutEffect(() => {
    const wanted = refocus.current;
    refocus.current = null;
    if (wanted === null) return;
    const ticks = [...(scroller.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    ticks.find((tick) => tick.value === wanted)?.focus();
  });

  function choose(question: Question, byKey: boolean): void {
    const at = drawn.indexOf(question);
    const next = drawn[at + 1] ?? drawn[at - 1];
    if (byKey && next !== undefined) refocus.current = next.id;
    onChoose(question);
    if (!byKey || next === undefined) onLeave();
  }

  const row = (question: Question, key: string, isFirst = false, aspectName?: string) => (
    <OfferedRow
      key={key}
      question={question}
      language={language}
      isFirst={isFirst}
      isTabStop={question.id === tabStop}
      {...(aspectName !== undefined && { aspectName })}
      onVisit={setVisited}
      onChoose={choose}
    />
  );
  const nameOf = (question: Question) =>
    template.aspects.find((candidate) => candidate.id === question.aspect)?.name ?? '';

  return (
    <div
      class="offered"
      ref={scroller}
      onScroll={() => {
        isScrolled.current = true;
      }}
    >
      <FoundWord preparation={preparation} />
      {matches !== null && found.length > 0 && (
        <ul aria-label={t('popup.matches')}>
          {/* By place: most matches change with each letter, and a row is quicker filled than made. */}
          {found.map((question, at) => row(question, `${at}`, at === 0, nameOf(question)))}
        </ul>
      )}
      {groups.map((group) => (
        <section key={group.id} aria-label={group.name}>
          <h2 class="offered-aspect small" dir="auto" lang={language}>
            {group.name}
          </h2>
          <ul>{group.questions.map((question) => row(question, question.id))}</ul>
        </section>
      ))}
      {all === 0 && aspect !== null && (
        <button
          type="button"
          class="link offered-wider"
          onClick={() => {
            preparation.showAspect(null);
            onLeave();
          }}
        >
          {t('popup.everyAspect')}
        </button>
      )}
      {all > drawn.length && (
        <MoreRows
          drawn={drawn.length}
          label={t('popup.moreQuestions', all - drawn.length)}
          onWanted={() => drawAtLeast(limit + PORTION)}
        />
      )}
    </div>
  );
}

function firstOf(groups: readonly Aspect[], limit: number): readonly Aspect[] {
  let room = limit;
  return groups.flatMap((group) => {
    if (room <= 0) return [];
    const questions = group.questions.slice(0, room);
    room -= questions.length;
    return [{ ...group, questions }];
  });
}

/** Adds rows when it comes near, or when pressed. */
function MoreRows(props: {
  readonly label: string;
  /** Looks anew after each change of it. The button stays the same: it may have the keyboard. */
  readonly drawn: number;
  readonly onWanted: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const onWanted = useRef(props.onWanted);
  onWanted.current = props.onWanted;

  useEffect(() => {
    const element = button.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) onWanted.current();
      },
      { root: element.closest('.offered'), rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [props.drawn]);

  return (
    <button ref={button} type="button" class="link offered-more" onClick={props.onWanted}>
      {props.label}
    </button>
  );
}
