/**
 * The interviews by month, the newest first; each a link to itself.
 *
 * The first rows are drawn at once, those below them in portions behind the page: a history of years
 * must not keep the newest interview waiting.
 */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import type { FactsOf } from '@/state/history-facts.ts';
import { dateWords } from './dates.ts';
import { InterviewLink } from './InterviewLink.tsx';

export type InterviewListProps = {
  readonly archive: Archive;
  readonly factsOf: FactsOf;
  readonly heads: readonly InterviewHead[];
};

/** More than any window shows. */
const AT_ONCE = 40;
/** Rows: no portion keeps a key waiting. */
const PORTION = 40;

export function InterviewList({ archive, factsOf, heads }: InterviewListProps) {
  const [room, setRoom] = useState(AT_ONCE);
  const selection = archive.selection.value;
  const current = selection.kind === 'interview' ? selection.head.id : undefined;
  const rowOf = useRows();
  const hasMore = heads.length > room;

  useEffect(() => {
    if (!hasMore) return;
    const timer = setTimeout(() => setRoom((before) => before + PORTION));
    return () => clearTimeout(timer);
  }, [hasMore, room]);

  return (
    <nav class="interview-list" aria-label={t('interviews.list')}>
      {byMonth(heads.slice(0, room)).map((month) => (
        <section key={month.name}>
          <h2 class="month small">{month.name}</h2>
          <ul>
            {month.heads.map((head) =>
              rowOf(head, head.id === current, (isCurrent) => (
                <li key={head.id}>
                  <InterviewLink {...{ archive, factsOf, head, isCurrent }} />
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type KeptRow = { readonly row: VNode; readonly isCurrent: boolean };

/** Keeps the rows that stand: what is the same object is not looked at again. */
function useRows() {
  const kept = useRef(new WeakMap<InterviewHead, KeptRow>());
  return (head: InterviewHead, isCurrent: boolean, draw: (isCurrent: boolean) => VNode): VNode => {
    const before = kept.current.get(head);
    if (before?.isCurrent === isCurrent) return before.row;
    const row = draw(isCurrent);
    kept.current.set(head, { row, isCurrent });
    return row;
  };
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
