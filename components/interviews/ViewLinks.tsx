/** The way between the interviews, the plans, the insights and the dossier. */
import { t } from '@/locales/t.ts';
import { OTHER_VIEWS, type OtherView } from './views.ts';
import './views.css';

export type ViewLinksProps = { readonly current: OtherView | null };

export function ViewLinks({ current }: ViewLinksProps) {
  const views = [null, ...OTHER_VIEWS];
  return (
    <nav class="view-links" aria-label={t('interviews.views.name')}>
      {views.map((view) => (
        <a
          key={view}
          class="view-link"
          href={`#${view ?? 'all'}`}
          aria-current={view === current ? 'page' : undefined}
        >
          {t(`interviews.views.${view ?? 'interviews'}`)}
        </a>
      ))}
    </nav>
  );
}
