/** What stands where an interview would: the reason, and what to do first. */
import { t } from '@/locales/t.ts';

export type PlaceProps = { readonly title: string; readonly about: string };

export function Place({ title, about }: PlaceProps) {
  return (
    <section class="place">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="dim">{about}</p>
    </section>
  );
}

export function NoInterviewYet() {
  return (
    <section class="place">
      <h1 tabIndex={-1}>{t('interviews.empty.title')}</h1>
      <p class="dim">{t('interviews.empty.about')}</p>
      <p class="place-links">
        <a class="button" data-tone="main" href="read.html">
          {t('interviews.empty.read')}
        </a>
        <a class="button" href="practice.html">
          {t('interviews.empty.practice')}
        </a>
      </p>
    </section>
  );
}
