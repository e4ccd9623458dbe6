/** The options page: the template editor, settings, and what is stored. */
import type { ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RecordKey } from '@/domain/keys.ts';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { SettingsEditor } from '@/state/settings-editor.ts';
import type { TemplateEditor } from '@/state/template-editor.ts';
import type { TemplateExchange } from '@/state/template-import.ts';
import type { TemplateSearch } from '@/state/template-search.ts';
import { RestoredWord, type RestoredWordProps } from '../ui/RestoredNotice.tsx';
import { SaveTrouble } from '../ui/SaveWord.tsx';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { AboutSection, type AboutSectionProps } from './about/AboutSection.tsx';
import { DiagnosticsSection, type DiagnosticsSectionProps } from './DiagnosticsSection.tsx';
import { DataSection, type DataSectionProps } from './data/DataSection.tsx';
import { ImportCard } from './ImportCard.tsx';
import { KeysSection, type KeysSectionProps } from './keys/KeysSection.tsx';
import { OptionsHeader } from './OptionsHeader.tsx';
import { OptionsNav } from './OptionsNav.tsx';
import { SettingsSection } from './settings/SettingsSection.tsx';
import { TemplateSection } from './TemplateSection.tsx';
import { followUndoKeys } from './undo-keys.ts';
import './options.css';
import './template.css';
import './wording.css';
import './switch.css';
import './sites.css';

/** How long the words on the last step stay in sight, in milliseconds. */
const READ_WITHIN = 8000;

export type OptionsPageProps = {
  readonly editor: TemplateEditor;
  readonly search: TemplateSearch;
  readonly exchange: TemplateExchange;
  readonly settings: SettingsEditor;
  readonly sites: CallSites;
  readonly data: Omit<DataSectionProps, 'settings'>;
  readonly keys: KeysSectionProps;
  readonly about: AboutSectionProps['about'];
  readonly managed: AboutSectionProps['managed'];
  readonly diagnostics: DiagnosticsSectionProps;
  readonly restored: RestoredWordProps;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, unknown>>;
  /** Offers the text as a file to keep. */
  readonly onExport: (text: string) => void;
};

export function OptionsPage(props: OptionsPageProps) {
  const { editor, search, exchange, saveState } = props;
  const { undo } = editor;
  const [said, say] = useState('');

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), READ_WITHIN);
    return () => clearTimeout(timer);
  }, [said]);

  const takeBack = useCallback(() => {
    const step = undo.last.peek();
    if (step === undefined) return;
    undo.undo();
    say(t('options.undone', [step]));
  }, [undo]);
  const makeAgain = useCallback(() => {
    const step = undo.next.peek();
    if (step === undefined) return;
    undo.redo();
    say(t('options.redone', [step]));
  }, [undo]);

  useEffect(() => {
    const life = new AbortController();
    followUndoKeys({ undo: takeBack, redo: makeAgain }, life.signal);
    return () => life.abort();
  }, [takeBack, makeAgain]);

  return (
    <div class="options">
      <OptionsHeader
        undo={undo}
        saveState={saveState.value}
        onUndo={takeBack}
        onRedo={makeAgain}
        onImport={(file) => void exchange.choose(file)}
        onExport={() => props.onExport(exchange.exported())}
      />
      <OptionsNav template={editor.template.value} />
      <main class="options-main">
        <UnreadableWord unreadable={props.unreadable.value} />
        <ImportCard exchange={exchange} />
        <TemplateSection editor={editor} search={search} say={say} />
        <SettingsSection editor={props.settings} sites={props.sites} />
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
