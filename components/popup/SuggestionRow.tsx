/**
 * One suggestion: a question, why it is suggested, and "Not now".
 *
 * Owns: its elements. It is a button and no tick: the question itself stands in the list below, as the
 * one tick that bears its name.
 */
import { Plus } from 'lucide';
import { useId } from 'preact/hooks';
import type { Suggestion } from '@/domain/suggestions.ts';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { becauseWords } from './suggestion-words.ts';

export type SuggestionRowProps = {
  readonly suggestion: Suggestion;
  readonly onChoose: (byKey: boolean) => void;
  readonly onPutAway: (byKey: boolean) => void;
};

export function SuggestionRow({ suggestion, onChoose, onPutAway }: SuggestionRowProps) {
  const { aspect, question } = suggestion;
  const because = useId();
  // The second click of a double one hits the row that came up.
  const once = (act: (byKey: boolean) => void) => (event: MouseEvent) => {
    if (event.detail < 2) act(event.detail === 0);
  };
  return (
    <li class="suggestion">
      <button
        type="button"
        class="suggestion-ask"
        data-arrow-stop
        value={aspect.id}
        aria-label={t('popup.suggested.choose', [question.text])}
        aria-describedby={because}
        title={question.text}
        onClick={once(onChoose)}
      >
        <Icon node={Plus} />
        <span class="suggestion-words" dir="auto">
          {question.text}
        </span>
      </button>
      <div class="suggestion-line small">
        <p id={because} class="suggestion-reason">
          {becauseWords(suggestion)}
        </p>
        <button
          type="button"
          class="suggestion-not-now"
          aria-label={t('popup.suggested.notNowName', [aspect.name])}
          onClick={once(onPutAway)}
        >
          {t('popup.suggested.notNow')}
        </button>
      </div>
    </li>
  );
}
