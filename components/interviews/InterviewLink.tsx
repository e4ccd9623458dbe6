/** One interview in a list: when, with whom, what kind, and what came of it, in words. */
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Archive, Progress } from '@/state/archive.ts';
import type { FactsOf } from '@/state/history-facts.ts';
import { interviewTypeWord } from '../ui/interview-type-word.ts';
import { dateWords } from './dates.ts';
import { personWords, siteWords } from './head-words.ts';

export type InterviewLinkProps = {
  readonly archive: Archive;
  readonly factsOf: FactsOf;
  readonly head: InterviewHead;
  readonly isCurrent: boolean;
  /** Where in it to begin. */
  readonly place?: string | undefined;
};

export function InterviewLink({ archive, factsOf, head, isCurrent, place }: InterviewLinkProps) {
  const person = personWords(head);
  return (
    <a
      class="interview-link"
      href={place === undefined ? `#${head.id}` : `#${head.id}/${place}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="link-date">{dateWords(head.startedAt, 'day')}</span>
      {head.state === 'running' && <span class="running small">{t('interviews.running')}</span>}
      {person !== '' && (
        <span class="link-person" title={person}>
          <bdi>{person}</bdi>
        </span>
      )}
      <span class="link-facts small dim">
        {factWords(head, archive.progressOf(head), factsOf(head.id)?.openPlans ?? 0).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </a>
  );
}

function factWords(
  { type, rated, site }: InterviewHead,
  progress: Progress | undefined,
  openPlans: number,
): readonly string[] {
  return [
    type === null || type === 'any' ? '' : interviewTypeWord(type),
    rated.rating === null ? '' : t('interviews.rated', [String(rated.rating)]),
    openPlans === 0 ? '' : t('interviews.openPlans', openPlans),
    progress === undefined ? '' : progressWords(progress),
    site === null ? '' : siteWords(site),
  ].filter((fact) => fact !== '');
}

function progressWords({ asked, all }: Progress): string {
  if (all === 0) return t('interviews.noQuestions');
  return t('interviews.asked', [String(asked), String(all)]);
}
