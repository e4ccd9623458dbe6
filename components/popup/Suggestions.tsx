/**
 * What the last interviews suggest asking about: a question each, with its reason.
 *
 * Owns: the list, its keys, and where the focus goes when a suggestion leaves it. Must not know: what is
 * suggested and why.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '@/domain/suggestions.ts';
import { t } from '@/locales/t.ts';
import type { Suggestions } from '@/state/suggestions.ts';
import { SuggestionRow } from './SuggestionRow.tsx';
import './leading.css';
import './suggestions.css';

export type SuggestionsPartProps = {
  readonly suggestions: Suggestions;
  /** The first of them is where the arrow up from the search leads, if no plan stands above. */
  readonly partRef: RefObject<HTMLElement | null>;
  readonly say: (words: string) => void;
  readonly onLeave: () => void;
  /** The arrow up from the first of them. */
  readonly onAbove: () => void;
};

export function SuggestionsPart(props: SuggestionsPartProps) {
  const { suggestions, partRef, say, onLeave, onAbove } = props;
  const refocus = useRef<string | null>(null);
  const shown = suggestions.shown.value;

  function rows(): readonly HTMLButtonElement[] {
    return [...(partRef.current?.querySelectorAll<HTMLButtonElement>('.suggestion-ask') ?? [])];
  }

  useLayoutEffect(() => {
    const wanted = refocus.current;
    refocus.current = null;
    if (wanted === null) return;
    const next = rows().find((row) => row.value === wanted);
    // The third question chosen takes the others with it.
    if (next === undefined) onLeave();
    else next.focus();
  });

  /** By key the focus goes on to the next one, by pointer back to the search. */
  function leave(suggestion: Suggestion, byKey: boolean): void {
    const at = shown.indexOf(suggestion);
    const next = byKey ? (shown[at + 1] ?? shown[at - 1]) : undefined;
    if (next === undefined) onLeave();
    else refocus.current = next.aspect.id;
  }

  function choose(suggestion: Suggestion, byKey: boolean): void {
    leave(suggestion, byKey);
    suggestions.choose(suggestion);
    say(t('popup.suggested.chosen', [suggestion.question.text]));
  }

  function putAway(suggestion: Suggestion, byKey: boolean): void {
    leave(suggestion, byKey);
    suggestions.putAway(suggestion);
    say(t('popup.suggested.putAway'));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
    const all = rows();
    const at = all.indexOf(event.target);
    if (at === -1) return;
    event.preventDefault();
    if (at + by < 0) onAbove();
    else if (at + by >= all.length) onLeave();
    else all[at + by]?.focus();
  }

  if (shown.length === 0) return null;
  return (
    <section
      class="suggestions-part"
      ref={partRef}
      aria-label={t('popup.suggested.title')}
      onKeyDown={onKeyDown}
    >
      <h2 class="suggestions-head small">{t('popup.suggested.title')}</h2>
      <ul class="suggestions">
        {shown.map((suggestion) => (
          <SuggestionRow
            key={suggestion.aspect.id}
            suggestion={suggestion}
            onChoose={(byKey) => choose(suggestion, byKey)}
            onPutAway={(byKey) => putAway(suggestion, byKey)}
          />
        ))}
      </ul>
    </section>
  );
}
