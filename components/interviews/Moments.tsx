/** The moments marked while talking, a line each: when in the call, and by the clock. */
import { callTime, type Moment } from '@/domain/moment.ts';
import { t } from '@/locales/t.ts';
import { dateWords } from './dates.ts';

export type MomentsProps = { readonly moments: readonly Moment[] };

export function Moments({ moments }: MomentsProps) {
  if (moments.length === 0) return null;
  return (
    <section class="part">
      <h2>{t('interviews.moments')}</h2>
      <ol class="moments" aria-label={t('interviews.moments')}>
        {moments.map(({ id, at, callMs }) => (
          <li key={id}>
            <span class="moment-time">{callTime(callMs)}</span>{' '}
            <span class="small dim">{t('interviews.markedAt', [dateWords(at, 'time')])}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
