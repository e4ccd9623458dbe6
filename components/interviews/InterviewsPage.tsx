/** The interviews page: the list at the start, one interview in full beside it. */
import type { ReadonlySignal } from '@preact/signals';
import { Undo2 } from 'lucide';
import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeletedInterview } from '@/domain/deleted-interview.ts';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { callTime, type Moment, type MomentKind } from '@/domain/moment.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { MomentNames } from '@/domain/settings.ts';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import type { History } from '@/state/history.ts';
import type { InterviewChanges } from '@/state/interview-changes.ts';
import { chooseMomentKind } from '@/state/moment-kind.ts';
import { Icon } from '../ui/Icon.tsx';
import { RestoredWord, type RestoredWordProps } from '../ui/RestoredNotice.tsx';
import { SaveTrouble, SaveWord } from '../ui/SaveWord.tsx';
import { useSaid } from '../ui/said-anew.ts';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { dateWords } from './dates.ts';
import type { LoadHandIn } from './HandInPart.tsx';
import { HistorySide } from './HistorySide.tsx';
import { InterviewDetail } from './InterviewDetail.tsx';
import type { InterviewForms } from './InterviewMenu.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { DeletedPlace, GoneInterview, NoInterviewYet, Place } from './Place.tsx';
import type { SoughtPlace } from './places.ts';
import { useBeginning } from './use-beginning.ts';
import { ViewLinks } from './ViewLinks.tsx';
import type { OtherView } from './views.ts';
import './interviews.css';
import './interview.css';
import './narrow.css';

export type InterviewsPageProps = {
  readonly archive: Archive;
  readonly history: History;
  readonly changes: InterviewChanges;
  /** Reads an interview's parts ahead of their turn. */
  readonly read: (interview: InterviewId) => Promise<void>;
  /** Where in the interview the address leads; null: to its beginning. */
  readonly place: ReadonlySignal<SoughtPlace | null>;
  /** Shown in place of the interviews; null: these. */
  readonly other: ReadonlySignal<{ readonly view: OtherView; readonly drawn: VNode } | null>;
  readonly momentNames: ReadonlySignal<MomentNames>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, unknown>>;
  readonly restored: RestoredWordProps;
  /** False: the browser refused. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** What comes after an interview, within it. */
  readonly afterOf: (head: InterviewHead) => ComponentChildren;
  readonly loadHandIn: LoadHandIn;
  readonly forms: InterviewForms;
};

export function InterviewsPage(props: InterviewsPageProps) {
  const { archive, saveState, unreadable } = props;
  const [said, say] = useSaid();
  const [merging, setMerging] = useState<InterviewHead | null>(null);
  const count = archive.heads.value.length;
  const selection = archive.selection.value;
  const other = props.other.value;
  const isEmpty =
    count === 0 && archive.undo.last.value === undefined && archive.deleted.value.length === 0;

  const shown =
    other?.view ?? (selection.kind === 'interview' ? selection.head.id : selection.kind);
  const main = useBeginning({ name: shown, list: 'none' }, props.place);

  const isPressed = useRef(false);
  useLayoutEffect(() => {
    // What was pressed may be gone: the keyboard goes on where what is shown now begins.
    if (isPressed.current && document.activeElement === document.body) {
      main.current?.querySelector('h1')?.focus();
    }
    isPressed.current = false;
  });

  const undo = useCallback(() => {
    const step = archive.undo.last.peek();
    if (step === undefined) return;
    isPressed.current = true;
    archive.undo.undo();
    say(t('interviews.undone', [step]));
  }, [archive, say]);

  function remove(head: InterviewHead): void {
    const when = dateWords(head.startedAt, 'full');
    isPressed.current = true;
    archive.remove(head, t('interviews.undoStep', [when]));
    say(t('interviews.deleted', [when]));
  }

  async function bringBack(interview: DeletedInterview): Promise<boolean> {
    const when = dateWords(interview.startedAt, 'full');
    await props.read(interview.id);
    // Pressed twice, or brought back elsewhere meanwhile.
    if (archive.heads.peek().some(({ id }) => id === interview.id)) return true;
    isPressed.current = true;
    if (!archive.bringBack(interview, t('interviews.bringBackStep', [when]))) return false;
    say(t('interviews.broughtBack', [when]));
    return true;
  }

  function merge(kept: InterviewHead, other: InterviewHead): void {
    setMerging(null);
    const when = dateWords(other.startedAt, 'full');
    if (props.changes.merge(kept, other, t('merge.step', [when]))) say(t('merge.done'));
  }

  function chooseKind(head: InterviewHead, moment: Moment, kind: MomentKind | null): boolean {
    const label = t('moments.undoStep', [callTime(moment.callMs)]);
    return chooseMomentKind(archive.undo, { interview: head.id, moment: moment.id, kind }, label);
  }

  return (
    <div class="interviews" data-open={other !== null || selection.kind !== 'none'}>
      <header class="interviews-bar">
        <h1 class="brand">{t('interviews.title')}</h1>
        {count > 0 && <span class="small dim">{t('interviews.count', count)}</span>}
        <SaveWord state={saveState.value} />
        <ViewLinks current={other?.view ?? null} />
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
        {!isEmpty && other === null && <HistorySide archive={archive} history={props.history} />}
        <div class="interviews-main" ref={main} data-alone={isEmpty || other !== null}>
          <RestoredWord {...props.restored} />
          <SaveTrouble state={saveState.value} />
          <UnreadableWord unreadable={unreadable.value} />
          {other?.drawn ?? (
            <Selected
              {...props}
              isEmpty={isEmpty}
              onDelete={remove}
              onBringBack={bringBack}
              onMerge={setMerging}
              onMomentKind={chooseKind}
            />
          )}
        </div>
      </main>
      {merging !== null && (
        <MergeDialog
          kept={merging}
          changes={props.changes}
          isRead={(id) => props.history.factsOf(id) !== undefined}
          read={props.read}
          onMerge={(theOther) => merge(merging, theOther)}
          onClose={() => setMerging(null)}
        />
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

type SelectedProps = Pick<
  InterviewsPageProps,
  'archive' | 'changes' | 'copyText' | 'momentNames' | 'place' | 'afterOf' | 'loadHandIn' | 'forms'
> & {
  readonly isEmpty: boolean;
  readonly onDelete: (head: InterviewHead) => void;
  readonly onBringBack: (interview: DeletedInterview) => Promise<boolean>;
  readonly onMerge: (head: InterviewHead) => void;
  readonly onMomentKind: (head: InterviewHead, moment: Moment, kind: MomentKind | null) => boolean;
};

/** The interview that the address names, or why there is none. */
function Selected(props: SelectedProps) {
  const { archive, isEmpty } = props;
  const selection = archive.selection.value;
  if (selection.kind === 'interview') {
    const { head } = selection;
    return (
      <InterviewDetail
        archive={archive}
        head={head}
        place={props.place}
        changes={props.changes}
        onMerge={() => props.onMerge(head)}
        copyText={props.copyText}
        loadHandIn={props.loadHandIn}
        forms={props.forms}
        onDelete={() => props.onDelete(head)}
        momentNames={props.momentNames.value}
        onMomentKind={(moment, kind) => props.onMomentKind(head, moment, kind)}
        after={props.afterOf(head)}
      />
    );
  }
  if (isEmpty) return <NoInterviewYet />;
  if (selection.kind === 'none') {
    return <Place title={t('interviews.pick.title')} about={t('interviews.pick.about')} />;
  }
  if (selection.kind === 'reading') return null;
  if (selection.kind === 'deleted') {
    const { interview } = selection;
    return (
      <DeletedPlace
        key={interview.id}
        interview={interview}
        onBringBack={() => props.onBringBack(interview)}
      />
    );
  }
  return <GoneInterview />;
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
