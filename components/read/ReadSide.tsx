/** The side of the reading page: what is chosen so far, and the way to each aspect. */
import { useRef } from 'preact/hooks';
import type { Aspect } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { adviceWords } from '../popup/advice-words.ts';
import { ChosenList } from '../popup/ChosenList.tsx';
import './read-side.css';

export type ReadSideProps = {
  readonly preparation: Preparation;
  readonly aspects: readonly Aspect[];
  readonly say: (words: string) => void;
};

export function ReadSide({ preparation, aspects, say }: ReadSideProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = preparation.chosen.value.length;
  return (
    <aside class="read-side" aria-label={t('chosen.list')}>
      <h2 class="read-side-title" ref={heading} tabIndex={-1}>
        {t('chosen.list')}
      </h2>
      <p class="small dim">
        {count === 0 ? t('read.nothing') : adviceWords(preparation.advice.value, count)}
      </p>
      {count > 0 && (
        <div class="read-side-list">
          <ChosenList
            preparation={preparation}
            lead="number"
            say={say}
            onLeave={() => heading.current?.focus()}
          />
        </div>
      )}
      <nav class="read-nav" aria-label={t('read.aspects')}>
        <ul>
          {aspects.map((aspect) => {
            const chosen = aspect.questions.filter(preparation.isChosen).length;
            return (
              <li key={aspect.id}>
                <a href={`#${aspect.id}`}>
                  <span dir="auto">{aspect.name}</span>
                  {chosen > 0 && (
                    <span class="read-nav-count small">{t('read.chosenCount', chosen)}</span>
                  )}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
    </aside>
  );
}
