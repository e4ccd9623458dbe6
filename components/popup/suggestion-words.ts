/**
 * Why something is suggested, in words that claim no more than there is: how many ratings, how many
 * people, how many interviews.
 *
 * Owns: these words. Must not know: the rules behind them.
 */
import type { SuggestionReason } from '@/domain/suggestion-reasons.ts';
import type { Suggestion } from '@/domain/suggestions.ts';
import { t } from '@/locales/t.ts';
import { isolated } from '../ui/isolated.ts';

export function becauseWords({ aspect, reason }: Suggestion): string {
  return t('popup.suggested.because', [isolated(aspect.name), reasonWords(reason)]);
}

function reasonWords(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'low':
      return t('popup.suggested.low', reason.ratings, [reason.ratings, oneDecimal(reason.mean)]);
    case 'misjudged':
      return reason.lean === 'lower'
        ? t('popup.suggested.misjudged.lower', [reason.guesses])
        : t('popup.suggested.misjudged.higher', [reason.guesses]);
    case 'alike':
      return t('popup.suggested.alike', reason.people, [reason.people, reason.interviews]);
    case 'never':
      return t('popup.suggested.never', [reason.interviews]);
  }
}

/** A mean of a few ratings is no finer than that. */
function oneDecimal(value: number): string {
  const form = { maximumFractionDigits: 1 };
  return new Intl.NumberFormat(t('language') || undefined, form).format(value);
}
