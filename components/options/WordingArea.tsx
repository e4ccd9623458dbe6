/** The words of a question or an aspect, edited where they stand; the field grows with them. */
import { useId } from 'preact/hooks';
import { questionsIn } from '@/domain/pasted-lines.ts';
import { t } from '@/locales/t.ts';
import type { WordingField, WordingTrouble } from '@/state/wording-field.ts';

export type WordingAreaProps = {
  readonly field: WordingField;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'question' | 'hint' | 'aspect';
  /** A BCP 47 tag, for reading aloud and the spelling; undefined: not known. */
  readonly language: string | undefined;
  /** The words that stand in storage; empty where nothing is stored yet. */
  readonly standing: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** Several lines were pasted: each is to be one of its own. */
  readonly onLines?: (lines: readonly string[]) => void;
};

export function WordingArea(props: WordingAreaProps) {
  const { field, label, hint, kind, standing } = props;
  // Not the field's own text: two thousand of them would follow every letter typed in one.
  const text = field.typed.value ?? standing;
  const trouble = field.trouble.value;
  const message = useId();
  return (
    <div class="wording" data-kind={kind}>
      <div class="wording-grow" data-text={text === '' ? hint : text}>
        <textarea
          class="wording-field"
          data-part={kind === 'hint' ? 'hint' : 'words'}
          rows={1}
          dir="auto"
          lang={props.language}
          aria-label={label}
          aria-invalid={trouble !== null}
          aria-describedby={trouble === null ? undefined : message}
          placeholder={hint}
          spellcheck
          value={text}
          onFocus={field.enter}
          onBlur={() => {
            field.leave();
            props.onLeave();
          }}
          onInput={(event) => field.type(event.currentTarget.value)}
          onPaste={(event) => {
            const lines = questionsIn(event.clipboardData?.getData('text/plain') ?? '');
            if (props.onLines === undefined || lines.length < 2) return;
            event.preventDefault();
            props.onLines(lines);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') {
              // These words are one line; a break in them could not be read aloud.
              event.preventDefault();
              if (field.trouble.peek() === null) props.onEnter();
            }
            if (event.key !== 'Escape') return;
            const isBlank = standing === '' && field.text.peek() === '';
            field.putBack();
            if (isBlank && kind === 'question') props.onEnter();
            else if (isBlank) event.currentTarget.blur();
          }}
        />
      </div>
      <p id={message} class="wording-trouble small" role="status">
        {trouble && words(trouble, standing)}
      </p>
    </div>
  );
}

function words(trouble: WordingTrouble, standing: string): string {
  switch (trouble.kind) {
    case 'empty':
      return standing === ''
        ? t('options.wording.emptyNew')
        : t('options.wording.empty', [standing]);
    case 'long':
      return t('options.wording.long', [String(trouble.length), String(trouble.limit)]);
    case 'unreadable':
      return t('options.wording.unreadable');
  }
}
