/** One question as it stood in the interview, with its note; the note can still be written. */
import { Check } from 'lucide';
import type { Entry } from '@/domain/interview.ts';
import { callTime } from '@/domain/moment.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import type { NoteField } from '@/state/note-field.ts';
import { Icon } from '../ui/Icon.tsx';
import { NoteArea } from '../ui/NoteArea.tsx';
import { Rating, type RatingProps } from '../ui/Rating.tsx';
import { dateWords } from './dates.ts';
import { placeId } from './places.ts';

export type EntryRowProps = {
  readonly entry: Entry;
  readonly note: NoteField;
  /** The words of the follow-ups that were asked. */
  readonly probes: readonly string[];
  readonly onRate: RatingProps['onRate'];
};

export function EntryRow({ entry, note, probes, onRate }: EntryRowProps) {
  return (
    <li class="entry" id={placeId(entry.id)} tabIndex={-1}>
      <div class="entry-head">
        <h3>
          <bdi lang={languageOfTemplate(entry.asks.template)?.language}>{entry.asks.text}</bdi>
        </h3>
        <p class="entry-facts small dim">
          {entry.status === 'asked' && (
            <span class="entry-asked">
              <Icon node={Check} />
              {entry.askedAt === null
                ? t('interviews.status.asked')
                : t('interviews.status.askedAt', [dateWords(entry.askedAt, 'time')])}
            </span>
          )}
          {entry.status === 'skipped' && <span>{t('entry.skipped')}</span>}
          {entry.status === 'later' && <span>{t('entry.later')}</span>}
          <bdi>{entry.asks.aspectName}</bdi>
        </p>
      </div>
      {(entry.asks.questionKind === 'rating' || entry.rated.rating !== null) && (
        <Rating about={entry.asks.text} rated={entry.rated} offersGuess={false} onRate={onRate} />
      )}
      <NoteArea
        note={note}
        label={t('note.of', [entry.asks.text])}
        hint={entry.asks.hint || t('interviews.noteHint')}
        isOpen
      />
      {entry.lines.length > 0 && (
        <p class="small dim">
          {t('interviews.writtenAt', [[...new Set(entry.lines.map(callTime))].join(' · ')])}
        </p>
      )}
      {probes.length > 0 && (
        <p class="small dim" dir="auto">
          {t('probe.asked', [probes.join(' ')])}
        </p>
      )}
    </li>
  );
}
