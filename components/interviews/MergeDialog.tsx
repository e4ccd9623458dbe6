/**
 * Makes two records of one interview one: which other it is, and what will happen, in words.
 *
 * Takes the kept one and those that may be merged with it. It can be taken back, so it asks only once.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { InterviewChanges } from '@/state/interview-changes.ts';
import { Button } from '../ui/Button.tsx';
import { dateWords } from './dates.ts';
import { personWords, siteWords } from './head-words.ts';
import { mergeWords } from './merge-words.ts';
import '../ui/dialog.css';
import './merge.css';

export type MergeDialogProps = {
  readonly kept: InterviewHead;
  readonly changes: InterviewChanges;
  readonly isRead: (interview: InterviewId) => boolean;
  /** Reads one ahead of its turn. */
  readonly read: (interview: InterviewId) => Promise<void>;
  readonly onMerge: (other: InterviewHead) => void;
  readonly onClose: () => void;
};

export function MergeDialog(props: MergeDialogProps) {
  const { kept, changes, isRead, read, onMerge, onClose } = props;
  const choices = changes.choices(kept);
  const [chosen, choose] = useState<InterviewId | null>(choices[0]?.id ?? null);
  const other = choices.find(({ id }) => id === chosen);
  const isReady = other !== undefined && isRead(other.id);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  useEffect(() => {
    if (chosen !== null) void read(chosen);
  }, [chosen, read]);

  return (
    <dialog class="dialog merge" ref={dialog} aria-labelledby={`${id}title`} onClose={onClose}>
      <h2 id={`${id}title`}>{t('merge.title')}</h2>
      <p class="dim">{t('merge.about', [dateWords(kept.startedAt, 'full')])}</p>
      <fieldset class="merge-choices">
        <legend class="small dim">{t('merge.which')}</legend>
        {choices.map((choice) => (
          <label key={choice.id} class="merge-choice">
            <input
              type="radio"
              name={id}
              checked={choice.id === chosen}
              onChange={() => choose(choice.id)}
            />
            <span>
              <span>{dateWords(choice.startedAt, 'full')}</span>
              <span class="small dim">
                <bdi>{aboutWords(choice)}</bdi>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <section class="merge-words" aria-live="polite">
        <h3>{t('merge.happens')}</h3>
        {isReady ? (
          <ul>
            {mergeWords(kept, changes.preview(kept, other)).map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        ) : (
          <p class="dim">{t('merge.reading')}</p>
        )}
      </section>
      <div class="dialog-buttons merge-buttons">
        <Button onPress={onClose}>{t('merge.cancel')}</Button>
        <Button tone="main" disabled={!isReady} onPress={() => other && onMerge(other)}>
          {t('merge.merge')}
        </Button>
      </div>
    </dialog>
  );
}

function aboutWords(head: InterviewHead): string {
  const place = head.site === null ? '' : siteWords(head.site);
  return [personWords(head), place].filter((word) => word !== '').join(' · ');
}
