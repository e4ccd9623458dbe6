/** What stands where an interview would: the reason, and what to do first. */
import { ArrowLeft } from 'lucide';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';

export type PlaceProps = { readonly title: string; readonly about: string };

export function Place({ title, about }: PlaceProps) {
  return (
    <section class="place">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="dim">{about}</p>
    </section>
  );
}

/** Where the list does not stand beside it, the way back to it does. */
export function GoneInterview({ deleted }: { readonly deleted: boolean }) {
  return (
    <>
      <BackToAll />
      {deleted ? (
        <Place title={t('interviews.gone.deletedTitle')} about={t('interviews.gone.deleted')} />
      ) : (
        <Place title={t('interviews.gone.title')} about={t('interviews.gone.unknown')} />
      )}
    </>
  );
}

export function BackToAll() {
  return (
    <a class="back small" href="#all">
      <Icon node={ArrowLeft} />
      {t('interviews.back')}
    </a>
  );
}

export function NoInterviewYet() {
  return <EmptyPlace title={t('interviews.empty.title')} about={t('interviews.empty.about')} />;
}

/** Before the first interview: how to come by one. */
export function EmptyPlace({ title, about }: PlaceProps) {
  return (
    <section class="place">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="dim">{about}</p>
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
