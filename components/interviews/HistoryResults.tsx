/** Past interviews in which the sought words stand, each with where they were found. */
import { useEffect, useState } from 'preact/hooks';
import type { FoundPart } from '@/domain/history-search.ts';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import type { FoundHead, History } from '@/state/history.ts';
import { Button } from '../ui/Button.tsx';
import { InterviewLink } from './InterviewLink.tsx';
import { placeOf } from './places.ts';

export type HistoryResultsProps = {
  readonly archive: Archive;
  readonly history: History;
  readonly found: readonly FoundHead[];
};

/** As many as anyone reads before another word is typed. */
const AT_ONCE = 10;

export function HistoryResults({ archive, history, found }: HistoryResultsProps) {
  const [room, setRoom] = useState(AT_ONCE);
  const query = history.search.query.value;
  const selection = archive.selection.value;
  const current = selection.kind === 'interview' ? selection.head.id : undefined;
  useEffect(() => setRoom(AT_ONCE), [query]);

  if (found.length === 0) {
    return (
      <div class="interview-list">
        <p class="nothing-found dim">
          {t(history.search.isWhole.value ? 'interviews.noneFound' : 'interviews.noneFoundYet')}
        </p>
      </div>
    );
  }
  return (
    <nav class="interview-list" aria-label={t('interviews.found')}>
      <ul>
        {found.slice(0, room).map((each) => (
          <Result
            key={each.head.id}
            {...{ archive, history, each, isCurrent: each.head.id === current }}
          />
        ))}
      </ul>
      {found.length > room && (
        <Button tone="quiet" onPress={() => setRoom(room + AT_ONCE)}>
          {t('interviews.showMore', found.length - room)}
        </Button>
      )}
    </nav>
  );
}

type ResultProps = Pick<HistoryResultsProps, 'archive' | 'history'> & {
  readonly each: FoundHead;
  readonly isCurrent: boolean;
};

function Result({ archive, history, each, isCurrent }: ResultProps) {
  const { head, found } = each;
  const places = history.search.placesOf(found);
  const [best] = places;
  return (
    <li class="found">
      <InterviewLink
        archive={archive}
        factsOf={history.factsOf}
        head={head}
        isCurrent={isCurrent}
        place={best && placeOf(best.part)}
      />
      {places.map(({ part, excerpt }, at) => (
        <a key={`${part.kind}${at}`} class="found-place" href={`#${head.id}/${placeOf(part)}`}>
          <span class="small dim">{partWord(part)}</span>
          <bdi>
            {excerpt.map(({ text, isFound }, place) =>
              isFound ? <mark key={place}>{text}</mark> : text,
            )}
          </bdi>
        </a>
      ))}
    </li>
  );
}

function partWord({ kind }: FoundPart['part']): string {
  switch (kind) {
    case 'person':
      return t('interviews.with');
    case 'role':
      return t('interviews.role');
    case 'question':
      return t('interviews.part.question');
    case 'note':
      return t('interviews.part.note');
    case 'whole':
      return t('note.whole');
    case 'plan':
      return t('interviews.part.plan');
    case 'reflection':
      return t('interviews.part.reflection');
  }
}
