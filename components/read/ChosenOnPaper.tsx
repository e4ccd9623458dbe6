/** The chosen questions at the top of the paper; on the screen they stand at the side (read-print.css). */
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';

export function ChosenOnPaper({ preparation }: { readonly preparation: Preparation }) {
  const chosen = preparation.chosen.value;
  if (chosen.length === 0) return null;
  return (
    <section class="on-paper read-paper-chosen">
      <h2>{t('chosen.list')}</h2>
      <ol>
        {chosen.map((entry) => (
          <li key={entry.id} dir="auto">
            {preparation.textOf(entry)}
          </li>
        ))}
      </ol>
    </section>
  );
}
