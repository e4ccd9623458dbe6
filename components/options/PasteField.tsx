/** The field that questions are pasted into, with what was pasted before, and what looks at it. */
import type { RefObject } from 'preact';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import type { Pasted } from './kept-paste.ts';

export type PasteFieldProps = {
  readonly pasted: Pasted;
  readonly onChange: (pasted: Pasted) => void;
  readonly onLook: (pasted: Pasted) => void;
  readonly onClose: () => void;
  readonly closeWord: string;
  /** The id of what is said of the field. */
  readonly about: string;
  /** What stands in it could not be read. */
  readonly isWrong?: boolean;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
};

const ROWS = { empty: 3, filled: 8 };

export function PasteField(props: PasteFieldProps) {
  const { pasted, onChange, onLook, onClose } = props;
  return (
    <>
      <textarea
        ref={props.fieldRef ?? null}
        class="field paste-field"
        dir="auto"
        rows={pasted.text === '' ? ROWS.empty : ROWS.filled}
        aria-label={t('options.paste.title')}
        aria-describedby={props.about}
        aria-invalid={props.isWrong}
        placeholder={t('options.paste.placeholder')}
        value={pasted.text}
        onInput={(event) => onChange({ html: '', text: event.currentTarget.value })}
        onPaste={(event) => {
          // Into words that stand here already it is an edit like any other; else it is looked at at once.
          if (!isWhollyReplaced(event.currentTarget)) return;
          event.preventDefault();
          const data = event.clipboardData;
          onLook({
            html: data?.getData('text/html') ?? '',
            text: data?.getData('text/plain') ?? '',
          });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <div class="card-buttons">
        <Button tone="main" onPress={() => onLook(pasted)}>
          {t('options.paste.read')}
        </Button>
        <Button onPress={onClose}>{props.closeWord}</Button>
      </div>
    </>
  );
}

function isWhollyReplaced({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}
