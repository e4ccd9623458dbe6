/** The side of the interviews page: what is sought, and below it the list or what was found. */
import type { Archive } from '@/state/archive.ts';
import type { History } from '@/state/history.ts';
import { DeletedInterviews } from './DeletedInterviews.tsx';
import { HistoryFinder } from './HistoryFinder.tsx';
import { HistoryResults } from './HistoryResults.tsx';
import { InterviewList } from './InterviewList.tsx';

export type HistorySideProps = { readonly archive: Archive; readonly history: History };

export function HistorySide({ archive, history }: HistorySideProps) {
  const found = history.found.value;
  return (
    <div class="interviews-side">
      <HistoryFinder history={history} total={archive.heads.value.length} />
      {found === null ? (
        <>
          <InterviewList
            archive={archive}
            factsOf={history.factsOf}
            heads={history.filter.shown.value}
          />
          <DeletedInterviews archive={archive} />
        </>
      ) : (
        <HistoryResults {...{ archive, history, found }} />
      )}
    </div>
  );
}
