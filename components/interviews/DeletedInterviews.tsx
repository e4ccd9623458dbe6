/** Interviews that were deleted lately, each the way to where it can be brought back. */
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import { dateWords } from './dates.ts';
import { personWords } from './head-words.ts';
import './deleted-interviews.css';

export function DeletedInterviews({ archive }: { readonly archive: Archive }) {
  const deleted = archive.deleted.value;
  if (deleted.length === 0) return null;
  return (
    <details class="deleted-interviews small">
      <summary>{t('interviews.deletedOnes.title', deleted.length)}</summary>
      <ul>
        {deleted.map((interview) => (
          <li key={interview.id}>
            <a href={`#${interview.id}`}>
              {dateWords(interview.startedAt, 'day')}
              <bdi>{personWords(interview)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
