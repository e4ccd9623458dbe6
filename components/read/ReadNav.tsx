/** The way to each aspect, with the one that is being read marked, and in sight. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Aspect } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';

export type ReadNavProps = {
  readonly aspects: readonly Aspect[];
  /** That of their names; undefined where a template does not say. */
  readonly language: string | undefined;
  /** The id of the aspect that is being read. */
  readonly current: string | undefined;
};

export function ReadNav({
  aspects,
  language,
  current,
  preparation,
}: ReadNavProps & { readonly preparation: Preparation }) {
  const nav = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const list = nav.current;
    const link = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !link) return;
    // The list alone: the page is where the person has scrolled it.
    const above = link.offsetTop - list.offsetTop - list.scrollTop;
    const below = above + link.offsetHeight - list.clientHeight;
    if (above < 0) list.scrollTop += above;
    else if (below > 0) list.scrollTop += below;
  }, [current]);

  if (aspects.length === 0) return null;
  return (
    <nav class="read-nav" aria-label={t('read.aspects')} ref={nav}>
      <ul>
        {aspects.map((aspect) => {
          const chosen = aspect.questions.filter(preparation.isChosen).length;
          return (
            <li key={aspect.id}>
              <a href={`#${aspect.id}`} aria-current={aspect.id === current ? 'true' : undefined}>
                <span dir="auto" lang={language}>
                  {aspect.name}
                </span>
                {chosen > 0 && (
                  <span class="read-nav-count small">{t('read.chosenCount', chosen)}</span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
