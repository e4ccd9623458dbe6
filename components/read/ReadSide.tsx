/**
 * The side of the reading page: what is chosen so far, and the way to each aspect.
 *
 * Owns: that both are in reach at every place of the page: beside it, or in a bar at its foot where it is
 * narrow.
 */
import { ChevronUp } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { adviceWords } from '../popup/advice-words.ts';
import { ChosenList } from '../popup/ChosenList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ReadNav, type ReadNavProps } from './ReadNav.tsx';
import './read-side.css';

export type ReadSideProps = ReadNavProps & {
  readonly preparation: Preparation;
  readonly say: (words: string) => void;
};

export function ReadSide({ preparation, say, ...nav }: ReadSideProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const count = preparation.chosen.value.length;
  const advice = count === 0 ? t('read.nothing') : adviceWords(preparation.advice.value, count);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // What has the keyboard is about to go out of sight; beside the page this button is, and takes none.
    toggle.current?.focus();
    setOpen(false);
  }

  return (
    <aside class="read-side" aria-label={t('chosen.list')} data-open={isOpen}>
      {/* Seen where the page is narrow; beside it all of this stands open. */}
      <button
        ref={toggle}
        type="button"
        class="read-side-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <span>{count === 0 ? t('read.noneChosen') : t('read.chosenCount', count)}</span>
        <span class="dim">{t('read.aspects')}</span>
        <Icon node={ChevronUp} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and clicks of the links in it. */}
      <div
        class="read-side-body"
        id={id}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
        }}
        onKeyDown={onKeyDown}
      >
        <h2 class="read-side-title" ref={heading} tabIndex={-1}>
          {t('chosen.list')}
        </h2>
        <p class="small dim">{advice}</p>
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
        <ReadNav {...nav} preparation={preparation} />
      </div>
    </aside>
  );
}
