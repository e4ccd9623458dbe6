/** The options page: the template editor, settings, and what is stored. */
import type { ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RecordKey } from '@/domain/keys.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { FollowUps } from '@/domain/shipped-template.ts';
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import type { Outdated } from '@/domain/three-way.ts';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { Folds } from '@/state/folds.ts';
import type { ReminderChoice } from '@/state/reminder-choice.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import type { TemplateChoice } from '@/state/template-choice.ts';
import type { TemplateEditor } from '@/state/template-editor.ts';
import type { TemplateExchange } from '@/state/template-import.ts';
import type { TemplateSearch } from '@/state/template-search.ts';
import { MissingLanguage } from '../ui/MissingLanguage.tsx';
import { RestoredWord, type RestoredWordProps } from '../ui/RestoredNotice.tsx';
import { SaveTrouble } from '../ui/SaveWord.tsx';
import { useSaid } from '../ui/said-anew.ts';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { AboutSection, type AboutSectionProps } from './about/AboutSection.tsx';
import { DiagnosticsSection, type DiagnosticsSectionProps } from './DiagnosticsSection.tsx';
import { DataSection, type DataSectionProps } from './data/DataSection.tsx';
import { ImportCard } from './ImportCard.tsx';
import { type Pasted, useKeptPaste } from './kept-paste.ts';
import { KeysSection, type KeysSectionProps } from './keys/KeysSection.tsx';
import { type ExportFormat, OptionsHeader } from './OptionsHeader.tsx';
import { OptionsNav } from './OptionsNav.tsx';
import { PasteCard } from './PasteCard.tsx';
import { SettingsSection } from './settings/SettingsSection.tsx';
import { TemplateSection } from './TemplateSection.tsx';
import { UpdateCard } from './UpdateCard.tsx';
import { followUndoKeys } from './undo-keys.ts';
import './options.css';
import './template.css';
import './drag.css';
import './wording.css';
import './switch.css';
import './sites.css';

/** How long the words on the last step stay in sight, in milliseconds. */
const READ_WITHIN = 8000;

export type TemplateUpdate = {
  readonly outdated: ReadonlySignal<readonly Outdated[]>;
  readonly onKeep: (outdated: Outdated) => void;
  readonly onTake: (outdated: Outdated) => void;
};

export type OptionsPageProps = {
  readonly choice: TemplateChoice;
  readonly folds: Folds;
  /** The follow-ups, in the language of the template shown. */
  readonly followUps: ReadonlySignal<FollowUps>;
  readonly missingLanguage: ReadonlySignal<TemplateLanguage | null>;
  readonly update: TemplateUpdate;
  readonly editor: TemplateEditor;
  readonly search: TemplateSearch;
  readonly exchange: TemplateExchange;
  readonly settings: SettingsEditor;
  readonly reminders: ReminderChoice;
  readonly sites: CallSites;
  readonly data: Omit<DataSectionProps, 'settings'>;
  readonly keys: KeysSectionProps;
  readonly about: AboutSectionProps['about'];
  readonly managed: AboutSectionProps['managed'];
  readonly diagnostics: DiagnosticsSectionProps;
  readonly restored: RestoredWordProps;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, unknown>>;
  /** False: it could not be copied. */
  readonly onExport: (format: ExportFormat) => Promise<boolean>;
  readonly onPasted: (pasted: Pasted) => void;
};

export function OptionsPage(props: OptionsPageProps) {
  const { choice, editor, search, exchange, saveState } = props;
  const [isPasting, setPasting] = useState(false);
  const { pasted, keep } = useKeptPaste(exchange.state.value);
  const { undo } = editor;
  const [said, say] = useSaid();
  const questions = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), READ_WITHIN);
    return () => clearTimeout(timer);
  }, [said, say]);

  const takeBack = useCallback(() => {
    const step = undo.last.peek();
    if (step === undefined) return;
    choice.showTouched(undo.undo());
    say(t('options.undone', [step]));
  }, [undo, choice, say]);
  const makeAgain = useCallback(() => {
    const step = undo.next.peek();
    if (step === undefined) return;
    choice.showTouched(undo.redo());
    say(t('options.redone', [step]));
  }, [undo, choice, say]);

  useEffect(() => {
    const life = new AbortController();
    followUndoKeys({ undo: takeBack, redo: makeAgain }, life.signal);
    return () => life.abort();
  }, [takeBack, makeAgain]);

  const paste = {
    pasted,
    onChange: keep,
    onLook: (found: Pasted) => {
      keep(found);
      setPasting(false);
      props.onPasted(found);
    },
  };

  return (
    <div class="options">
      <OptionsHeader
        undo={undo}
        saveState={saveState.value}
        onUndo={takeBack}
        onRedo={makeAgain}
        onImport={(file) => void exchange.choose(file)}
        onPaste={() => {
          // What was wrong with it before is said in a card with the same field.
          const now = exchange.state.peek();
          if (now.kind === 'fault' && now.from === 'paste') exchange.dismiss();
          setPasting(true);
        }}
        onExport={async (format) => {
          const isOut = await props.onExport(format);
          if (format === 'copy')
            say(t(isOut ? 'options.import.copied' : 'options.import.notCopied'));
        }}
      />
      <OptionsNav template={editor.template.value} />
      <main class="options-main">
        <UnreadableWord unreadable={props.unreadable.value} />
        <MissingLanguage language={props.missingLanguage.value} />
        {isPasting && <PasteCard {...paste} onClose={() => setPasting(false)} />}
        <ImportCard
          exchange={exchange}
          paste={paste}
          here={choice.isReadOnly.value ? undefined : choice.current.value.name}
        />
        <UpdateCard
          {...props.update}
          outdated={props.update.outdated.value}
          language={editor.template.value.language || undefined}
          onNoneLeft={() => questions.current?.focus()}
        />
        <TemplateSection
          choice={choice}
          editor={editor}
          search={search}
          folds={props.folds}
          followUps={props.followUps.value}
          say={say}
          titleRef={questions}
        />
        <SettingsSection
          editor={props.settings}
          templates={choice}
          reminders={props.reminders}
          sites={props.sites}
        />
        <KeysSection {...props.keys} />
        <DataSection {...props.data} settings={props.settings} />
        <AboutSection about={props.about} sites={props.sites} managed={props.managed} />
        <DiagnosticsSection {...props.diagnostics} />
        <div class="options-news">
          <RestoredWord {...props.restored} />
          <SaveTrouble state={saveState.value} />
        </div>
      </main>
      <p class="said small" role="status" data-empty={said === ''}>
        {said}
      </p>
    </div>
  );
}
