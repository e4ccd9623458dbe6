/**
 * What there is to choose from in a word: how many were found, or why there is none.
 *
 * Owns: that a change of the list is said, also to who does not see it: the line is always there, and in sight
 * only where it stands for the list. Must not know: how the list is drawn.
 */
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';

export function FoundWord({ preparation }: { readonly preparation: Preparation }) {
  const matches = preparation.matches.value;
  const all = matches ?? preparation.offered.value.flatMap((aspect) => aspect.questions);
  if (all.length > 0) {
    return (
      <p role="status" class="visually-hidden">
        {matches !== null && t('read.found.some', matches.length)}
      </p>
    );
  }
  const isChosen = preparation.isEveryMatchChosen.value;
  return (
    <p role="status" class="offered-none dim">
      {isChosen
        ? t('popup.matchesChosen')
        : t(matches === null ? 'popup.allChosen' : 'popup.noMatch')}
    </p>
  );
}
