/** The interviews page: the list at the start, one interview in full beside it. */
import type { ReadonlySignal } from '@preact/signals';
import { Undo2 } from 'lucide';
import { useCallback, useId, useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { callTime, type Moment, type MomentKind } from '@/domain/moment.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { MomentNames } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import { chooseMomentKind } from '@/state/moment-kind.ts';
import { Icon } from '../ui/Icon.tsx';
import { RestoredWord, type RestoredWordProps } from '../ui/RestoredNotice.tsx';
import { SaveTrouble, SaveWord } from '../ui/SaveWord.tsx';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { dateWords } from './dates.ts';
import { InterviewDetail } from './InterviewDetail.tsx';
import { InterviewList } from './InterviewList.tsx';
import { NoInterviewYet, Place } from './Place.tsx';
import './interviews.css';
import './interview.css';

export type InterviewsPageProps = {
  readonly archive: Archive;
  readonly momentNames: ReadonlySignal<MomentNames>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, unknown>>;
  readonly restored: RestoredWordProps;
  /** False: the browser refused. */
  readonly copyText: (text: string) => Promise<boolean>;
};

export function InterviewsPage(props: InterviewsPageProps) {
  const { archive, saveState, unreadable, copyText } = props;
  const [said, say] = useState('');
  const count = archive.heads.value.length;
  const selection = archive.selection.value;
  const isEmpty = count === 0 && archive.undo.last.value === undefined;

  const undo = useCallback(() => {
    const step = archive.undo.last.peek();
    if (step === undefined) return;
    archive.undo.undo();
    say(t('interviews.undone', [step]));
  }, [archive]);

  function remove(head: InterviewHead): void {
    const when = dateWords(head.startedAt, 'full');
    archive.remove(head, t('interviews.undoStep', [when]));
    say(t('interviews.deleted', [when]));
  }

  function chooseKind(head: InterviewHead, moment: Moment, kind: MomentKind | null): boolean {
    const label = t('moments.undoStep', [callTime(moment.callMs)]);
    return chooseMomentKind(archive.undo, { interview: head.id, moment: moment.id, kind }, label);
  }

  return (
    <div class="interviews" data-open={selection.kind !== 'none'}>
      <header class="interviews-bar">
        <h1 class="brand">{t('interviews.title')}</h1>
        {count > 0 && <span class="small dim">{t('interviews.count', count)}</span>}
        <SaveWord state={saveState.value} />
        <div class="bar-tools">
          <UndoButton archive={archive} onPress={undo} />
          <a class="button" data-tone="quiet" href="options.html">
            {t('interviews.edit')}
          </a>
          <a class="button" data-tone="quiet" href="read.html">
            {t('interviews.prepare')}
          </a>
        </div>
      </header>
      <main class="interviews-content">
        {!isEmpty && <InterviewList archive={archive} />}
        <div class="interviews-main" data-alone={isEmpty}>
          <RestoredWord {...props.restored} />
          <SaveTrouble state={saveState.value} />
          <UnreadableWord unreadable={unreadable.value} />
          {isEmpty && selection.kind !== 'interview' && <NoInterviewYet />}
          {!isEmpty && selection.kind === 'none' && (
            <Place title={t('interviews.pick.title')} about={t('interviews.pick.about')} />
          )}
          {!isEmpty && selection.kind === 'gone' && (
            <Place
              title={t('interviews.gone.title')}
              about={t(selection.deleted ? 'interviews.gone.deleted' : 'interviews.gone.unknown')}
            />
          )}
          {selection.kind === 'interview' && (
            <InterviewDetail
              archive={archive}
              head={selection.head}
              copyText={copyText}
              onDelete={() => remove(selection.head)}
              momentNames={props.momentNames.value}
              onMomentKind={(moment, kind) => chooseKind(selection.head, moment, kind)}
            />
          )}
        </div>
      </main>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

function UndoButton(props: { readonly archive: Archive; readonly onPress: () => void }) {
  const about = useId();
  const step = props.archive.undo.last.value;
  if (step === undefined) return null;
  return (
    <>
      <button
        type="button"
        class="button"
        title={t('interviews.undoAbout', [step])}
        aria-describedby={about}
        onClick={props.onPress}
      >
        <Icon node={Undo2} />
        <span>{t('interviews.undo')}</span>
      </button>
      <span id={about} hidden>
        {t('interviews.undoAbout', [step])}
      </span>
    </>
  );
}
