/** The bar that stays in sight: take back, make again, bring in, take out, saved. */
import { ChevronDown, ClipboardPaste, Download, Redo2, Undo2, Upload } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import type { TemplateSource } from '@/state/template-import.ts';
import type { UndoStack } from '@/state/undo-stack.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SaveWord } from '../ui/SaveWord.tsx';

/** `copy`: rich text on the clipboard, for a document editor. */
export type ExportFormat = 'json' | 'markdown' | 'csv' | 'copy';

export type OptionsHeaderProps = {
  readonly undo: UndoStack;
  readonly saveState: SaveState;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onImport: (file: TemplateSource) => void;
  /** Makes room for what is to be pasted. */
  readonly onPaste: () => void;
  readonly onExport: (format: ExportFormat) => void;
};

export function OptionsHeader(props: OptionsHeaderProps) {
  const { undo, saveState, onImport, onExport } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const last = undo.last.value;
  const next = undo.next.value;
  return (
    <header class="options-bar">
      <span class="brand">{t('options.page')}</span>
      <SaveWord state={saveState} />
      {/* No toolbar to ears: its keys would be the arrows. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would lay itself out in its own way. */}
      <div class="bar-tools" role="group" aria-label={t('options.tools')}>
        <StepButton
          icon={Undo2}
          name={t('options.undo')}
          step={last === undefined ? undefined : t('options.undoStep', [last])}
          keys="Control+Z"
          onPress={props.onUndo}
        />
        <StepButton
          icon={Redo2}
          name={t('options.redo')}
          step={next === undefined ? undefined : t('options.redoStep', [next])}
          keys="Control+Shift+Z"
          onPress={props.onRedo}
        />
        <span class="bar-gap" />
        <Button tone="quiet" icon={Upload} onPress={() => chooser.current?.click()}>
          {t('options.import.button')}
        </Button>
        <IconButton
          label={t('options.import.paste')}
          icon={ClipboardPaste}
          onPress={props.onPaste}
        />
        <Button tone="quiet" icon={Download} onPress={() => onExport('json')}>
          {t('options.import.export')}
        </Button>
        <Menu
          label={t('options.import.exportWays')}
          icon={ChevronDown}
          opens="down"
          items={[
            { label: t('options.import.as.markdown'), onPress: () => onExport('markdown') },
            { label: t('options.import.as.csv'), onPress: () => onExport('csv') },
            { label: t('options.import.as.copy'), onPress: () => onExport('copy') },
          ]}
        />
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,.md,.markdown,.txt,.csv,.tsv,application/json,text/markdown,text/csv,text/plain"
          aria-label={t('options.import.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) onImport(file);
            // The same file chosen again is a choice again.
            event.currentTarget.value = '';
          }}
        />
      </div>
    </header>
  );
}

type StepButtonProps = {
  readonly icon: typeof Undo2;
  readonly name: string;
  readonly step: string | undefined;
  readonly keys: string;
  readonly onPress: () => void;
};

function StepButton({ icon, name, step, keys, onPress }: StepButtonProps) {
  const description = useId();
  return (
    <>
      <button
        type="button"
        class="button"
        data-tone="quiet"
        title={step}
        aria-describedby={step === undefined ? undefined : description}
        aria-keyshortcuts={keys}
        aria-disabled={step === undefined}
        onClick={onPress}
      >
        <Icon node={icon} />
        <span>{name}</span>
      </button>
      <span id={description} hidden>
        {step}
      </span>
    </>
  );
}
