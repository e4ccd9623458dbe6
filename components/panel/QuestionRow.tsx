/**
 * One question of the checklist: its tick, its words, its note. The hint is the note's field.
 *
 * The words are the field's label, so a click on them puts the cursor where the answer goes; only
 * the box ticks.
 */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { NoteArea } from '@/components/ui/NoteArea.tsx';
import { Rating, type RatingProps } from '@/components/ui/Rating.tsx';
import type { Entry } from '@/domain/interview.ts';
import type { Keeping } from '@/domain/keep-own.ts';
import { t } from '@/locales/t.ts';
import type { NoteField } from '@/state/note-field.ts';
import { ProbeLine, type ProbeLineProps } from './ProbeLine.tsx';

export type QuestionRowProps = {
  readonly entry: Entry;
  readonly text: string;
  /** In which it is written, where that is known. */
  readonly language: string | undefined;
  readonly hint: string;
  readonly note: NoteField;
  readonly isOpen: boolean;
  /** When it is late: the one that can still be asked, and all others. */
  readonly late: 'pinned' | 'dimmed' | undefined;
  /** The cursor is wanted in this row's note, by the person's own step. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  readonly onOpen: () => void;
  readonly onNext: () => void;
  /** Returns whether the question counts as asked after the click. */
  readonly onTick: () => boolean;
  /** Absent while nothing is asked: the row takes no room for it. */
  readonly probing: ProbeLineProps | undefined;
  /** Of a question of one's own: whether it stands in the template. */
  readonly keeping: Keeping;
  readonly onKeep: () => void;
  readonly offersGuess: boolean;
  readonly onRate: RatingProps['onRate'];
};

export function QuestionRow(props: QuestionRowProps) {
  const { entry, text, isOpen, takesFocus, onFocused } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isAsked = entry.status === 'asked';

  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    onFocused();
  }, [takesFocus, onFocused]);

  return (
    <li class="row" data-late={props.late}>
      <div class="row-question">
        <input
          type="checkbox"
          class="tick row-tick"
          data-open={isOpen}
          aria-labelledby={id}
          checked={isAsked}
          onChange={(event) => {
            // A box ticked by typing is confirmed by its first click: the browser's own toggle has
            // to be taken back, and a redraw would not do it since nothing changed for it.
            event.currentTarget.checked = props.onTick();
          }}
        />
        <label
          class="row-text"
          id={id}
          for={`${id}-note`}
          dir="auto"
          lang={props.language}
          data-open={isOpen}
          data-asked={isAsked || entry.status === 'skipped'}
          data-late={props.late}
        >
          {text}
        </label>
        {props.keeping === 'can-be-kept' && isOpen && (
          <button type="button" class="row-keep small" onClick={props.onKeep}>
            {t('entry.keep')}
          </button>
        )}
        {props.keeping === 'kept' && isOpen && (
          <span class="row-status small">{t('entry.kept')}</span>
        )}
        {entry.status === 'skipped' && <span class="row-status small">{t('entry.skipped')}</span>}
        {entry.status === 'later' && <span class="row-status small">{t('entry.later')}</span>}
      </div>
      {entry.asks.questionKind === 'rating' && (isOpen || entry.rated.rating !== null) && (
        <div class="row-rating">
          <Rating
            about={text}
            rated={entry.rated}
            offersGuess={props.offersGuess}
            onRate={props.onRate}
          />
        </div>
      )}
      <NoteArea
        id={`${id}-note`}
        note={props.note}
        label={t('note.of', [text])}
        hint={props.hint === '' ? t('note.hint') : props.hint}
        isOpen={isOpen}
        onEnter={props.onOpen}
        onNext={props.onNext}
        fieldRef={field}
      />
      {props.probing && <ProbeLine {...props.probing} />}
    </li>
  );
}
