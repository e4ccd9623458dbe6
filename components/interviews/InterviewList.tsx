/** All interviews by month, the newest first; each a link to itself. */
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Archive, Progress } from '@/state/archive.ts';
import { dateWords } from './dates.ts';
import { personWords, siteWords } from './head-words.ts';

export type InterviewListProps = { readonly archive: Archive };

export function InterviewList({ archive }: InterviewListProps) {
  const heads = archive.heads.value;
  const selection = archive.selection.value;
  const current = selection.kind === 'interview' ? selection.head.id : undefined;
  return (
    <nav class="interview-list" aria-label={t('interviews.list')}>
      {byMonth(heads).map((month) => (
        <section key={month.name}>
          <h2 class="month small">{month.name}</h2>
          <ul>
            {month.heads.map((head) => (
              <li key={head.id}>
                <InterviewLink archive={archive} head={head} isCurrent={head.id === current} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type Month = { readonly name: string; readonly heads: InterviewHead[] };

function byMonth(heads: readonly InterviewHead[]): readonly Month[] {
  const months: Month[] = [];
  for (const head of heads) {
    const name = dateWords(head.startedAt, 'month');
    const last = months.at(-1);
    if (last?.name === name) last.heads.push(head);
    else months.push({ name, heads: [head] });
  }
  return months;
}

function progressWords({ asked, all }: Progress): string {
  if (all === 0) return t('interviews.noQuestions');
  return t('interviews.asked', [String(asked), String(all)]);
}

type InterviewLinkProps = {
  readonly archive: Archive;
  readonly head: InterviewHead;
  readonly isCurrent: boolean;
};

function InterviewLink({ archive, head, isCurrent }: InterviewLinkProps) {
  const progress = archive.progressOf(head);
  const person = personWords(head);
  return (
    <a class="interview-link" href={`#${head.id}`} aria-current={isCurrent ? 'true' : undefined}>
      <span class="link-date">{dateWords(head.startedAt, 'day')}</span>
      {head.state === 'running' && <span class="running small">{t('interviews.running')}</span>}
      {person !== '' && (
        <span class="link-person" title={person}>
          <bdi>{person}</bdi>
        </span>
      )}
      <span class="link-facts small dim">
        {head.site !== null && <span>{siteWords(head.site)}</span>}
        {progress && <span>{progressWords(progress)}</span>}
      </span>
    </a>
  );
}
