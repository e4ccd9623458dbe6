/**
 * A note's field: one row until it is open, then as tall as its text.
 *
 * Text under the cursor is never replaced: the model decides what stands in the field.
 */
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { NOTE_LENGTH } from '@/domain/note.ts';
import { t } from '@/locales/t.ts';
import type { NoteField } from '@/state/note-field.ts';
import { Button } from './Button.tsx';
import './note.css';

export type NoteAreaProps = {
  readonly id?: string;
  readonly note: NoteField;
  readonly label: string;
  readonly hint: string;
  readonly isOpen: boolean;
  readonly onEnter?: () => void;
  readonly onNext?: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
};

export function NoteArea(props: NoteAreaProps) {
  const { id, note, label, hint, isOpen, onEnter, onNext, fieldRef } = props;
  const root = useRef<HTMLDivElement>(null);
  return (
    <div class="note" ref={root}>
      <textarea
        id={id}
        ref={fieldRef ?? null}
        class="field note-field"
        rows={1}
        data-open={isOpen}
        aria-label={label}
        placeholder={hint}
        maxLength={NOTE_LENGTH}
        readOnly={note.isLocked.value}
        value={note.text.value}
        dir="auto"
        onFocus={() => {
          note.enter();
          onEnter?.();
        }}
        onBlur={note.leave}
        onInput={(event) => note.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onNext?.();
        }}
      />
      {note.isLocked.value && (
        <p class="small note-full" role="status">
          {t('note.locked')}
        </p>
      )}
      {note.isFull.value && (
        <p class="small note-full" role="status">
          {t('note.full', [NOTE_LENGTH.toLocaleString(t('language') || undefined)])}
        </p>
      )}
      {note.others.value.map((version) => (
        <div class="note-other" key={version.dot.join('/')}>
          <p class="small dim">{t('note.other')}</p>
          <p class="note-other-text">{version.text}</p>
          <Button
            tone="quiet"
            onPress={() => {
              // The button goes; words that come without the cursor would be held for it for good.
              root.current?.querySelector('textarea')?.focus();
              note.putIn(version);
            }}
          >
            {t('note.putIn')}
          </Button>
        </div>
      ))}
    </div>
  );
}
