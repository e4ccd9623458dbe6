/** What a reflection has brought so far, to be read in the interview. */
import type { InterviewHead } from '@/domain/interview.ts';
import { sortedAs } from '@/domain/told-lines.ts';
import { t } from '@/locales/t.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { dateWords } from '../dates.ts';

export type ReflectionSummaryProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
};

export function ReflectionSummary({ head, reflecting }: ReflectionSummaryProps) {
  const lines = reflecting.lines.value;
  const { said, reading, notYet, thanks } = reflecting.words.value;
  const { factOrReading, thankedAt } = head;
  const texts = [
    { title: t('reflection.summary.said'), text: said },
    { title: t(`reflection.summary.${factOrReading ?? 'happened'}`), text: reading },
    { title: t('reflection.summary.notYet'), text: notYet },
  ].filter(({ text }) => text !== '');
  return (
    <div class="summary">
      {(['wentWell', 'improve'] as const).map((sort) => {
        const sorted = sortedAs(lines, sort);
        if (sorted.length === 0) return null;
        return (
          <div key={sort}>
            <h3>{t(`reflection.summary.${sort}`)}</h3>
            <ul class="summary-lines">
              {sorted.map(({ key, line }) => (
                <li key={`${key} ${line}`}>
                  <p class="summary-line" dir="auto" title={line}>
                    {line}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {texts.map(({ title, text }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p class="summary-text" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {(thankedAt !== null || thanks !== '') && (
        <div>
          <h3>{t('reflection.summary.thanks')}</h3>
          {thankedAt !== null && (
            <p class="small dim">{t('reflection.thanks.on', [dateWords(thankedAt, 'day')])}</p>
          )}
          {thanks !== '' && (
            <p class="summary-text" dir="auto">
              {thanks}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
