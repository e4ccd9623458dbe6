/**
 * The side panel: one list, no tabs. Header, open question, the others, the whole, the foot.
 *
 * Owns: the order of its parts, and the keys that are heard anywhere in it. Must not know: the frame around it,
 * storage, the browser.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { MenuItem } from '@/components/ui/Menu.tsx';
import { NoteArea } from '@/components/ui/NoteArea.tsx';
import { Rating } from '@/components/ui/Rating.tsx';
import { SaveTrouble } from '@/components/ui/SaveWord.tsx';
import { UnreadableWord } from '@/components/ui/UnreadableWord.tsx';
import type { AssignedKeys } from '@/domain/call/messages.ts';
import type { Entry } from '@/domain/interview.ts';
import { callTime } from '@/domain/moment.ts';
import { shippedLanguage } from '@/domain/shipped-language.ts';
import { t } from '@/locales/t.ts';
import type { TimeLeft } from '@/state/minutes.ts';
import type { Nudge } from '@/state/nudge.ts';
import type { PanelModel } from '@/state/panel-model.ts';
import type { Probing } from '@/state/probing.ts';
import type { Ratings } from '@/state/ratings.ts';
import type { Records } from '@/state/records.ts';
import type { AfterCallPart } from './after-call.ts';
import { Copied } from './Copied.tsx';
import { KeptOnTop } from './KeptOnTop.tsx';
import { KeySheet } from './KeySheet.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { Pill } from './Pill.tsx';
import type { Placing } from './placing.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import './panel.css';
import './beside.css';
import './late.css';
import './debrief.css';
import './probe.css';
import './which-one.css';

export type OnTop = {
  readonly state: ReadonlySignal<'here' | 'on-top' | 'refused'>;
  readonly keep: () => Promise<void>;
  readonly back: () => void;
};

export type PanelProps = {
  readonly model: PanelModel;
  readonly records: Pick<Records, 'saveState' | 'unreadable'>;
  readonly timeLeft: ReadonlySignal<TimeLeft>;
  readonly nudge: Pick<Nudge, 'level' | 'isLate' | 'dismiss'>;
  /** Null until it has come: it is loaded after the panel. */
  readonly afterCall: ReadonlySignal<AfterCallPart | null>;
  readonly ratings: Ratings;
  readonly probing: Pick<Probing, 'offered' | 'usedFor' | 'use'>;
  readonly isCollapsed: ReadonlySignal<boolean>;
  /** Absent where the panel does not stand in a call page. */
  readonly placing: Placing | undefined;
  readonly menu: ReadonlySignal<readonly MenuItem[]>;
  /** Whether questions were copied for the chat, as long as that is news. */
  readonly copied: ReadonlySignal<boolean | null>;
  /** Present in the companion window, where the browser can keep a window on top of the others. */
  readonly onTop: OnTop | undefined;
  /** Absent where there is no call page to give the room back to. */
  readonly onCollapse: ((collapsed: boolean) => void) | undefined;
  /** The page has left it open for a while whether the call is running. */
  readonly isUnsure: ReadonlySignal<boolean>;
  /** The sheet of keys, while it is open. */
  readonly keySheet: ReadonlySignal<AssignedKeys | null>;
  readonly onKeySheet: (open: boolean) => void;
  readonly onChangeKeys: () => void;
  readonly onLeave: () => void;
};

export function Panel(props: PanelProps) {
  const { model, records, onCollapse, placing, nudge, ratings, probing } = props;
  const { interview, checklist, find, wanted, marking } = model;
  const { asked, all } = interview.progress.value;
  const head = interview.head.value;
  const moment = marking.marked.value;
  const marked = moment === null ? undefined : callTime(moment.callMs);

  const toAsk = checklist.toAsk.value;
  const late = nudge.isLate.value ? toAsk?.id : undefined;

  if (props.onTop?.state.value === 'on-top') return <KeptOnTop onBack={props.onTop.back} />;
  if (props.isCollapsed.value && onCollapse && placing) {
    const expand = () => {
      onCollapse(false);
      model.goToOpen();
    };
    return (
      <Pill
        timeLeft={props.timeLeft.value}
        ask={nudge.level.value === null ? undefined : toAsk && interview.asksOf(toAsk).text}
        said={marked && t('panel.marked', [marked])}
        asked={asked}
        all={all}
        placing={placing}
        onExpand={expand}
      />
    );
  }

  /** What is pressed goes; the keyboard would be nowhere, and Escape unheard. */
  const thenOn = (step: () => void) => () => {
    step();
    model.goToOpen();
  };

  function row(entry: Entry) {
    const asks = interview.asksOf(entry);
    const isOpen = checklist.open.value === entry.id;
    const offered = probing.offered.value;
    return (
      <QuestionRow
        key={entry.id}
        entry={entry}
        text={asks.text}
        language={shippedLanguage(asks.template)}
        hint={asks.hint}
        note={interview.noteOf(entry.id)}
        isOpen={isOpen}
        probing={
          isOpen && head?.state === 'running'
            ? {
                used: probing.usedFor(entry),
                offered: offered?.entry === entry.id ? offered.probe : undefined,
                onUse: (probe) => {
                  probing.use(entry, probe);
                  // What is pressed goes; what was answered is written next.
                  model.goToOpen();
                },
              }
            : undefined
        }
        late={late && (late === entry.id ? 'pinned' : 'dimmed')}
        takesFocus={wanted.value === entry.id}
        onFocused={model.arrived}
        onOpen={() => checklist.openInPlace(entry.id)}
        onNext={model.goToNext}
        onTick={() => model.tick(entry.id)}
        keeping={find.keepingOf(entry)}
        onKeep={thenOn(() => find.keep(entry))}
        offersGuess={ratings.offersGuess.value}
        onRate={(whose, value) => ratings.rate(entry.id, whose, value)}
      />
    );
  }

  return (
    <main
      class="panel"
      data-side={placing?.stand.value.side}
      aria-label={t('panel.name')}
      // A click beside the fields leaves the keyboard here, where its keys are heard.
      tabIndex={-1}
      onKeyDown={(event) => {
        const { key, target } = event;
        if (event.isComposing) return;
        if (key === 'Escape' || key === 'F6') {
          // In full screen Escape is the browser's; F6 would else go to its tool bar.
          event.preventDefault();
          props.onLeave();
        }
        const isTyped =
          target instanceof Element &&
          target.matches('textarea,input:not([type=checkbox],[type=radio])');
        if (key === '?' && !isTyped) props.onKeySheet(true);
      }}
    >
      <h1 class="visually-hidden">{t('panel.name')}</h1>
      <PanelHeader
        timeLeft={props.timeLeft.value}
        nudge={nudge.level.value}
        onDismiss={thenOn(nudge.dismiss)}
        onGiveTime={thenOn(interview.giveTime)}
        asked={asked}
        all={all}
        saveState={records.saveState.value}
        onCollapse={onCollapse && (() => onCollapse(true))}
        onKeepOnTop={props.onTop?.keep}
        menu={props.menu.value}
      />
      <div class="panel-body">
        <SaveTrouble state={records.saveState.value} />
        <UnreadableWord unreadable={records.unreadable.value} />
        {props.onTop?.state.value === 'refused' && (
          <p class="trouble" role="alert">
            {t('onTop.refused')}
          </p>
        )}
        {props.isUnsure.value && <p class="panel-empty small">{t('panel.unsure')}</p>}
        {props.afterCall.value?.view}
        {all === 0 && <p class="panel-empty">{t('panel.empty')}</p>}
        <ul class="rows" aria-label={t('panel.questions')}>
          {checklist.rows.value.map(row)}
        </ul>
        <div class="whole">
          <div class="whole-head">
            <label class="whole-title small" for="whole-note">
              {t('note.whole')}
            </label>
            <Rating
              about={t('rating.whole')}
              rated={ratings.whole.value}
              offersGuess={ratings.offersGuess.value}
              onRate={(whose, value) => ratings.rate(null, whose, value)}
            />
          </div>
          <NoteArea
            id="whole-note"
            note={interview.wholeNote.value}
            label={t('note.whole')}
            hint={t('note.wholeHint')}
            isOpen={true}
            onNext={model.goToNext}
          />
        </div>
      </div>
      <Copied copied={props.copied.value} />
      <PanelFoot model={model} marked={marked} isBeside={onCollapse === undefined} />
      {placing && <ResizeHandle {...placing} />}
      {props.keySheet.value !== null && (
        <KeySheet
          assigned={props.keySheet.value}
          onChange={props.onChangeKeys}
          onClose={() => props.onKeySheet(false)}
        />
      )}
    </main>
  );
}
