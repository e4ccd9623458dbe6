/**
 * The practice call: choose a worry, practise asking, keep what was said.
 *
 * Owns: which of the three is shown, and that the keyboard follows the person's own steps. Must not
 * know: storage, the panel's frame. The outer element is the call's root: the frame's keeper makes
 * it narrower, so it stays the same one throughout and its style is left alone here.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { PanelSide } from '@/domain/call/phase.ts';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import type { Practice } from '@/state/practice.ts';
import { SaveTrouble } from '../ui/SaveWord.tsx';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { CallStage } from './CallStage.tsx';
import { Finish } from './Finish.tsx';
import { Lobby } from './Lobby.tsx';
import './practice.css';

export type PracticePageProps = {
  readonly practice: Practice;
  /** The eye's side that the panel stands at; null while the person has hidden it. */
  readonly panelSide: ReadonlySignal<PanelSide | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<string, unknown>>;
  readonly onShowPanel: () => void;
  readonly onAgain: () => void;
  /** False: the browser refused. */
  readonly copyText: (text: string) => Promise<boolean>;
};

export function PracticePage(props: PracticePageProps) {
  const { practice } = props;
  const step = practice.step.value;
  return (
    <main class="practice" aria-label={t('practice.name')}>
      <SaveTrouble state={props.saveState.value} />
      <UnreadableWord unreadable={props.unreadable.value} />
      {step === 'worry' && (
        <Lobby worries={practice.worries.value} onChoose={practice.join} onSkip={practice.end} />
      )}
      {step === 'sheet' && (
        <Finish practice={practice} onAgain={props.onAgain} copyText={props.copyText} />
      )}
      {step !== 'worry' && step !== 'sheet' && (
        <CallStage
          practice={practice}
          step={step}
          panelSide={props.panelSide.value}
          onShowPanel={props.onShowPanel}
        />
      )}
    </main>
  );
}
