/**
 * Another question, quickly: three at a glance before anything is typed, then a search.
 *
 * Enter takes the marked one in place of the open question, Shift+Enter beside it.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Choice, FindAnother as Model } from '@/state/find-another.ts';

export type FindAnotherProps = {
  readonly model: Model;
  readonly onTaken: (choice: Choice, how: 'replace' | 'add') => void;
  readonly onLeave: () => void;
};

function idOf(choice: Choice): string {
  if (choice.kind === 'own') return 'own';
  return choice.kind === 'plan' ? choice.asks.question : choice.question.id;
}

function wordsOf(choice: Choice): string {
  if (choice.kind === 'own') return t('find.own', [choice.text]);
  return choice.kind === 'plan' ? choice.asks.text : choice.question.text;
}

export function FindAnother({ model, onTaken, onLeave }: FindAnotherProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [marked, setMarked] = useState(0);
  const choices = model.choices.value;
  const at = Math.min(marked, choices.length - 1);

  // Before the next key press, not after the next frame; and again whenever it is asked for.
  const { shows } = model;
  useLayoutEffect(() => {
    if (model.takesFocus()) input.current?.focus();
  }, [shows.value]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((at + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = choices[at];
      if (choice !== undefined) onTaken(choice, event.shiftKey ? 'add' : 'replace');
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    }
  }

  return (
    <section class="find" aria-label={t('find.title')}>
      <div class="find-list" id={`${id}-list`} role="listbox" aria-label={t('find.title')}>
        {choices.map((choice, index) => (
          <div
            key={idOf(choice)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            class="find-choice"
            data-own={choice.kind === 'own'}
            dir="auto"
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) => onTaken(choice, event.shiftKey ? 'add' : 'replace')}
            onKeyDown={onKeyDown}
          >
            {wordsOf(choice)}
            {choice.kind === 'question' && choice.because && (
              <span class="find-because small">{t('find.because', [choice.because])}</span>
            )}
          </div>
        ))}
      </div>
      <input
        ref={input}
        class="field"
        type="text"
        role="combobox"
        aria-label={t('find.search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={`${id}-${at}`}
        aria-autocomplete="list"
        placeholder={t('find.search')}
        value={model.query.value}
        maxLength={300}
        onInput={(event) => {
          setMarked(0);
          model.search(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="small dim find-help">
        {model.canReplace.value ? t('find.helpReplace') : t('find.helpAdd')}
      </p>
    </section>
  );
}
