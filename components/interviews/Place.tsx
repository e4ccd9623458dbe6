/** What stands where an interview would: the reason, and what to do first. */
import { ArrowLeft, RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import type { DeletedInterview } from '@/domain/deleted-interview.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { dateWords } from './dates.ts';
import { personWords } from './head-words.ts';

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
export function GoneInterview() {
  return (
    <>
      <BackToAll />
      <Place title={t('interviews.gone.title')} about={t('interviews.gone.unknown')} />
    </>
  );
}

export type DeletedPlaceProps = {
  readonly interview: DeletedInterview;
  /** False: it could not be read. */
  readonly onBringBack: () => Promise<boolean>;
};

export function DeletedPlace({ interview, onBringBack }: DeletedPlaceProps) {
  const person = personWords(interview);
  const [isUnread, setUnread] = useState(false);

  async function bringBack(): Promise<void> {
    setUnread(false);
    setUnread(!(await onBringBack()));
  }

  return (
    <>
      <BackToAll />
      <section class="place">
        <h1 tabIndex={-1}>{t('interviews.gone.deletedTitle')}</h1>
        <p>{dateWords(interview.startedAt, 'full')}</p>
        {person !== '' && <p dir="auto">{person}</p>}
        <p class="dim">{t('interviews.gone.deleted')}</p>
        <p class="place-links">
          <Button tone="main" icon={RotateCcw} onPress={() => void bringBack()}>
            {t('interviews.gone.bringBack')}
          </Button>
        </p>
        {isUnread && (
          <p class="trouble" role="alert">
            {t('interviews.gone.unread')}
          </p>
        )}
      </section>
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
